-- Double entry. Debits are positive, credits negative; the postings of one transaction add up to nothing.
create schema ledger;

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%.% only grows: % is refused', tg_table_schema, tg_table_name, tg_op
        using errcode = 'insufficient_privilege', hint = 'A correction is another fact.';
end $$;

create table ledger.account (
    id   integer primary key,
    name text    not null unique,
    type text    not null check (type in ('ASSET', 'LIABILITY', 'EQUITY', 'INCOME', 'EXPENSE'))
);

insert into ledger.account (id, name, type) values
    (1000, 'CASH', 'ASSET'),
    (1100, 'CARD', 'ASSET'),
    (1400, 'INVENTORY', 'ASSET'),
    (2100, 'TAX_PAYABLE', 'LIABILITY'),
    (2200, 'GIFT_CARDS', 'LIABILITY'),
    (2300, 'DEPOSITS', 'LIABILITY'),
    (2400, 'GOODS_RECEIVED', 'LIABILITY'),
    (3000, 'OPENING_STOCK', 'EQUITY'),
    (4000, 'REVENUE', 'INCOME'),
    (5000, 'COST_OF_GOODS_SOLD', 'EXPENSE'),
    (6100, 'CASH_ROUNDING', 'EXPENSE'),
    (6200, 'CASH_OVER_SHORT', 'EXPENSE');

create table ledger.transaction (
    source uuid        primary key,  -- the document it books: a document is booked once
    store  bigint      not null,
    kind   text        not null,
    day    date        not null,
    at     timestamptz not null
);
create index transaction_by_day on ledger.transaction (store, day);

create table ledger.posting (
    source     uuid    not null,
    account    integer not null,
    department bigint  not null default 0,  -- revenue is told apart by department; 0 elsewhere
    amount     bigint  not null,
    primary key (source, account, department)
);

-- All postings of a transaction are written by one statement, so one look at the statement's rows suffices.
create function ledger.refuse_unbalanced() returns trigger language plpgsql as $$
declare
    wrong record;
begin
    select source, sum(amount) as off into wrong from added group by source having sum(amount) <> 0 limit 1;
    if found then
        raise exception 'transaction % is out of balance by %', wrong.source, wrong.off using errcode = 'check_violation';
    end if;
    return null;
end $$;

create trigger balanced after insert on ledger.posting
    referencing new table as added for each statement execute function ledger.refuse_unbalanced();
create trigger only_grows before update or delete or truncate on ledger.transaction
    for each statement execute function ledger.refuse_change();
create trigger only_grows before update or delete or truncate on ledger.posting
    for each statement execute function ledger.refuse_change();
create trigger only_grows before update or delete or truncate on ledger.account
    for each statement execute function ledger.refuse_change();
