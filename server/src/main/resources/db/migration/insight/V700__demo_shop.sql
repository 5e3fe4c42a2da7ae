create schema if not exists insight;

-- The demo shop, when this database holds one: what it is made from, and how far its making has come.
create table insight.demo_shop (
    single boolean primary key default true check (single),
    products int not null,
    seed bigint not null,
    days int not null,
    made_at timestamptz not null,
    store bigint not null,
    price_book bigint,
    stocked boolean not null default false,
    finished_at timestamptz
);
comment on column insight.demo_shop.made_at is 'the simulated sales end here';
