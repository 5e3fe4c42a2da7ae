-- What agents remember: what they proposed and people decided about it. What was promised and what came of it stays
-- where it is recorded, in the proposal and its outcome.
create table assistant.episode (
    proposal     uuid        primary key references assistant.proposal,
    store        bigint      not null,
    agent        text        not null check (agent <> ''),
    kind         text        not null check (kind in ('ORDER', 'MARKDOWN')),
    supplier     bigint,                -- of an order
    products     bigint[]    not null,  -- as they were proposed
    turned_down  bigint[]    not null,  -- those of them that a person did not want
    decision     text        not null check (decision in ('APPROVED', 'CHANGED', 'REJECTED', 'TAKEN_BACK')),
    reason       text,                  -- why; a person may correct it
    decided_by   bigint,                -- staff; null for a standing limit
    decided_at   timestamptz not null,
    promised     bigint      not null,  -- minor units, before memory lowered what is expected
    counts       boolean     not null default true,  -- whether the next run goes by it
    corrected_by bigint,                -- staff
    corrected_at timestamptz,
    check ((kind = 'ORDER') = (supplier is not null))
);
create index episode_by_store on assistant.episode (store, agent, decided_at desc);
create index episode_to_forget on assistant.episode (decided_at);
comment on table assistant.episode is 'people correct and delete it; after 400 days it is forgotten';
