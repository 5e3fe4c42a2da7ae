-- Prices that are prepared together, looked at, approved, and taken back together.
create table catalog.price_batch (
    id bigint generated always as identity primary key,
    name text not null check (length(name) between 1 and 100),
    stores bigint[] check (cardinality(stores) > 0),
    member boolean not null,
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    state text not null default 'DRAFT' check (state in ('DRAFT', 'APPROVED', 'ROLLED_BACK', 'DISCARDED')),
    made_by bigint not null,
    made_at timestamptz not null default now(),
    ended_by bigint,
    ended_at timestamptz check (ended_at >= made_at),
    approved_by bigint,
    approved_at timestamptz check (approved_at >= made_at),
    version bigint,
    check ((state in ('APPROVED', 'ROLLED_BACK')) = (approved_at is not null)),
    check ((state in ('ROLLED_BACK', 'DISCARDED')) = (ended_at is not null))
);
comment on column catalog.price_batch.stores is 'null for the chain''s price';
comment on column catalog.price_batch.version is 'the price book that had it first';

create table catalog.price_batch_line (
    batch bigint not null references catalog.price_batch,
    product bigint not null references catalog.product,
    amount bigint not null check (amount between 1 and 10000000),
    confirmed_by bigint,
    lowest bigint,
    highest bigint,
    primary key (batch, product)
);
comment on column catalog.price_batch_line.confirmed_by is 'who was asked about what looked like a mistake, and meant it';
comment on column catalog.price_batch_line.lowest is 'what the product cost before, in the cheapest of the stores; kept when approved';

alter table catalog.price add column batch bigint references catalog.price_batch;
create index price_batch_prices on catalog.price (batch) where batch is not null;

-- What a price took the place of was known by the moment only, which is not enough when prices are taken back twice.
alter table catalog.price add column replaced bigint references catalog.price;
comment on column catalog.price.replaced is 'the price for the same first day that this one took the place of';

update catalog.price t set replaced = b.id
from catalog.price b
where b.product = t.product and b.store is not distinct from t.store and b.member = t.member
  and b.valid_from = t.valid_from and b.withdrawn_at = t.entered_at and b.id <> t.id;
