-- What stands on a product's pack, for its page and its shelf label. It is no part of the price book: no till asks for it.
create table catalog.declaration (
    product      bigint primary key references catalog.product,
    brand        text check (length(brand) between 1 and 80),
    content      bigint check (content > 0),  -- thousandths of content_unit
    content_unit text,
    compared_by  text,                        -- the measure that the unit price is for
    origin       text check (origin ~ '^[A-Z]{2}$'),
    ingredients  text check (length(ingredients) between 1 and 4000),
    contains     text[] not null default '{}',
    may_contain  text[] not null default '{}',
    nutrients    jsonb  not null default '{}', -- per 100 g or 100 ml: kilojoules, and milligrams
    staff        bigint not null,
    changed_at   timestamptz not null default now(),
    check ((content is null) = (content_unit is null)),
    check (compared_by is null or content is not null)
);

create table catalog.picture (
    product    bigint primary key references catalog.product,
    type       text   not null check (type in ('image/jpeg', 'image/png', 'image/webp')),
    bytes      bytea  not null check (octet_length(bytes) <= 262144),
    staff      bigint not null,
    changed_at timestamptz not null default now()
);
