-- Counts: what was found is booked against what the movements say of the same instant (docs/decisions/0054).
alter table inventory.on_hand add column counted timestamptz;
comment on column inventory.on_hand.counted is
    'the latest instant that a booked count speaks of; a movement from before it that is told later is answered';

create table inventory.counted (
    id       bigint      generated always as identity,
    source   uuid        not null,  -- the count
    store    bigint      not null,
    product  bigint      not null,
    quantity bigint      not null,  -- thousandths that were there at that instant
    at       timestamptz not null,
    primary key (source, product)
);
create index counted_by_product on inventory.counted (store, product, at);

create table inventory.count_correction (
    moved      uuid    not null,  -- the movement that was told late
    moved_line integer not null,
    source     uuid    not null,  -- the movement that answers it
    line       integer not null,
    count      uuid    not null,  -- the count that had seen what it moved
    primary key (moved, moved_line)
);
create index count_correction_by_count on inventory.count_correction (count);

create table inventory.count (
    id       uuid        primary key,
    store    bigint      not null,
    name     text        not null check (name <> ''),
    content  text        not null,  -- as it was begun: the same id with other content is refused
    begun_by bigint      not null,
    begun_at timestamptz not null
);
create index count_by_store on inventory.count (store, begun_at);

create table inventory.count_product (
    count   uuid   not null references inventory.count,
    product bigint not null,
    primary key (count, product)
);

create table inventory.count_line (
    id          uuid        primary key,  -- the device's: sent twice it counts once
    count       uuid        not null references inventory.count,
    product     bigint      not null,
    place       text        not null check (place <> ''),
    quantity    bigint      check (quantity >= 0),  -- thousandths; null takes back what was said before
    staff       bigint      not null,
    at          timestamptz not null,  -- the device's instant
    received_at timestamptz not null
);
create index count_line_by_count on inventory.count_line (count, product);

create table inventory.count_recount (
    count    uuid        not null references inventory.count,
    product  bigint      not null,
    asked_by bigint      not null,
    asked_at timestamptz not null,
    primary key (count, product, asked_at)
);

create table inventory.count_end (
    count uuid        primary key references inventory.count,  -- ended once
    state text        not null check (state in ('APPROVED', 'DISCARDED')),
    staff bigint      not null,
    at    timestamptz not null
);

create trigger only_grows before update or delete or truncate on inventory.counted
    for each statement execute function inventory.refuse_change();
create trigger only_grows before update or delete or truncate on inventory.count_correction
    for each statement execute function inventory.refuse_change();
create trigger only_grows before update or delete or truncate on inventory.count
    for each statement execute function inventory.refuse_change();
create trigger only_grows before update or delete or truncate on inventory.count_product
    for each statement execute function inventory.refuse_change();
create trigger only_grows before update or delete or truncate on inventory.count_line
    for each statement execute function inventory.refuse_change();
create trigger only_grows before update or delete or truncate on inventory.count_recount
    for each statement execute function inventory.refuse_change();
create trigger only_grows before update or delete or truncate on inventory.count_end
    for each statement execute function inventory.refuse_change();
