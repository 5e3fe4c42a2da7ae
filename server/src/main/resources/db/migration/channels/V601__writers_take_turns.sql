-- A writer holds the turn from before it draws its numbers until its commit is visible, whoever it is: so nobody sees
-- number 8 and later number 7, and reading on after the last number seen loses nothing.
create function channels.take_turn() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(280403070021); -- "AISLE" in ASCII
    return null;
end $$;

create trigger writers_take_turns before insert on channels.feed
    for each statement execute function channels.take_turn();
