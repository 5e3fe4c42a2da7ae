-- The record as the questions' SQL reads it, straight from the tables of the sale, stock, supply and forecast: none of the
-- server's code takes part. :store, :zone and :today are put in before it runs.
create temp view receipt as
    select e.*, extract(hour from e.at at time zone ':zone')::int as hour
    from sales.entry e where e.store = :store and e.kind in ('SALE', 'REFUND');
create temp view line as
    select e.day, e.kind, l.*, d.name as department_name
    from sales.line l join sales.entry e on e.id = l.entry join catalog.department d on d.id = l.department
    where e.store = :store and e.kind in ('SALE', 'REFUND');
create temp view item as select * from line where not deposit;
create temp view deposit as select * from line where deposit;
create temp view product as select id, name from catalog.product;
create temp view on_hand as
    select product, sum(quantity) as quantity from inventory.movement where store = :store group by product;
create temp view ordered as
    select l.product, sum(case f.kind when 'ORDERED' then f.quantity else -f.quantity end) as on_order
    from purchasing.purchase_order o
    join purchasing.purchase_order_line l on l.purchase_order = o.id
    join purchasing.line_fact f on f.purchase_order = o.id and f.line = l.line
    where o.store = :store and o.state in ('SENT', 'PARTLY_RECEIVED') group by l.product, o.id, l.line;
create temp view open_order as
    select * from purchasing.purchase_order where store = :store and state in ('DRAFT', 'SENT', 'PARTLY_RECEIVED');
create temp view expected as select * from insight.forecast where store = :store;
create temp view proposal as select * from assistant.proposal where store = :store;
create temp view price_now as
    select distinct on (product) product, amount from catalog.price
    where not member and withdrawn_at is null and (store is null or store = :store)
        and valid_from <= ':today'::date and (valid_to is null or valid_to > ':today'::date)
    order by product, store nulls last, valid_from desc;
-- What expires first is sold first, so what is left is of the lots that expire last.
create temp view dated_lot as
    select l.product, l.lot, l.expires,
        least(r.quantity, coalesce(h.quantity, 0) - coalesce(sum(r.quantity) over later, 0)) as left_over
    from inventory.lot l
    join (select product, lot, sum(quantity) as quantity from inventory.movement
          where store = :store and lot is not null group by product, lot) r using (product, lot)
    left join on_hand h using (product)
    where l.store = :store
    window later as (partition by l.product order by l.expires desc nulls first, l.received desc, l.lot desc
                     rows between unbounded preceding and 1 preceding);
create temp view wasted as
    select day, -cost as cost from inventory.movement where store = :store and kind = 'WASTE';
-- Each day that is over with the products sold within the 28 days that end with it, and whether it ended with none of them.
create temp view shelf as
    select d.day::date as day, carried.product,
        (select sum(m.quantity) from inventory.movement m
         where m.store = :store and m.product = carried.product and m.day <= d.day) = 0 as empty
    from generate_series(':today'::date - 60, ':today'::date - 1, interval '1 day') as d (day)
    cross join lateral (select distinct product from item
        where kind = 'SALE' and item.day between d.day::date - 27 and d.day::date) carried;
