-- A store that takes none of the kinds that the chain takes says so with a row of its own that names none.
alter table catalog.tender
    alter column kind drop not null,
    add check (kind is not null or store is not null);
