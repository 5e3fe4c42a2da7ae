-- What a bundle holds (docs/decisions/0068). The price book says it too, so that a sale goes by the book it was made with.
create table catalog.bundle_part (
    bundle   bigint  not null references catalog.product,
    place    integer not null,
    product  bigint  not null references catalog.product check (product <> bundle),
    quantity bigint  not null check (quantity between 1 and 1000000000),  -- thousandths in one bundle
    primary key (bundle, place),
    unique (bundle, product)
);
create index bundle_part_by_product on catalog.bundle_part (product);

create view catalog.bundle_cost as
select b.bundle, b.place, b.product, b.quantity, (b.quantity * p.cost + 500) / 1000 as cost
from catalog.bundle_part b join catalog.product p on p.id = b.product;
comment on view catalog.bundle_cost is 'what each part of a bundle costs, minor units rounded half up; they add up to the bundle''s cost';

alter view catalog.product_now rename to product_now_without_parts;

create view catalog.product_now as
select n.product,
       case when c.parts is null then n.body
            else n.body || jsonb_build_object('parts', c.parts, 'cost', c.cost) end as body
from catalog.product_now_without_parts n
left join lateral (
    select jsonb_agg(jsonb_build_object('product', b.product, 'quantity', b.quantity, 'cost', b.cost)
                     order by b.place) as parts,
           sum(b.cost)::bigint as cost
    from catalog.bundle_cost b where b.bundle = n.product) c on true;
