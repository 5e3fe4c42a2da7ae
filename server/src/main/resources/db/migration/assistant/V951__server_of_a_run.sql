-- A run is anybody's at once when the server that has it is gone; its lease is for one that is there and silent.
alter table assistant.run add column server text;
comment on column assistant.run.server is 'the server that has it; null while nobody does';
