-- What suppliers owe back of invoices that were approved, and what became of it. The lines are those of the invoice.
create table purchasing.claim (
    id       uuid        primary key,
    store    bigint      not null,
    supplier bigint      not null references purchasing.supplier,
    invoice  uuid        not null unique references purchasing.invoice,
    amount   bigint      not null check (amount > 0),  -- minor units
    day      date        not null,
    at       timestamptz not null
);
create index claim_by_store on purchasing.claim (store, at desc, id);

create table purchasing.claim_settlement (
    id       uuid        primary key,
    claim    uuid        not null references purchasing.claim,
    supplier bigint      not null,
    kind     text        not null check (kind in ('CREDIT_NOTE', 'GIVEN_UP')),
    number   text        check (number <> ''),          -- the supplier's own of its credit note
    reason   text        check (reason <> ''),          -- why nothing more is asked for
    amount   bigint      not null check (amount > 0),   -- minor units
    day      date        not null,
    at       timestamptz not null,
    check ((kind = 'CREDIT_NOTE') = (number is not null)),
    check ((kind = 'GIVEN_UP') = (reason is not null))
);
create index claim_settlement_by_claim on purchasing.claim_settlement (claim, at);
create unique index credit_note_once on purchasing.claim_settlement (supplier, upper(number));

create trigger only_grows before update or delete or truncate on purchasing.claim
    for each statement execute function purchasing.refuse_change();
create trigger only_grows before update or delete or truncate on purchasing.claim_settlement
    for each statement execute function purchasing.refuse_change();
