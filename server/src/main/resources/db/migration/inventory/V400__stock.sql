-- Stock: movements only grow, on hand is kept in the same transaction and checked against them.
create schema inventory;

create function inventory.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%.% only grows: % is refused', tg_table_schema, tg_table_name, tg_op
        using errcode = 'insufficient_privilege', hint = 'A correction is another fact.';
end $$;

create table inventory.movement (
    id       bigint      generated always as identity,
    store    bigint      not null,
    product  bigint      not null,
    quantity bigint      not null,  -- thousandths, positive into the store
    cost     bigint      not null,  -- minor units, signed like quantity
    kind     text        not null check (kind in ('SALE', 'REFUND', 'RECEIPT', 'COUNT')),
    source   uuid        not null,  -- the document: a journal entry, a receipt, a count
    line     integer     not null,
    at       timestamptz not null,
    primary key (source, line)      -- no line moves twice
);
create index movement_by_product on inventory.movement (store, product, id);

create table inventory.on_hand (
    store    bigint      not null,
    product  bigint      not null,
    quantity bigint      not null,
    updated  timestamptz not null,
    primary key (store, product)
) with (fillfactor = 60);

create trigger only_grows before update or delete or truncate on inventory.movement
    for each statement execute function inventory.refuse_change();
