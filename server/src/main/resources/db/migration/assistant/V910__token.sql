-- Tokens with which programs use the tools for somebody. Only what they hash to is kept.
create table assistant.token (
    id         bigint      generated always as identity primary key,
    hash       bytea       not null unique check (length(hash) = 32),
    store      bigint      not null,
    staff      bigint      not null,
    name       text        not null check (name <> ''),
    scopes     text[]      not null check (cardinality(scopes) > 0),  -- permissions, beside the person's own
    audience   text        not null,  -- the server it is for, as the program names it
    issued_at  timestamptz not null,
    expires_at timestamptz not null check (expires_at > issued_at),
    revoked_at timestamptz,
    used_at    timestamptz
);
create index token_by_store on assistant.token (store, id desc);
