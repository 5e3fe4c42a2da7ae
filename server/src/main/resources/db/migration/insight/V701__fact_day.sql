-- What the analytical copy holds. Files lie in the data folder; a row is written after its files lie there whole.
create table insight.fact_day (
    store      bigint      not null,
    day        date        not null,
    entries    bigint      not null,  -- journal entries the record had of this day when the files were written
    bytes      bigint      not null,  -- of both files: a damaged copy is noticed without reading it
    written_at timestamptz not null,
    primary key (store, day)
);
