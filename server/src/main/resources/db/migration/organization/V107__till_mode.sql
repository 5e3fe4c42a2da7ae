alter table organization.till
    add mode       text not null default 'COUNTER' check (mode in ('COUNTER', 'SELF')),
    add bag_code   text check (bag_code ~ '^[0-9]{1,14}$'),
    add mode_taken text check (mode_taken in ('COUNTER', 'SELF'));
comment on column organization.till.mode is 'who works at it, as the office says';
comment on column organization.till.bag_code is 'number or barcode of the bag that a self-checkout sells; null where it asks for none';
comment on column organization.till.mode_taken is 'what it works as, as it last said; it changes with an empty basket only. Null before a page said so';
