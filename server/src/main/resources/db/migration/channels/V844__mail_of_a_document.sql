-- A mail of a change has the revision's id, and is about the order.
alter table channels.mail add column document uuid;
update channels.mail m set document = coalesce(
    (select r.purchase_order from purchasing.order_revision r where r.id = m.id), m.id);
alter table channels.mail alter column document set not null;
