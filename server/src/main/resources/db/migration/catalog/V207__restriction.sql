-- Goods with an age for who buys or sells them, or with hours. A row ends once, with a reason, and is otherwise never
-- changed. `rule` is the core's JSON without id and name (docs/journal.md, "Rules JSON").
create table catalog.restriction (
    id bigint generated always as identity primary key,
    name text not null check (length(name) between 1 and 200),
    rule jsonb not null,
    added_by bigint not null,
    added_at timestamptz not null default now(),
    ended_by bigint,
    ended_at timestamptz check (ended_at >= added_at),
    ended_why text check (length(ended_why) between 1 and 200),
    check ((ended_at is null) = (ended_why is null))
);

alter view catalog.rules_now rename to rules_now_without_restrictions;

-- Without any, the rules are as they were before there could be.
create view catalog.rules_now as
select body || coalesce((select jsonb_build_object('restrictions', jsonb_agg(
                                    jsonb_build_object('id', r.id, 'name', r.name) || r.rule order by r.id))
                         from catalog.restriction r where r.ended_at is null having count(*) > 0), '{}') as body
from catalog.rules_now_without_restrictions;
