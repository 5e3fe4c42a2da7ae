-- Which movements of a sale are of goods that were sold in a bundle (docs/decisions/0068). A bundle itself never moves.
create table inventory.bundle_movement (
    source    uuid    not null,  -- the movement: its document and line
    line      integer not null,
    bundle    bigint  not null,  -- what was sold or brought back
    sold_line integer not null,  -- the line of the receipt that says so
    store     bigint  not null,
    day       date    not null,
    product   bigint  not null,  -- what moved
    quantity  bigint  not null,  -- thousandths, positive into the store
    primary key (source, line)
);
create index bundle_movement_by_day on inventory.bundle_movement (store, day, product);

create trigger only_grows before update or delete or truncate on inventory.bundle_movement
    for each statement execute function inventory.refuse_change();
