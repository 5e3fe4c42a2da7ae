-- What a shop holds to, in short texts that managers write. Every change has a number, taken under a lock, so that who
-- keeps a copy can ask what changed since. A policy that is deleted keeps its number and loses its words.
create table assistant.policy_change (
    current bigint not null,
    record  uuid   not null default gen_random_uuid()  -- which database this is, for copies that outlive it
);
insert into assistant.policy_change (current) values (0);

create table assistant.policy (
    id         uuid        primary key,
    store      bigint      not null,
    title      text        not null,
    body       text        not null,
    change     bigint      not null unique,
    written_by bigint      not null,  -- staff
    written_at timestamptz not null,
    deleted    boolean     not null default false,
    check (deleted = (title = '')),
    check (deleted = (body = ''))
);
create index policy_by_store on assistant.policy (store) where not deleted;
