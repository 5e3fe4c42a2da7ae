-- Models of a store's demand. The model itself is a file in the data folder; the row says what it is and how well it did.
create table insight.forecast_model (
    version      bigint      generated always as identity primary key,
    store        bigint      not null,
    state        text        not null check (state in ('ACTIVE', 'RETIRED', 'DAMAGED')),
    trained_at   timestamptz not null,
    history_from date        not null,
    history_to   date        not null,
    products     int         not null,  -- it learnt from
    trees        boolean     not null,  -- false when there were too few days for them
    weights      jsonb       not null,  -- of the methods, by name
    accuracy     jsonb       not null,  -- of model and methods on held-out days; windows 0 when there were too few
    sha256       text        not null,  -- of its file
    note         text                   -- what became of it, for a person
);
create unique index forecast_model_active on insight.forecast_model (store) where state = 'ACTIVE';
create index forecast_model_of_store on insight.forecast_model (store, version);

-- What the active model expects. Quantities are thousandths: q10 is not exceeded on one day in ten.
create table insight.forecast (
    store   bigint not null,
    product bigint not null,
    day     date   not null,
    basis   text   not null check (basis in ('BLEND', 'PROFILE', 'NO_SALES')),
    version bigint not null references insight.forecast_model,
    q10     bigint not null,
    q20     bigint not null,
    q30     bigint not null,
    q40     bigint not null,
    q50     bigint not null,
    q60     bigint not null,
    q70     bigint not null,
    q80     bigint not null,
    q90     bigint not null,
    primary key (store, product, day)
);
