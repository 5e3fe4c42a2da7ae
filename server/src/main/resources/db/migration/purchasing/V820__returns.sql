-- Goods that go back to their supplier, and are claimed back as what an invoice charged too much is.
create table purchasing.goods_return (
    id       uuid        primary key,
    store    bigint      not null,
    supplier bigint      not null references purchasing.supplier,
    reason   text        not null check (reason in ('DAMAGED', 'EXPIRED', 'WRONG_GOODS', 'UNSOLD', 'CALLED_BACK')),
    content  text        not null,  -- as it was booked: the same id with other content is refused
    cost     bigint      not null check (cost > 0),  -- minor units
    staff    bigint      not null,
    day      date        not null,
    at       timestamptz not null
);

create table purchasing.goods_return_line (
    goods_return uuid    not null references purchasing.goods_return,
    line         integer not null,
    product      bigint  not null,
    lot          text,
    quantity     bigint  not null check (quantity > 0),  -- thousandths
    cost         bigint  not null check (cost >= 0),     -- minor units of all of it
    primary key (goods_return, line)
);

alter table purchasing.claim
    alter column invoice drop not null,
    add column goods_return uuid unique references purchasing.goods_return,
    add check ((invoice is null) <> (goods_return is null));

create trigger only_grows before update or delete or truncate on purchasing.goods_return
    for each statement execute function purchasing.refuse_change();
create trigger only_grows before update or delete or truncate on purchasing.goods_return_line
    for each statement execute function purchasing.refuse_change();
