-- How warm goods were at the door: proof that the cold chain held, of what was taken in and of what was sent back.
create table purchasing.delivery_temperature (
    receipt uuid    not null references purchasing.goods_receipt,
    line    integer not null,
    degrees integer not null check (degrees between -600 and 600),   -- tenths of a degree Celsius
    primary key (receipt, line)
);

create trigger only_grows before update or delete or truncate on purchasing.delivery_temperature
    for each statement execute function purchasing.refuse_change();
