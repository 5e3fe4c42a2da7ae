-- Promotions that the office writes: what is prepared, what is in the price book, and what has been stopped.
alter table catalog.promotion add column stopped_by bigint, add column stopped_at timestamptz,
    add column stopped_on date,
    add check ((stopped_by is null) = (stopped_at is null) and (stopped_on is null) = (stopped_at is null));
comment on table catalog.promotion is 'as the price book has it; one that was stopped is in it no more';
comment on column catalog.promotion.stopped_on is 'the business day on which it held no more';

-- Promotions that a shop was taken over with have ids of their own; what comes later is numbered above them.
create sequence catalog.promotion_number start 3000000000 maxvalue 4294967295;

-- Each form that a promotion was given, the newest last: the history of who changed what. A draft is no till's yet.
create table catalog.promotion_edition (
    id bigint generated always as identity primary key,
    promotion bigint not null,
    terms jsonb not null,
    expected bigint check (expected between -1000000 and 100000000),
    made_by bigint not null,
    made_at timestamptz not null default now(),
    published_by bigint,
    published_at timestamptz check (published_at >= made_at),
    version bigint,
    discarded_by bigint,
    discarded_at timestamptz check (discarded_at >= made_at),
    check ((published_by is null) = (published_at is null) and (version is null) = (published_at is null)),
    check ((discarded_by is null) = (discarded_at is null)),
    check (published_at is null or discarded_at is null)
);
comment on column catalog.promotion_edition.terms is 'as the office writes them, with days and stores';
comment on column catalog.promotion_edition.expected is
    'how many pieces more a day whoever wrote it expects, in parts per million of what is sold without it';
comment on column catalog.promotion_edition.version is 'the price book that had it first';
create unique index promotion_draft on catalog.promotion_edition (promotion)
    where published_at is null and discarded_at is null;
create index promotion_editions on catalog.promotion_edition (promotion, id);

-- The products that a promotion's goods are, as aisle.core.promotion.Goods says.
create function catalog.goods(everything boolean, products bigint[], departments bigint[], except_products bigint[],
                              except_departments bigint[])
    returns table (product bigint)
    language sql stable parallel safe
    as $$
        select p.id from catalog.product p
        where p.id = any(products) and p.id <> all(coalesce(except_products, '{}'))
        union
        select p.id from catalog.product p
        where p.department = any(case when everything then (select array_agg(d.id) from catalog.department d)
                                      else departments end)
          and p.department <> all(coalesce(except_departments, '{}'))
          and p.id <> all(coalesce(except_products, '{}'))
    $$;

create function catalog.ids(list jsonb) returns bigint[]
    language sql immutable parallel safe
    as $$ select array_agg(each::bigint) from jsonb_array_elements_text(list) as each $$;

-- The goods of a promotion's terms, and those that it gives something off.
create function catalog.goods(terms jsonb) returns table (product bigint)
    language sql stable parallel safe
    as $$
        select product from catalog.goods(coalesce((terms ->> 'everything')::boolean, false),
            catalog.ids(terms -> 'products'), catalog.ids(terms -> 'departments'),
            catalog.ids(terms -> 'exceptProducts'), catalog.ids(terms -> 'exceptDepartments'))
        union
        select r.product from catalog.goods(coalesce((terms -> 'reward' ->> 'everything')::boolean, false),
            catalog.ids(terms -> 'reward' -> 'products'), catalog.ids(terms -> 'reward' -> 'departments'),
            catalog.ids(terms -> 'reward' -> 'exceptProducts'), catalog.ids(terms -> 'reward' -> 'exceptDepartments')) r
    $$;

-- Published promotions, in the form in which editions are kept.
create view catalog.promotion_terms as
select m.id, m.stores, m.valid_from, m.valid_to, m.stopped_by, m.stopped_at, m.stopped_on,
       m.terms || jsonb_strip_nulls(jsonb_build_object(
           'name', m.name,
           'kind', m.kind,
           'from', m.valid_from,
           'to', m.valid_to,
           'stores', to_jsonb(m.stores),
           'members', case when m.members then true end,
           'products', to_jsonb(m.products),
           'departments', to_jsonb(m.departments))) as terms
from catalog.promotion m;

alter view catalog.rules_now rename to rules_now_with_stopped;

create view catalog.rules_now as
select body || jsonb_build_object(
    'promotions', coalesce((select jsonb_agg(said.promotion order by said.place)
                            from jsonb_array_elements(body -> 'promotions') with ordinality as said (promotion, place)
                            where not exists (select from catalog.promotion m
                                              where m.id = (said.promotion ->> 'id')::bigint
                                                and m.stopped_at is not null)), '[]')) as body
from catalog.rules_now_with_stopped;
