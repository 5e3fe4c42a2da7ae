-- What suppliers want to be paid for, and which goods received each invoice is for.
create table purchasing.invoice (
    id          uuid        primary key,
    store       bigint      not null,
    supplier    bigint      not null references purchasing.supplier,
    number      text        not null check (number <> ''),  -- the supplier's own
    day         date        not null,                       -- as it is dated
    freight     bigint      not null check (freight >= 0),  -- minor units: freight and other charges
    total       bigint      not null check (total >= 0),    -- minor units: what is to be paid
    state       text        not null check (state in ('ENTERED', 'APPROVED', 'WITHDRAWN')),
    content     text        not null,  -- as it was entered: the same id with other content is refused
    entered_at  timestamptz not null,
    approved_at timestamptz,
    check ((state = 'APPROVED') = (approved_at is not null))
);
create unique index invoice_once on purchasing.invoice (supplier, upper(number)) where state <> 'WITHDRAWN';
create index invoice_by_store on purchasing.invoice (store, entered_at desc, id);

create table purchasing.invoice_receipt (
    invoice uuid not null references purchasing.invoice,
    receipt uuid not null references purchasing.goods_receipt,
    primary key (invoice, receipt)
);
create index invoice_by_receipt on purchasing.invoice_receipt (receipt);

create table purchasing.invoice_line (
    invoice        uuid    not null references purchasing.invoice,
    line           integer not null,
    purchase_order uuid    not null references purchasing.purchase_order,
    order_line     integer not null,
    quantity       bigint  not null check (quantity > 0),  -- thousandths
    cost           bigint  not null check (cost >= 0),     -- minor units a pack of the order's line
    decision       text    check (decision in ('ACCEPT', 'CLAIM')),
    decided        bigint,                                 -- the difference that was decided about, minor units
    primary key (invoice, line),
    unique (invoice, purchase_order, order_line),
    check ((decision is null) = (decided is null))
);

create table purchasing.invoice_match (
    invoice  uuid    not null references purchasing.invoice,
    receipt  uuid    not null references purchasing.goods_receipt,
    line     integer not null,                      -- the order's line
    quantity bigint  not null check (quantity > 0), -- thousandths of what came that are paid for with this invoice
    cost     bigint  not null check (cost >= 0),    -- minor units they were taken in at
    primary key (invoice, receipt, line)
);
comment on table purchasing.invoice_match is 'goods received that are not waiting for an invoice any more';
create index invoice_match_by_receipt on purchasing.invoice_match (receipt, line);

create trigger only_grows before update or delete or truncate on purchasing.invoice_match
    for each statement execute function purchasing.refuse_change();
