-- Which stores carry which goods. What nobody has said anything of is carried by every store, also by those opened later.
create table catalog.listing (
    product      bigint primary key references catalog.product,
    stores       bigint[] check (cardinality(stores) > 0),
    store_groups bigint[] check (cardinality(store_groups) > 0),
    local        boolean not null,
    staff        bigint not null,
    changed_at   timestamptz not null default now()
);
comment on table catalog.listing is 'the chain''s rule for a product: only these stores and groups, as these are now; all where both are null';
comment on column catalog.listing.local is 'whether a store may list and delist the product itself';

-- What was said of single stores, from a day on. The latest that has begun goes before the chain's rule.
create table catalog.listing_word (
    id           bigint generated always as identity primary key,
    product      bigint not null references catalog.product,
    store        bigint not null,
    valid_from   date not null,
    listed       boolean not null,
    chain        boolean not null,
    reason       text check (length(reason) between 1 and 200),
    staff        bigint not null,
    said_at      timestamptz not null default now(),
    withdrawn_at timestamptz
);
comment on column catalog.listing_word.chain is 'said by the chain; what stores say ends when the chain takes it into its own hands';

create unique index listing_word_first_day on catalog.listing_word (store, product, valid_from)
    where withdrawn_at is null;
create index listing_word_product on catalog.listing_word (product, store);
