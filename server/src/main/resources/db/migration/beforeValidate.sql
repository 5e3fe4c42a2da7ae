-- V292 could not be run by a PostgreSQL 15, and was mended where it stands: records that have it as it was are right.
do $$
begin
    if to_regclass('flyway_schema_history') is not null then
        update flyway_schema_history set checksum = 450457212 where version = '292' and checksum = 53558547;
    end if;
end $$;
