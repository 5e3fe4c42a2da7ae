-- Stock of every product, and a forecast of one supplier's, in the stores that have none yet.
create temporary table fresh as
select s.id as store, gen_random_uuid() as receipt from organization.store s
where not exists (select from inventory.on_hand h where h.store = s.id);

insert into inventory.movement (store, product, quantity, cost, kind, source, line, day, at)
select f.store, p.id, 20000, p.cost * 20, 'RECEIPT', f.receipt, row_number() over (partition by f.store order by p.id),
       current_date, now()
from fresh f cross join catalog.product p where p.unit = 'EACH';

insert into inventory.on_hand (store, product, quantity, updated)
select f.store, p.id, 20000, now() from fresh f cross join catalog.product p where p.unit = 'EACH';

insert into insight.forecast_model
    (store, state, trained_at, history_from, history_to, products, trees, weights, accuracy, sha256)
select s.id, 'ACTIVE', now(), current_date - 400, current_date - 1, 30000, false, '{}',
       '{"windows":0,"days":14,"products":0,"lines":[]}', ''
from organization.store s
where not exists (select from insight.forecast_model m where m.store = s.id and m.state = 'ACTIVE');

insert into insight.forecast
    (store, product, day, basis, version, q10, q20, q30, q40, q50, q60, q70, q80, q90, mean)
select m.store, k.product, current_date + d, 'BLEND', m.version,
       1000, 2000, 3000, 3000, 4000, 5000, 5000, 6000, 8000, 4000
from insight.forecast_model m cross join purchasing.pack k cross join generate_series(-1, 43) as d
where m.state = 'ACTIVE' and k.supplier = (select max(id) from purchasing.supplier)
on conflict do nothing;

drop table fresh;
