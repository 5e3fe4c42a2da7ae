-- What came, was counted or thrown away may be told late, for a day that is over. It is little beside what is sold.
create index movement_beside_sales on inventory.movement (store, day) where kind not in ('SALE', 'REFUND');
