-- Programs that introduced themselves. Anybody may; it says nothing of them but where a person's answer goes back to.
create table assistant.program (
    id            text        primary key,
    name          text        not null check (length(name) between 1 and 60),
    callbacks     text[]      not null check (cardinality(callbacks) between 1 and 5),
    registered_at timestamptz not null
);

-- A token that was allowed to a program has no secret of its own: what it is used with is exchanged again and again.
alter table assistant.token
    alter column hash drop not null,
    add column program text references assistant.program,
    add constraint token_secret check ((hash is null) = (program is not null));
create index token_by_program on assistant.token (program) where program is not null;

-- What is shown for such a token, hashed: the code that begins it, then access and refresh by turns.
create table assistant.pass (
    hash       bytea       primary key check (length(hash) = 32),
    token      bigint      not null references assistant.token,
    kind       text        not null check (kind in ('CODE', 'ACCESS', 'REFRESH')),
    expires_at timestamptz not null,
    used_at    timestamptz,  -- a code or a refresh is exchanged once; a second time ends the token
    callback   text check ((callback is not null) = (kind = 'CODE')),
    challenge  text check ((challenge is not null) = (kind = 'CODE'))  -- S256 of what the program keeps to itself
);
create index pass_by_token on assistant.pass (token, expires_at);
