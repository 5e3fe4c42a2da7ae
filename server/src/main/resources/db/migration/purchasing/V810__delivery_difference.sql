-- What a delivery had other than was ordered or than its note said, as whoever took it in saw it.
create table purchasing.delivery_difference (
    receipt  uuid    not null references purchasing.goods_receipt,
    line     integer not null,
    kind     text    not null check (kind in ('SHORT', 'OVER', 'DAMAGED', 'WARM', 'PRICE')),
    quantity bigint  check (quantity > 0),   -- thousandths; of damaged and warm goods not taken in
    cost     bigint  check (cost >= 0),      -- minor units a pack, as the delivery note says
    note     text    check (note <> ''),
    primary key (receipt, line, kind),
    check ((kind = 'PRICE') = (cost is not null)),
    check ((kind = 'PRICE') = (quantity is null))
);

create trigger only_grows before update or delete or truncate on purchasing.delivery_difference
    for each statement execute function purchasing.refuse_change();
