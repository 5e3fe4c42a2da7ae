-- Work that is done in the background, by the clock or because a person asked: when it is due, and what came of it.
create schema jobs;

-- As db-scheduler 16 defines it: when each store's jobs are due, and who is at it.
create table jobs.due (
    task_name            text        not null,
    task_instance        text        not null,  -- the store
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index due_by_time on jobs.due (execution_time);
create index due_by_heartbeat on jobs.due (last_heartbeat);

create table jobs.run (
    id          uuid        primary key,
    job         text        not null check (job <> ''),
    store       bigint      not null,
    state       text        not null check (state in ('QUEUED', 'RUNNING', 'RETRYING', 'DONE', 'FAILED', 'CANCELLED')),
    argument    text,
    asked_by    bigint,                 -- staff; null for the clock
    asked_at    timestamptz not null,
    started_at  timestamptz,            -- the last attempt
    ended_at    timestamptz,
    attempt     integer     not null default 0,
    percent     integer     not null default 0 check (percent between 0 and 100),
    stopping    boolean     not null default false,  -- a person wants it stopped
    problem     text
);
create unique index run_unfinished on jobs.run (job, store) where state in ('QUEUED', 'RUNNING', 'RETRYING');
create index run_by_job on jobs.run (store, job, asked_at desc);
