-- Production: ingredients become something else by a recipe, at what they cost (docs/decisions/0058).
alter table inventory.movement
    drop constraint movement_kind_check,
    add constraint movement_kind_check check (kind in
        ('SALE', 'REFUND', 'RECEIPT', 'COUNT', 'WASTE', 'TRANSFER', 'DONATION', 'RETURN', 'PRODUCTION'));

create table inventory.recipe (
    id         uuid    primary key,
    product    bigint  not null unique,                   -- what is made: one recipe each
    quantity   bigint  not null check (quantity > 0),     -- thousandths that a batch should give
    shelf_days integer check (shelf_days between 0 and 3650)  -- null for what does not spoil
);

create table inventory.recipe_ingredient (
    recipe   uuid    not null references inventory.recipe,
    place    integer not null,
    product  bigint  not null,
    quantity bigint  not null check (quantity > 0),       -- thousandths for a batch
    primary key (recipe, place),
    unique (recipe, product)
);

create table inventory.production (
    id       uuid        primary key,
    store    bigint      not null,
    recipe   uuid        not null,
    product  bigint      not null,
    batches  integer     not null check (batches > 0),
    expected bigint      not null check (expected > 0),   -- thousandths, by the recipe as it then was
    came     bigint      not null check (came > 0),       -- thousandths
    lot      text,
    expires  date,
    cost     bigint      not null check (cost >= 0),      -- minor units: what the ingredients cost
    staff    bigint      not null,
    day      date        not null,
    at       timestamptz not null
);
create index production_by_recipe on inventory.production (store, recipe, at);

create table inventory.production_ingredient (
    production uuid    not null references inventory.production,
    line       integer not null,
    product    bigint  not null,
    lot        text,
    expires    date,
    quantity   bigint  not null check (quantity > 0),
    cost       bigint  not null check (cost >= 0),
    primary key (production, line)
);

create table inventory.production_undone (
    id         uuid        primary key,
    production uuid        not null unique references inventory.production,  -- undone once
    staff      bigint      not null,
    day        date        not null,
    at         timestamptz not null
);

create trigger only_grows before update or delete or truncate on inventory.production
    for each statement execute function inventory.refuse_change();
create trigger only_grows before update or delete or truncate on inventory.production_ingredient
    for each statement execute function inventory.refuse_change();
create trigger only_grows before update or delete or truncate on inventory.production_undone
    for each statement execute function inventory.refuse_change();
