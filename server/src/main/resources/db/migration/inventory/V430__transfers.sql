-- Transfers: goods one store sends another are nobody's shelf's until they have arrived (docs/decisions/0058).
alter table inventory.movement
    drop constraint movement_kind_check,
    add constraint movement_kind_check check (kind in ('SALE', 'REFUND', 'RECEIPT', 'COUNT', 'WASTE', 'TRANSFER'));

create table inventory.transfer (
    id         uuid        primary key,
    sender     bigint      not null,
    receiver   bigint      not null check (receiver <> sender),
    drafted_by bigint      not null,
    drafted_at timestamptz not null
);
create index transfer_by_sender on inventory.transfer (sender, drafted_at);
create index transfer_by_receiver on inventory.transfer (receiver, drafted_at);

create table inventory.transfer_draft (
    transfer uuid        not null references inventory.transfer,
    product  bigint      not null,
    lot      text        not null,  -- empty: what expires first
    quantity bigint      not null check (quantity > 0),
    put_at   timestamptz not null,
    primary key (transfer, product, lot)
);

create table inventory.transfer_end_of_draft (
    transfer uuid        primary key references inventory.transfer,  -- sent or given up, and once
    what     text        not null check (what in ('SENT', 'DISCARDED')),
    staff    bigint      not null,
    day      date        not null,  -- the sender's business day
    at       timestamptz not null
);

create table inventory.transfer_line (
    transfer uuid    not null references inventory.transfer,
    line     integer not null,
    product  bigint  not null,
    lot      text,
    expires  date,
    quantity bigint  not null check (quantity > 0),
    cost     bigint  not null,  -- minor units, what the sender's stock lost by it
    primary key (transfer, line)
);

create table inventory.transfer_arrival (
    id       uuid        primary key,
    transfer uuid        not null references inventory.transfer,
    store    bigint      not null,  -- the receiver, or the sender who took goods back
    content  text        not null,  -- as it was told: the same id with other content is refused
    staff    bigint      not null,
    day      date        not null,
    at       timestamptz not null
);
create index transfer_arrival_by_transfer on inventory.transfer_arrival (transfer);

create table inventory.transfer_arrival_line (
    arrival  uuid    not null references inventory.transfer_arrival,
    transfer uuid    not null,
    line     integer not null,
    outcome  text    not null check (outcome in ('RECEIVED', 'MISSING', 'DAMAGED', 'BACK')),
    quantity bigint  not null check (quantity > 0),
    cost     bigint  not null,
    primary key (arrival, line, outcome),
    foreign key (transfer, line) references inventory.transfer_line
);
create index transfer_arrival_line_by_line on inventory.transfer_arrival_line (transfer, line);

create trigger only_grows before update or delete or truncate on inventory.transfer
    for each statement execute function inventory.refuse_change();
create trigger only_grows before update or delete or truncate on inventory.transfer_end_of_draft
    for each statement execute function inventory.refuse_change();
create trigger only_grows before update or delete or truncate on inventory.transfer_line
    for each statement execute function inventory.refuse_change();
create trigger only_grows before update or delete or truncate on inventory.transfer_arrival
    for each statement execute function inventory.refuse_change();
create trigger only_grows before update or delete or truncate on inventory.transfer_arrival_line
    for each statement execute function inventory.refuse_change();
