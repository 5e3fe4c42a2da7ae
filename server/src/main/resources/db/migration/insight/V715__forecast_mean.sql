-- What is sold on average, thousandths. A product that sells on fewer than one day in ten has nine deciles of nothing. Rows of
-- before have what their deciles say, until the next forecast.
alter table insight.forecast add column mean bigint;
update insight.forecast set mean = (q10 + q20 + q30 + q40 + q50 + q60 + q70 + q80 + q90) / 9;
alter table insight.forecast alter column mean set not null;
