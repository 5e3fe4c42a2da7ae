-- A price may begin within its first day: in that minute of each store's own time.
alter table catalog.price
    add column from_minute smallint not null default 0 check (from_minute between 0 and 1439);
alter table catalog.price_batch
    add column from_minute smallint not null default 0 check (from_minute between 0 and 1439);

drop index catalog.price_first_day;
create unique index price_first_minute on catalog.price (product, store, member, valid_from, from_minute)
    nulls not distinct where withdrawn_at is null;
comment on column catalog.price.replaced is 'the price for the same beginning that this one took the place of';

create or replace view catalog.product_now_without_eligible as
select p.id as product,
       jsonb_strip_nulls(jsonb_build_object(
           'id', p.id,
           'name', p.name,
           'department', p.department,
           'tax', p.tax,
           'unit', p.unit,
           'codes', coalesce((select jsonb_agg(c.code order by c.code) from catalog.code c where c.product = p.id),
                             '[]'),
           'prices', coalesce((select jsonb_agg(jsonb_build_object(
                                          'store', r.store,
                                          'from', catalog.epoch_day(r.valid_from),
                                          'minute', nullif(r.from_minute, 0),
                                          'to', catalog.epoch_day(r.valid_to),
                                          'amount', r.amount,
                                          'member', case when r.member then true end)
                                      order by r.store nulls first, r.member, r.valid_from, r.from_minute)
                               from catalog.price r where r.product = p.id and r.withdrawn_at is null), '[]'),
           'deposit', p.deposit,
           'tare', p.tare,
           'blocked', case when p.blocked then true end,
           'cost', p.cost)) as body
from catalog.product p;
