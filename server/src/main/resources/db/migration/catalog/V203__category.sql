-- What a shopper chooses among: products of one category stand in for each other. A product without one is alike to its
-- department's. Numbers lie above every department's, so that one number says which of the two is meant.
create table catalog.category (
    id bigint primary key generated always as identity (start with 65536),
    department bigint not null references catalog.department,
    name text not null check (name <> ''),
    unique (department, name)
);

alter table catalog.product add column category bigint references catalog.category;
