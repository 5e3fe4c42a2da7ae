-- The days a demo shop has gone on after it was made. A day is decided once, whole; what was decided stands in "written"
-- until all of it is in the record.
create table insight.demo_day (
    store   bigint      not null,
    day     date        not null,
    written text,                            -- what its tills write and what is thrown away; null once it is recorded
    kept    uuid[]      not null default '{}', -- sales that may still be brought back
    done_at timestamptz,
    primary key (store, day),
    check ((written is null) = (done_at is not null))
);
