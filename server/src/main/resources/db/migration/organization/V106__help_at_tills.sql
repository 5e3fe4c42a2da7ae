alter table organization.till
    add doing      text   check (doing in ('SELLING', 'WAITING', 'LOCKED', 'CLOSED')),
    add help_why   text   check (help_why in ('AGE', 'WEIGHT', 'PRICE', 'LOT', 'VOID', 'UNKNOWN', 'TERMINAL', 'CALLED')),
    add help_since bigint,
    add help_line  text,
    add help_sum   bigint,
    add check ((help_why is null) = (help_since is null)),
    add check ((help_why is null) = (help_sum is null)),
    add check (help_line is null or help_why is not null);
comment on column organization.till.doing is 'what goes on at it, as it last said; null before a page said so';
comment on column organization.till.help_why is 'why somebody at it waits for staff; null when nobody does';
comment on column organization.till.help_since is 'since when, by its own clock, epoch milliseconds; clock_ahead_ms says how far that is off';
comment on column organization.till.help_line is 'what the line that it is about sells';
comment on column organization.till.help_sum is 'what the basket comes to as last said, minor units';
