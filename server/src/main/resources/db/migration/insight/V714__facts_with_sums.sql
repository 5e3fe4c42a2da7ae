-- A day's files hold sums beside its rows now. Days without them are forgotten and written again from the record.
delete from insight.fact_day;
