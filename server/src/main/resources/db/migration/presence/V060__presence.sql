-- Who is there. Each server names itself on its connections, in the setting aisle.server, and holds a lock of that name
-- for as long as it lives: PostgreSQL gives the lock back when the server's connection is gone, and not before.
create schema presence;

create function presence.here() returns text language sql stable as $$
    select nullif(current_setting('aisle.server', true), '')
$$;
comment on function presence.here() is 'the name of the server that asks; null when it has none';

create function presence.lock_of(server text) returns bigint language sql immutable as $$
    select hashtextextended('server ' || server, 0)
$$;

create function presence.stay() returns timestamptz language plpgsql as $$
begin
    perform pg_advisory_lock(presence.lock_of(presence.here()));
    return clock_timestamp();
end $$;
comment on function presence.stay() is 'holds the lock of the server that asks from now on, until its connection ends';

-- Whoever asks holds the lock itself until its transaction ends, so that only one takes what the other left.
create function presence.gone(server text) returns boolean language plpgsql as $$
begin
    return case when server = presence.here() then false
        else coalesce(pg_try_advisory_xact_lock(presence.lock_of(server)), false) end;
end $$;
comment on function presence.gone(text) is 'whether a server is not there any more; never the one that asks, nor one without a name';
