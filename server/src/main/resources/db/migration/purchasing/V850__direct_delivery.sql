-- Goods that a supplier brought without an order: an order that came in the moment it was written.
alter table purchasing.purchase_order
    add column direct        boolean not null default false,
    add column delivery_note text    check (length(delivery_note) between 1 and 60),
    add constraint a_note_is_of_goods_brought check (direct or delivery_note is null);
comment on column purchasing.purchase_order.direct is 'nobody ordered it: it says nothing of how well the supplier keeps its days';
comment on column purchasing.purchase_order.delivery_note is 'the number on the paper that came with the goods';
