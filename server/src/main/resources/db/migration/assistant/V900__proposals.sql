-- What was proposed, who decided it, and what was done about it.
create schema assistant;

create function assistant.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%.% only grows: % is refused', tg_table_schema, tg_table_name, tg_op
        using errcode = 'insufficient_privilege', hint = 'A correction is another fact.';
end $$;

create table assistant.proposal (
    id         uuid        primary key,
    store      bigint      not null,
    kind       text        not null check (kind in ('ORDER', 'MARKDOWN')),
    state      text        not null check (state in ('OPEN', 'CARRIED_OUT', 'REJECTED', 'UNDONE')),
    content    text        not null,  -- as it was filed: the same id with other content is refused
    change     jsonb       not null,  -- as it stands; whoever decides may have changed it
    reason     text        not null check (reason <> ''),
    evidence   jsonb       not null,
    stock      jsonb       not null,  -- thousandths on hand and on order by product when it was filed
    gain       bigint      not null,  -- minor units expected
    filed_by   text        not null,  -- the agent's name, or the name of a member of staff
    filed_at   timestamptz not null,
    expires_at timestamptz not null check (expires_at > filed_at)
);
create index proposal_by_store on assistant.proposal (store, filed_at desc);
create index proposal_open on assistant.proposal (store) where state = 'OPEN';

create table assistant.standing_limit (
    id       bigint      generated always as identity primary key,
    store    bigint      not null,
    kind     text        not null check (kind in ('ORDER', 'MARKDOWN')),
    most     bigint      not null check (most > 0),
    staff    bigint      not null,
    set_at   timestamptz not null,
    ended_at timestamptz
);
create unique index standing_limit_in_force on assistant.standing_limit (store, kind) where ended_at is null;
comment on column assistant.standing_limit.most is 'orders: minor units a business day; markdowns: parts per million off the price';

create table assistant.proposal_event (
    proposal       uuid        not null references assistant.proposal,
    number         integer     not null,
    kind           text        not null check (kind in ('FILED', 'CHANGED', 'CARRIED_OUT', 'REJECTED', 'UNDONE')),
    at             timestamptz not null,
    staff          bigint,      -- who decided; null for an agent's filing and what a standing limit decided
    standing_limit bigint      references assistant.standing_limit,
    size           bigint      not null,  -- what the limit is measured by: minor units, or parts per million off
    detail         jsonb       not null,
    primary key (proposal, number)
);
create index proposal_event_by_limit on assistant.proposal_event (standing_limit, at) where standing_limit is not null;

create trigger only_grows before update or delete or truncate on assistant.proposal_event
    for each statement execute function assistant.refuse_change();
