-- What goods cost beside what they were taken in at: freight, and prices other than were agreed, told by an invoice
-- that may come long after them (docs/decisions/0074). A document says it of a line once.
create table inventory.landed_cost (
    document      uuid        not null,  -- what says so: an invoice
    document_line integer     not null,
    source        uuid        not null,  -- the movement that brought the goods: its document and line
    line          integer     not null,
    store         bigint      not null,  -- as the movement says
    day           date        not null,
    product       bigint      not null,
    amount        bigint      not null check (amount <> 0),  -- minor units, below zero where less was charged
    at            timestamptz not null,  -- when it was told
    primary key (document, document_line, source, line)
);
create index landed_cost_by_movement on inventory.landed_cost (source, line);
create index landed_cost_by_day on inventory.landed_cost (store, day, product);

create trigger only_grows before update or delete or truncate on inventory.landed_cost
    for each statement execute function inventory.refuse_change();

-- How many of them a state is made of: one told later is not in it yet.
alter table inventory.cost_state add column landings bigint not null default 0;
update inventory.cost_state set state = (state::jsonb || '{"landings": 0}')::text;
