-- What of a sent order was changed afterwards: each revision stays as it was sent. An order that never was changed is
-- its own first revision and has no rows here.
alter table purchasing.purchase_order
    add column revision integer not null default 1 check (revision > 0);

-- A line that an amendment took off stays under its number: what came before and who paid for it name it.
alter table purchasing.purchase_order_line drop constraint purchase_order_line_quantity_check;
alter table purchasing.purchase_order_line
    add constraint purchase_order_line_quantity_check check (quantity >= 0);

alter table purchasing.line_fact drop constraint line_fact_kind_check;
alter table purchasing.line_fact
    add constraint line_fact_kind_check check (kind in ('ORDERED', 'REDUCED', 'RECEIVED', 'CANCELLED'));

create table purchasing.order_revision (
    id             uuid        primary key,  -- the amendment's own; of the first revision the order's
    purchase_order uuid        not null references purchasing.purchase_order,
    revision       integer     not null check (revision > 0),
    content        text        not null,     -- as it was asked for: the same id with other content is refused
    expected       date        not null,     -- business day the goods should come
    at             timestamptz not null,
    unique (purchase_order, revision)
);

create table purchasing.order_revision_line (
    purchase_order uuid    not null,
    revision       integer not null,
    line           integer not null,
    product        bigint  not null,
    quantity       bigint  not null check (quantity > 0),   -- thousandths
    units          bigint  not null check (units > 0),      -- thousandths in a pack
    cost           bigint  not null check (cost >= 0),      -- minor units a pack
    allowance      bigint  not null check (allowance >= 0), -- minor units a pack
    primary key (purchase_order, revision, line),
    foreign key (purchase_order, revision) references purchasing.order_revision (purchase_order, revision)
);

create trigger only_grows before update or delete or truncate on purchasing.order_revision
    for each statement execute function purchasing.refuse_change();
create trigger only_grows before update or delete or truncate on purchasing.order_revision_line
    for each statement execute function purchasing.refuse_change();
