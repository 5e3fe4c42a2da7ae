-- A day of goods is stale when it was worked out from something else than what is there now; no clock is asked.
alter table insight.goods_day
    add column facts_at timestamptz,                   -- the facts it was worked out from; null when the day had none
    add column moved    bigint not null default 0,     -- and how many movements beside sales
    alter column written_at set default now();
