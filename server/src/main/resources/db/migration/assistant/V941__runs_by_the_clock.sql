-- A run may begin by itself, at night.
alter table assistant.run alter column started_by drop not null;
comment on column assistant.run.started_by is 'staff; null when a job started it';
