-- How often coupons are given in all: what the office allows, what tills asked for, and what receipts say.
create table accounts.coupon_limit (
    code text   primary key check (code <> ''),
    most bigint not null check (most >= 0) -- times over all baskets of the chain; locked by whoever asks for one
);

-- A coupon that a till asked for. It counts until it is given back or its basket is recorded; the id of the entry that a
-- basket becomes is the basket's.
create table accounts.coupon_reservation (
    id     uuid        primary key,
    code   text        not null,
    basket uuid        not null,
    store  bigint      not null,
    till   bigint      not null,
    at     timestamptz not null default now()
);
create index coupon_reservation_by_code on accounts.coupon_reservation (code);
create index coupon_reservation_by_basket on accounts.coupon_reservation (basket, code);

create table accounts.coupon_return (
    reservation uuid        primary key references accounts.coupon_reservation,
    staff       bigint,      -- null when a till gave it back
    reason      text,
    at          timestamptz not null default now()
);

-- A coupon on a sale that is in the record, whether it was asked for or not.
create table accounts.coupon_redemption (
    sequence bigint   generated always as identity, -- the order in which they were recorded
    entry    uuid     not null,
    position smallint not null, -- the coupon's among the sale's, from 1
    code     text     not null,
    store    bigint   not null,
    till     bigint   not null,
    number   bigint   not null, -- the sale's
    at       timestamptz not null, -- by the till's clock
    primary key (entry, position)
);
create index coupon_redemption_by_code on accounts.coupon_redemption (code, entry);

create trigger only_grows before update or delete or truncate on accounts.coupon_reservation
    for each statement execute function accounts.refuse_change();
create trigger only_grows before update or delete or truncate on accounts.coupon_return
    for each statement execute function accounts.refuse_change();
create trigger only_grows before update or delete or truncate on accounts.coupon_redemption
    for each statement execute function accounts.refuse_change();

-- What was asked for and neither given back nor redeemed. Those whose basket was recorded without it are still among them.
create view accounts.coupon_open as
select r.* from accounts.coupon_reservation r
where not exists (select from accounts.coupon_return b where b.reservation = r.id)
  and not exists (select from accounts.coupon_redemption d where d.entry = r.basket and d.code = r.code);

-- Sales recorded before coupons were counted.
insert into accounts.coupon_redemption (entry, position, code, store, till, number, at)
select e.id, c.position, c.code, e.store, e.till, e.number, e.at
from sales.entry e
cross join lateral jsonb_array_elements_text(e.body::jsonb -> 'coupons') with ordinality as c (code, position)
where e.kind = 'SALE' and e.body like '%"coupons":[%'
order by e.received_at, e.id, c.position;
