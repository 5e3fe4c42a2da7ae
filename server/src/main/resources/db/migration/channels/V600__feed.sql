-- What is pushed to tills and office, kept for a while so that a broken line can go on where it broke.
create schema channels;

create table channels.feed (
    seq   bigint      generated always as identity primary key,
    store bigint      not null,
    topic text        not null check (topic in ('price-book', 'sale', 'till', 'quarantine', 'staff')),
    data  jsonb       not null,
    at    timestamptz not null default now()
);
comment on column channels.feed.seq is 'in the order in which rows become visible: writers take turns';

create table channels.ticket (
    hash       bytea       primary key,
    staff      bigint,
    till       bigint,
    expires_at timestamptz not null,
    check ((staff is null) <> (till is null))
);
comment on table channels.ticket is 'lets one connection in, once, within half a minute; SHA-256 of the ticket';
