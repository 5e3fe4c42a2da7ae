-- The server that wrote a publication last is the one that is at it: it published the event, took it up, or saw it fail.
alter table events.event_publication
    add column server     text,
    add column touched_at timestamptz;

create function events.touch() returns trigger language plpgsql as $$
begin
    new.server := presence.here();
    new.touched_at := clock_timestamp();
    return new;
end $$;

create trigger touched before insert or update on events.event_publication
    for each row execute function events.touch();
