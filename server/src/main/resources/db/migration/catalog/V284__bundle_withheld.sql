-- A bundle is not sold while something in it is blocked or called back, whatever the lot: nobody sees which is in it.
create or replace view catalog.product_now as
select n.product,
       case when c.parts is null then n.body
            else n.body || jsonb_build_object('parts', c.parts, 'cost', c.cost)
                || case when c.withheld then jsonb_build_object('blocked', true) else '{}' end
       end as body
from catalog.product_now_without_parts n
left join lateral (
    select jsonb_agg(jsonb_build_object('product', b.product, 'quantity', b.quantity, 'cost', b.cost)
                     order by b.place) as parts,
           sum(b.cost)::bigint as cost,
           bool_or(p.blocked or exists (
               select from catalog.recall r where r.product = b.product and r.ended_at is null)) as withheld
    from catalog.bundle_cost b join catalog.product p on p.id = b.product
    where b.bundle = n.product) c on true;
