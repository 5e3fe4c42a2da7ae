-- Mail of the house: what was written, to whom, and what became of it.
create table channels.mail (
    id              uuid        primary key,  -- what it is about: an order is mailed once
    store           bigint      not null,
    recipient       text        not null,
    subject         text        not null,
    body            text        not null,
    attachment_name text        not null,
    attachment      text        not null,
    state           text        not null check (state in ('KEPT', 'WAITING', 'SENDING', 'SENT', 'FAILED')),
    reason          text,                     -- why it failed
    attempts        integer     not null default 0,
    written_at      timestamptz not null default now(),
    state_at        timestamptz not null default now(),
    check ((state = 'FAILED') = (reason is not null))
);
comment on column channels.mail.state is 'KEPT: to be read here, there is no mail server';
create index mail_by_store on channels.mail (store, written_at desc, id);
create index mail_to_send on channels.mail (written_at) where state in ('WAITING', 'SENDING');
