-- What a store holds to at its tills. A store's own row takes the place of the chain's (store null).
create table catalog.house_rule (
    store bigint,
    tax_rounding text not null default 'RECEIPT' check (tax_rounding in ('RECEIPT', 'LINE')),
    unreceipted_most bigint check (unreceipted_most > 0),
    unique nulls not distinct (store)
);
comment on column catalog.house_rule.unreceipted_most is
    'the most that goods without a receipt are taken back for at once, minor units; null where none are';

-- Rates that follow a component's own, each from a business day on. Entered before their day, so that tills have them.
create table catalog.tax_change (
    tax bigint not null references catalog.tax,
    store bigint,
    position int not null,
    valid_from date not null,
    ppm bigint not null check (ppm between 0 and 1000000),
    unique nulls not distinct (tax, store, position, valid_from)
);

alter view catalog.rules_now rename to rules_now_without_house_rules;

create view catalog.rules_now as
select body || jsonb_strip_nulls(jsonb_build_object(
    'taxes', coalesce((select jsonb_agg(jsonb_build_object(
                                  'id', t.id,
                                  'name', t.name,
                                  'inclusive', t.inclusive,
                                  'components', coalesce((select jsonb_agg(jsonb_build_object(
                                                                     'store', c.store,
                                                                     'name', c.name,
                                                                     'ppm', c.ppm,
                                                                     'changes', (select jsonb_agg(jsonb_build_object(
                                                                                            'from', catalog.epoch_day(x.valid_from),
                                                                                            'ppm', x.ppm)
                                                                                        order by x.valid_from)
                                                                                 from catalog.tax_change x
                                                                                 where x.tax = c.tax
                                                                                   and x.store is not distinct from c.store
                                                                                   and x.position = c.position))
                                                                 order by c.store nulls first, c.position)
                                                          from catalog.tax_component c where c.tax = t.id), '[]'))
                              order by t.id)
                       from catalog.tax t), '[]'),
    'house', (select jsonb_agg(jsonb_build_object(
                         'store', h.store,
                         'taxRounding', nullif(h.tax_rounding, 'RECEIPT'),
                         'unreceiptedMost', h.unreceipted_most))
              from catalog.house_rule h))) as body
from catalog.rules_now_without_house_rules;
