-- What goods really cost, settled after the fact by what came in (docs/decisions/0061).
create table inventory.cost_method (
    id     bigint      generated always as identity primary key,
    store  bigint      not null,
    method text        not null check (method in ('AVERAGE', 'FIFO')),
    staff  bigint      not null,
    at     timestamptz not null
);
create index cost_method_by_store on inventory.cost_method (store, id);

create table inventory.cost_settlement (
    id     uuid        primary key,
    store  bigint      not null,
    method text        not null check (method in ('AVERAGE', 'FIFO')),
    day    date        not null,
    at     timestamptz not null
);
create index cost_settlement_by_store on inventory.cost_settlement (store, at);

create table inventory.cost_settlement_line (
    settlement uuid   not null references inventory.cost_settlement,
    product    bigint not null,
    part       text   not null check (part in ('SOLD', 'SHRINK', 'DONATED', 'SENT')),
    amount     bigint not null check (amount <> 0),  -- minor units, positive where stock is worth more by it
    primary key (settlement, product, part)
);

-- Where each product stands: at the end of a day some weeks ago, to go on from, and as last settled. Both follow from
-- the movements and are written anew.
create table inventory.cost_state (
    store     bigint  not null,
    product   bigint  not null,
    base      boolean not null,
    movements bigint  not null,  -- how many it is made of
    quantity  bigint  not null,  -- thousandths
    value     bigint  not null,  -- minor units, below zero where more was sold than came
    state     text    not null,  -- layers, what is owed, what was found beside the booked costs: JSON
    primary key (store, base, product)
);

create table inventory.cost_pass (
    store     bigint      primary key,
    method    text        not null,
    through   date        not null,  -- the last day of the states to go on from
    movements bigint      not null,  -- as many there were until then
    at        timestamptz not null   -- of the last settling
);

create trigger only_grows before update or delete or truncate on inventory.cost_method
    for each statement execute function inventory.refuse_change();
create trigger only_grows before update or delete or truncate on inventory.cost_settlement
    for each statement execute function inventory.refuse_change();
create trigger only_grows before update or delete or truncate on inventory.cost_settlement_line
    for each statement execute function inventory.refuse_change();
