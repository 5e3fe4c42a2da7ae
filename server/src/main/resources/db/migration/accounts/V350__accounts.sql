-- What customers have with the chain: on gift cards, as store credits, on house accounts.
create schema accounts;

create function accounts.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%.% only grows: % is refused', tg_table_schema, tg_table_name, tg_op
        using errcode = 'insufficient_privilege', hint = 'A correction is another move.';
end $$;

create table accounts.account (
    kind         text        not null check (kind in ('GIFT_CARD', 'STORE_CREDIT', 'HOUSE_ACCOUNT')),
    number       text        not null check (number <> ''),
    name         text,       -- whose it is: of a house account only, taken away when it is closed
    credit_limit bigint      not null default 0 check (credit_limit >= 0),
    balance      bigint      not null default 0, -- kept with the moves, and checked against them
    opened_at    timestamptz not null default now(),
    closed_at    timestamptz,
    primary key (kind, number)
);
create index account_by_opening on accounts.account (opened_at desc);

create table accounts.move (
    id       uuid        primary key,
    kind     text        not null,
    number   text        not null,
    amount   bigint      not null check (amount <> 0), -- what the balance gained, in minor units
    balance  bigint      not null,                     -- after it
    store    bigint      not null,
    till     bigint,      -- null when the office moved it
    staff    bigint,      -- null when a till did
    reverses uuid        unique references accounts.move,
    reason   text,
    at       timestamptz not null default now(),
    foreign key (kind, number) references accounts.account
);
create index move_by_account on accounts.move (kind, number, at);

-- Which receipt a move is of. A till moves before its receipt is written, so a move may stand alone for as long as the
-- till has no line; one that still does after that was taken for nothing.
create table accounts.settlement (
    move     uuid     primary key references accounts.move,
    entry    uuid     not null,
    position smallint not null, -- the tender's, from 1
    unique (entry, position)
);

create trigger only_grows before update or delete or truncate on accounts.move
    for each statement execute function accounts.refuse_change();
create trigger only_grows before update or delete or truncate on accounts.settlement
    for each statement execute function accounts.refuse_change();

-- Receipts recorded before there were accounts: what they say of balances becomes their moves.
create temporary table due on commit drop as
select md5(e.id::text || t.position)::uuid as move, e.id as entry, t.position::smallint as position, t.body ->> 'kind' as kind,
       t.body ->> 'reference' as number, -(t.body ->> 'amount')::bigint as amount, e.store, e.till, e.at
from sales.entry e
cross join lateral jsonb_array_elements(e.body::jsonb -> 'tenders') with ordinality as t (body, position)
where e.id in (select entry from sales.tender where kind in ('GIFT_CARD', 'STORE_CREDIT', 'HOUSE_ACCOUNT'))
  and t.body ->> 'kind' in ('GIFT_CARD', 'STORE_CREDIT', 'HOUSE_ACCOUNT')
  and (t.body ->> 'amount')::bigint <> 0;

insert into accounts.account (kind, number, balance, opened_at)
select kind, number, sum(amount), min(at) from due group by kind, number;

insert into accounts.move (id, kind, number, amount, balance, store, till, at)
select move, kind, number, amount,
       sum(amount) over (partition by kind, number order by at, entry, position rows unbounded preceding), store, till, at
from due;

insert into accounts.settlement (move, entry, position) select move, entry, position from due;
