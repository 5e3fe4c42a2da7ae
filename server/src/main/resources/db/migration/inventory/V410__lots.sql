-- What came with which date. A lot's on hand is derived from the movements, earliest date first (docs/decisions/0016).
alter table inventory.movement add column lot text;
comment on column inventory.movement.lot is 'what came in, or was thrown away, by its lot; a sale names none';
alter table inventory.movement
    drop constraint movement_kind_check,
    add constraint movement_kind_check check (kind in ('SALE', 'REFUND', 'RECEIPT', 'COUNT', 'WASTE'));

create table inventory.lot (
    store    bigint not null,
    product  bigint not null,
    lot      text   not null check (lot <> ''),
    expires  date,            -- the last day it may be sold; null for what does not spoil
    received date   not null, -- business day it first came
    primary key (store, product, lot)
);
create index lot_by_expiry on inventory.lot (store, expires);

create table inventory.waste (
    id      uuid        primary key,
    store   bigint      not null,
    reason  text        not null check (reason in ('EXPIRED', 'DAMAGED', 'SPOILED', 'STOLEN', 'OWN_USE')),
    content text        not null, -- as it was booked: the same id with other content is refused
    day     date        not null,
    at      timestamptz not null
);
create index waste_by_day on inventory.waste (store, day);

create trigger only_grows before update or delete or truncate on inventory.lot
    for each statement execute function inventory.refuse_change();
create trigger only_grows before update or delete or truncate on inventory.waste
    for each statement execute function inventory.refuse_change();
