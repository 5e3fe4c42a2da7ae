-- Orders of the past that were taken over from a shop's own books: no mail left for them here.
alter table purchasing.purchase_order add column taken_over boolean not null default false;
