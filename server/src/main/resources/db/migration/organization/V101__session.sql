-- Spring Session's tables, as its version 4.1 defines them.
create table organization.session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index session_by_session_id on organization.session (session_id);
create index session_by_expiry_time on organization.session (expiry_time);
create index session_by_principal_name on organization.session (principal_name);

create table organization.session_attributes (
    session_primary_id char(36)     not null references organization.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
