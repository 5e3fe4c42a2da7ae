-- An order that is a part of another, which was to come on another day.
alter table purchasing.purchase_order add column split_from uuid references purchasing.purchase_order;
create index purchase_order_split_from on purchasing.purchase_order (split_from) where split_from is not null;
