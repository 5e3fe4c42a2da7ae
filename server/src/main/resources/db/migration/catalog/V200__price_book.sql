create schema if not exists catalog;
create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;

-- The dictionary is named, so that the result cannot depend on the caller's search path and may be indexed.
create function catalog.folded(words text) returns text
    language sql immutable strict parallel safe
    as $$ select lower(public.unaccent('public.unaccent'::regdictionary, words)) $$;

create function catalog.refuse_change() returns trigger
    language plpgsql
    as $$ begin raise exception '% only grows: % is refused', tg_table_name, lower(tg_op); end $$;

create table catalog.department (
    id bigint primary key check (id between 1 and 65535),
    name text not null unique,
    position int not null
);

create table catalog.tax (
    id bigint primary key check (id between 1 and 65535),
    name text not null unique,
    inclusive boolean not null
);

-- A store's own components take the place of the chain's (store null) for that tax.
create table catalog.tax_component (
    tax bigint not null references catalog.tax,
    store bigint,
    position int not null,
    name text not null,
    ppm bigint not null check (ppm between 0 and 1000000),
    unique nulls not distinct (tax, store, position)
);

-- Barcodes that carry a price or a weight, for the chain (store null) or one store more.
create table catalog.embedded_code (
    store bigint,
    prefix text not null check (prefix ~ '^[0-9]{1,3}$'),
    item_digits int not null check (item_digits between 1 and 10),
    value_digits int not null check (value_digits between 1 and 10),
    kind text not null check (kind in ('PRICE', 'WEIGHT')),
    value_check boolean not null default false,
    unique nulls not distinct (store, prefix),
    check (length(prefix) + item_digits + value_digits + value_check::int + 1 = 13)
);

create table catalog.product (
    id bigint primary key check (id between 1 and 4294967295),
    name text not null check (name <> ''),
    department bigint not null references catalog.department,
    tax bigint not null references catalog.tax,
    unit text not null check (unit in ('EACH', 'KG', 'LB')),
    deposit bigint references catalog.product,
    tare bigint check (tare > 0),
    blocked boolean not null default false,
    cost bigint not null check (cost >= 0),
    folded text not null generated always as (catalog.folded(name)) stored
);

create index product_folded on catalog.product using gin (folded public.gin_trgm_ops);
create index product_name on catalog.product (folded, id);
create index product_department on catalog.product (department, folded, id);
create index product_deposit on catalog.product (deposit) where deposit is not null;

-- Either a GTIN-14 or `PLU` and a number; one code names one product.
create table catalog.code (
    code text primary key check (code ~ '^([0-9]{14}|PLU[1-9][0-9]{0,8})$'),
    product bigint not null references catalog.product
);

create index code_product on catalog.code (product);

-- Every price ever entered. A later entry for the same first day withdraws the earlier one, which stays as history.
create table catalog.price (
    id bigint generated always as identity primary key,
    product bigint not null references catalog.product,
    store bigint,
    member boolean not null default false,
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    amount bigint not null check (amount between 1 and 1000000000),
    reason text,
    staff bigint,
    entered_at timestamptz not null default now(),
    withdrawn_at timestamptz
);

create unique index price_first_day on catalog.price (product, store, member, valid_from)
    nulls not distinct where withdrawn_at is null;

create table catalog.promotion (
    id bigint primary key check (id between 1 and 4294967295),
    name text not null,
    kind text not null,
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    stores bigint[],
    members boolean not null default false,
    products bigint[],
    departments bigint[],
    terms jsonb not null
);

-- Updated in the publishing transaction and locked by it to its end, so versions become visible in their order.
create table catalog.version (
    single boolean primary key default true check (single),
    current bigint not null check (current >= 0)
);

insert into catalog.version (current) values (0);

-- The price book: the book at version V is the latest fact of each product, and of the rules, up to V.
create table catalog.fact (
    product bigint not null,
    version bigint not null check (version > 0),
    body jsonb not null,
    primary key (product, version)
);

create index fact_version on catalog.fact (version, product);

create table catalog.rules_fact (
    version bigint primary key check (version > 0),
    body jsonb not null
);

create trigger fact_only_grows before update or delete or truncate on catalog.fact
    for each statement execute function catalog.refuse_change();
create trigger rules_fact_only_grows before update or delete or truncate on catalog.rules_fact
    for each statement execute function catalog.refuse_change();

create function catalog.epoch_day(day date) returns int
    language sql immutable parallel safe
    as $$ select day - date '1970-01-01' $$;

-- What a product's next fact says. Publishing copies from here, so tables and facts have one translation.
create view catalog.product_now as
select p.id as product,
       jsonb_strip_nulls(jsonb_build_object(
           'id', p.id,
           'name', p.name,
           'department', p.department,
           'tax', p.tax,
           'unit', p.unit,
           'codes', coalesce((select jsonb_agg(c.code order by c.code) from catalog.code c where c.product = p.id),
                             '[]'),
           'prices', coalesce((select jsonb_agg(jsonb_build_object(
                                          'store', r.store,
                                          'from', catalog.epoch_day(r.valid_from),
                                          'to', catalog.epoch_day(r.valid_to),
                                          'amount', r.amount,
                                          'member', case when r.member then true end)
                                      order by r.store nulls first, r.member, r.valid_from)
                               from catalog.price r where r.product = p.id and r.withdrawn_at is null), '[]'),
           'deposit', p.deposit,
           'tare', p.tare,
           'blocked', case when p.blocked then true end,
           'cost', p.cost)) as body
from catalog.product p;

create view catalog.rules_now as
select jsonb_strip_nulls(jsonb_build_object(
    'embedded', coalesce((select jsonb_agg(jsonb_build_object(
                                     'store', e.store,
                                     'prefix', e.prefix,
                                     'itemDigits', e.item_digits,
                                     'valueDigits', e.value_digits,
                                     'kind', e.kind,
                                     'valueCheck', case when e.value_check then true end)
                                 order by e.store nulls first, e.prefix)
                          from catalog.embedded_code e), '[]'),
    'taxes', coalesce((select jsonb_agg(jsonb_build_object(
                                  'id', t.id,
                                  'name', t.name,
                                  'inclusive', t.inclusive,
                                  'components', coalesce((select jsonb_agg(jsonb_build_object(
                                                                     'store', c.store, 'name', c.name, 'ppm', c.ppm)
                                                                 order by c.store nulls first, c.position)
                                                          from catalog.tax_component c where c.tax = t.id), '[]'))
                              order by t.id)
                       from catalog.tax t), '[]'),
    'promotions', coalesce((select jsonb_agg(jsonb_build_object(
                                       'id', m.id,
                                       'name', m.name,
                                       'kind', m.kind,
                                       'from', catalog.epoch_day(m.valid_from),
                                       'to', catalog.epoch_day(m.valid_to),
                                       'stores', to_jsonb(m.stores),
                                       'members', case when m.members then true end,
                                       'products', to_jsonb(m.products),
                                       'departments', to_jsonb(m.departments)) || m.terms
                                   order by m.id)
                            from catalog.promotion m), '[]'))) as body;
