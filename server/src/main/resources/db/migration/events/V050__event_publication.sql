-- Spring Modulith's event registry, as its version 2.1 defines it: what a listener has not finished yet.
create schema events;

create table events.event_publication (
    id                     uuid        not null primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    integer,
    last_resubmission_date timestamptz
);
create index event_publication_by_event on events.event_publication using hash (serialized_event);
create index event_publication_by_completion_date on events.event_publication (completion_date);
