-- Goods that are called back. A row ends once, with a reason, and is otherwise never changed.
create table catalog.recall (
    id bigint generated always as identity primary key,
    product bigint not null references catalog.product,
    lot text check (length(lot) between 1 and 20),
    reason text not null check (length(reason) between 1 and 200),
    called_by bigint not null,
    called_at timestamptz not null default now(),
    ended_by bigint,
    ended_at timestamptz check (ended_at >= called_at),
    ended_why text check (length(ended_why) between 1 and 200),
    check ((ended_at is null) = (ended_why is null))
);

create unique index recall_in_force on catalog.recall (product, lot) nulls not distinct where ended_at is null;

alter view catalog.rules_now rename to rules_now_1;

create view catalog.rules_now as
select body || jsonb_build_object('recalls', coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                                                                  'id', r.id,
                                                                  'product', r.product,
                                                                  'lot', r.lot,
                                                                  'reason', r.reason))
                                                              order by r.id)
                                                       from catalog.recall r where r.ended_at is null), '[]')) as body
from catalog.rules_now_1;
