-- Other shops, and what their prices were seen to be. Nothing of it changes a price by itself.
create table catalog.competitor (
    id         bigint generated always as identity primary key,
    name       text not null check (length(name) between 1 and 80),
    stores     bigint[] check (cardinality(stores) > 0),
    staff      bigint not null,
    changed_at timestamptz not null default now(),
    ended_at   timestamptz
);
comment on column catalog.competitor.stores is 'those of ours that it competes with; null for all';

create unique index competitor_name on catalog.competitor (lower(name)) where ended_at is null;

-- What was noted for the same day and source before stays as history.
create table catalog.competitor_price (
    id           bigint generated always as identity primary key,
    competitor   bigint not null references catalog.competitor,
    product      bigint not null references catalog.product,
    seen_on      date not null,
    source       text not null check (source in ('SHELF', 'LEAFLET', 'WEB')),
    amount       bigint not null check (amount between 1 and 10000000),
    content      bigint check (content > 0),  -- thousandths of content_unit
    content_unit text,
    store        bigint not null,
    staff        bigint not null,
    noted_at     timestamptz not null default now(),
    withdrawn_at timestamptz,
    check ((content is null) = (content_unit is null))
);
comment on column catalog.competitor_price.content is 'of their pack; null where it is as ours';
comment on column catalog.competitor_price.store is 'where it was noted';

create unique index competitor_price_seen on catalog.competitor_price (product, competitor, seen_on, source)
    where withdrawn_at is null;
