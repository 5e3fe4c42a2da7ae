-- Stores that are chosen together: a city, a format, those with a bakery. A store may be in several.
create table organization.store_group (
    id bigint generated always as identity primary key,
    name text not null check (length(name) between 1 and 60),
    made_at timestamptz not null default now(),
    ended_at timestamptz check (ended_at >= made_at)
);
comment on column organization.store_group.ended_at is 'nothing is chosen for it any more; what was keeps its name';
create unique index store_group_by_name on organization.store_group (lower(name)) where ended_at is null;

create table organization.store_group_store (
    store_group bigint not null references organization.store_group,
    store bigint not null references organization.store,
    primary key (store_group, store)
);
create index store_group_by_store on organization.store_group_store (store);
