-- What may take a product's place where it has run out, in the order it is offered (docs/decisions/0068).
create table catalog.substitute (
    product    bigint  not null references catalog.product,
    place      integer not null,
    substitute bigint  not null references catalog.product check (substitute <> product),
    quantity   bigint  not null check (quantity between 1 and 1000000000),  -- thousandths in place of one unit
    remark     text    check (length(remark) between 1 and 200),
    primary key (product, place),
    unique (product, substitute)
);
create index substitute_by_substitute on catalog.substitute (substitute);
