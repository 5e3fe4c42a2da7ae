-- What became of a store's goods by day, beside what was sold of them: docs/metrics.md defines both figures. A day is
-- written anew when the record of it, or of a day before it, has grown since.
create table insight.goods_day (
    store      bigint      not null,
    day        date        not null,
    waste      bigint      not null,  -- minor units, at cost
    carried    integer     not null check (carried >= 0),
    empty      integer     not null check (empty between 0 and carried),
    written_at timestamptz not null,
    primary key (store, day)
);
