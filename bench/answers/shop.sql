-- What the simulated shop lacks: goods thrown away on days that are over, and shelves that stood empty. :store and :today are
-- put in before it runs. What was worked out of those days is dropped, so that it is worked out again.
create temp table thrown_away as
    with emptied as ( -- all there is of some products that nothing has moved of since: none is left when that day ends
        select product, quantity, day from (
            select h.product, h.quantity, ':today'::date - gone.ago as day, gone.products,
                row_number() over (partition by gone.ago order by h.product) as nth
            from (values (1, 5), (5, 3), (9, 2)) as gone (ago, products)
            join inventory.on_hand h on h.store = :store and h.quantity > 0 and h.product % 3 = gone.ago % 3
            where exists (select 1 from inventory.movement m
                    where m.store = h.store and m.product = h.product and m.kind = 'SALE')
                and not exists (select 1 from inventory.movement m
                    where m.store = h.store and m.product = h.product and m.day > ':today'::date - gone.ago)) as still
        where nth <= products),
    plenty as ( -- a little of what there is plenty of, on each day of three weeks
        select product, row_number() over (order by quantity desc, product)::int as ago from inventory.on_hand
        where store = :store and product not in (select product from emptied))
    select product, quantity, day from emptied
    union all
    select product, 1000 * (1 + ago % 4), ':today'::date - ago from plenty where ago <= 21;
insert into inventory.waste (id, store, reason, content, day, at)
    select md5('thrown away ' || product)::uuid, :store, 'SPOILED', '{}', day, day + interval '18 hours' from thrown_away;
insert into inventory.movement (store, product, quantity, cost, kind, source, line, at, day)
    select :store, product, -quantity, -round(quantity * (101 + product % 400) / 1000.0), 'WASTE',
        md5('thrown away ' || product)::uuid, 1, day + interval '18 hours', day from thrown_away;
update inventory.on_hand h set quantity = h.quantity - t.quantity
    from thrown_away t where h.store = :store and h.product = t.product;
delete from insight.goods_day where store = :store;
