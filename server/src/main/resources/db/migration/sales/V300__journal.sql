-- The journals of all tills, as they arrived. Facts: what stands here is never changed or deleted.
create schema sales;

create function sales.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%.% only grows: % is refused', tg_table_schema, tg_table_name, tg_op
        using errcode = 'insufficient_privilege', hint = 'A correction is another fact.';
end $$;

create table sales.entry (
    id           uuid        primary key,
    store        bigint      not null,
    till         bigint      not null,
    number       bigint      not null check (number > 0),
    kind         text        not null check (kind in ('SALE', 'REFUND', 'VOID', 'SHIFT_OPEN', 'SHIFT_CLOSE')),
    day          date        not null,
    at           timestamptz not null,
    received_at  timestamptz not null,
    shift        uuid        not null,  -- the shift it is booked under: a rescue shift where its own was closed
    cashier      bigint      not null,
    price_book   bigint,
    refund_of    uuid,
    net          bigint      not null default 0,
    tax_on_top   bigint      not null default 0,
    tax_inside   bigint      not null default 0,
    total        bigint      not null default 0,
    rounding     bigint      not null default 0,
    previous     bytea       not null check (length(previous) = 32),
    hash         bytea       not null check (length(hash) = 32),
    body         text        not null,  -- the canonical bytes with the hash, exactly as printed
    constraint entry_number unique (till, number)
);
create index entry_by_day on sales.entry (store, day, at, id);
create index entry_refunds on sales.entry (refund_of) where refund_of is not null;
create index entry_by_shift on sales.entry (shift);

-- No foreign keys from line, tender and remark to entry: the four are written by the same statement group, never
-- apart, and a check row by row would cost more than the rows. Verification counts orphans instead.
create table sales.line (
    entry       uuid    not null,
    line        integer not null,
    product     bigint  not null,
    department  bigint  not null,
    name        text    not null,
    quantity    bigint  not null,
    discount    bigint  not null,
    net         bigint  not null,
    tax         bigint  not null,
    cost        bigint  not null,  -- at the price book's cost, signed like quantity
    deposit     boolean not null,
    refund_line integer,
    primary key (entry, line)
);

create table sales.tender (
    entry    uuid     not null,
    position smallint not null,
    kind     text     not null check (kind in ('CASH', 'CARD', 'GIFT_CARD')),
    amount   bigint   not null,
    primary key (entry, position)
);

-- What the server found and says beside an entry, which stands: another price, a clock astray, a shift not open.
create table sales.remark (
    entry    uuid not null,
    kind     text not null check (kind in ('PRICE', 'CLOCK', 'SHIFT')),
    field    text,
    recorded text,
    expected text,
    detail   text not null
);
create index remark_by_entry on sales.remark (entry);

create table sales.chain (
    till    bigint primary key,
    store   bigint not null,
    number  bigint not null,
    hash    bytea  not null check (length(hash) = 32),
    last_at timestamptz not null
) with (fillfactor = 50);

create table sales.shift (
    id           uuid        primary key,
    store        bigint      not null,
    till         bigint      not null,
    cashier      bigint      not null,
    day          date        not null,
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    rescue_of    uuid,       -- the shift that was not open when something came for it
    opening      bigint      not null,  -- the float put into the drawer
    drawer       bigint      not null   -- opening and all cash since; checked against the tenders
) with (fillfactor = 50);
create index shift_open on sales.shift (store) where closed_at is null;
create index shift_rescue on sales.shift (rescue_of) where rescue_of is not null;

create table sales.quarantine (
    id          uuid        primary key,
    store       bigint      not null,
    till        bigint      not null,
    entry       uuid,
    number      bigint,
    kind        text,
    hash        bytea,
    previous    bytea,
    digest      bytea       not null,  -- SHA-256 of the text as it came: the same bytes are one item for ever
    body        text        not null,
    received_at timestamptz not null,
    reason      text        not null,
    field       text,
    value       text,
    allowed     text,
    detail      text        not null,
    constraint quarantine_once unique (till, digest)
);
create index quarantine_by_store on sales.quarantine (store, received_at);
create index quarantine_by_entry on sales.quarantine (entry);
create index quarantine_by_number on sales.quarantine (till, number);

create table sales.quarantine_decision (
    quarantine uuid        primary key references sales.quarantine,
    outcome    text        not null check (outcome in ('RECORDED', 'DISMISSED')),
    staff      bigint      not null,
    reason     text        not null,
    at         timestamptz not null
);

do $$
declare
    t text;
begin
    foreach t in array array['entry', 'line', 'tender', 'remark', 'quarantine', 'quarantine_decision'] loop
        execute format('create trigger only_grows before update or delete or truncate on sales.%I '
            'for each statement execute function sales.refuse_change()', t);
    end loop;
    if exists (select from pg_settings where name = 'default_toast_compression' and 'lz4' = any (enumvals)) then
        alter table sales.entry alter column body set compression lz4;
    end if;
end $$;
