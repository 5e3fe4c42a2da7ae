-- What agents run: where each run stands, a checkpoint a step while it runs, and what its steps found and filed.
create table assistant.run (
    id          uuid        primary key,
    store       bigint      not null,
    workflow    text        not null check (workflow <> ''),
    state       text        not null check (state in ('RUNNING', 'WAITING', 'DONE', 'FAILED', 'CANCELLED')),
    step        text,                   -- the one that is being done
    started_by  bigint      not null,   -- staff
    started_at  timestamptz not null,
    ended_at    timestamptz,
    holder      uuid,                   -- the runner that has it
    lease_until timestamptz,            -- until when nobody else may take it; null: at once
    attempts    integer     not null default 0,  -- since the last checkpoint
    question    jsonb,                  -- what a person is asked
    answer      text,                   -- what a person said
    answered_by bigint,                 -- staff
    problem     text                    -- why it failed
);
create unique index run_unfinished on assistant.run (store, workflow) where state in ('RUNNING', 'WAITING');
create index run_by_store on assistant.run (store, workflow, started_at desc);
create index run_to_do on assistant.run (lease_until) where state = 'RUNNING';

create table assistant.checkpoint (
    run    uuid        not null references assistant.run,
    number integer     not null,
    id     text        not null,
    node   text        not null,   -- the step that was done
    next   text        not null,   -- the step that follows
    state  jsonb       not null,
    at     timestamptz not null,
    primary key (run, number)
);
comment on table assistant.checkpoint is 'deleted when its run has ended; what the steps found stays in run_step';

create table assistant.run_step (
    run      uuid        not null references assistant.run,
    number   integer     not null,
    step     text        not null,
    found    jsonb       not null,
    began_at timestamptz not null,
    ended_at timestamptz not null,
    primary key (run, number)
);
create trigger only_grows before update or delete or truncate on assistant.run_step
    for each statement execute function assistant.refuse_change();

create table assistant.run_proposal (
    run      uuid not null references assistant.run,
    key      text not null,   -- what of the run it is, such as the supplier: once a run
    proposal uuid not null unique references assistant.proposal,
    primary key (run, key)
);
create trigger only_grows before update or delete or truncate on assistant.run_proposal
    for each statement execute function assistant.refuse_change();

alter table assistant.proposal add column backtest jsonb;
comment on column assistant.proposal.backtest is 'what the same rule would have brought in the past; null when that was not tried';
