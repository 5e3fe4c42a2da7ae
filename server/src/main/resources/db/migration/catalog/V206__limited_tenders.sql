-- What goods may be paid with beside what pays for anything, and what a store takes.
alter table catalog.product
    add column eligible text[] not null default '{}' check (eligible <@ array['SNAP', 'WIC']);
comment on column catalog.product.eligible is 'the limited kinds of tender that it may be paid with';

-- The kinds taken beside cash and cards. A store's own take the place of the chain's (store null).
create table catalog.tender (
    store bigint,
    kind text not null
        check (kind in ('GIFT_CARD', 'STORE_CREDIT', 'HOUSE_ACCOUNT', 'VOUCHER', 'SNAP', 'WIC')),
    unique nulls not distinct (store, kind)
);

alter view catalog.rules_now rename to rules_now_without_tenders;

create view catalog.rules_now as
select body || jsonb_strip_nulls(jsonb_build_object(
    'tenders', (select jsonb_agg(jsonb_build_object('store', t.store, 'kind', t.kind) order by t.store nulls first, t.kind)
                from catalog.tender t))) as body
from catalog.rules_now_without_tenders;

alter view catalog.product_now rename to product_now_without_eligible;

create view catalog.product_now as
select n.product,
       case when p.eligible = '{}' then n.body else n.body || jsonb_build_object('eligible', to_jsonb(p.eligible)) end as body
from catalog.product_now_without_eligible n
join catalog.product p on p.id = n.product;
