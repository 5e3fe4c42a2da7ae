-- What came of what was carried out, measured once when its days were over.
create table assistant.outcome (
    proposal    uuid        primary key references assistant.proposal,
    measured_at timestamptz not null,
    first_day   date,
    last_day    date,
    gain        bigint,     -- minor units beside nothing having been done
    low         bigint,
    high        bigint,
    unknown     text check (unknown in ('NOT_DELIVERED', 'TOO_FEW_DAYS', 'NO_EVIDENCE')),
    check ((unknown is null) = (gain is not null)),
    check (low <= gain and gain <= high)
);
create trigger only_grows before update or delete or truncate on assistant.outcome
    for each statement execute function assistant.refuse_change();
