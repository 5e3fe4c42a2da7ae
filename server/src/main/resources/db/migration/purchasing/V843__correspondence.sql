-- How orders are written to a supplier. One that nobody has said anything of gets PDF and CSV.
create table purchasing.correspondence (
    supplier bigint primary key references purchasing.supplier,
    address  text[] not null check (cardinality(address) <= 4),
    gln      text   check (gln ~ '^\d{13}$'),
    forms    text[] not null check (forms <@ array['PDF', 'CSV', 'EDIFACT'])
);
comment on column purchasing.correspondence.address is 'lines, as on an envelope';
comment on column purchasing.correspondence.gln is 'its global location number; null where nobody knows it';
comment on column purchasing.correspondence.forms is 'files that are attached to the mail with an order';

-- What a supplier calls the product; orders name it.
alter table purchasing.pack add column article text check (length(article) between 1 and 35);

-- The number by which suppliers' systems know a store.
create table purchasing.location_number (
    store bigint primary key,
    gln   text not null check (gln ~ '^\d{13}$')
);
