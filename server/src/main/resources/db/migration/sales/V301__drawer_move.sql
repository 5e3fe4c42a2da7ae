-- Cash that went into a drawer or out of it without a sale.
alter table sales.entry drop constraint entry_kind_check;
alter table sales.entry add constraint entry_kind_check
    check (kind in ('SALE', 'REFUND', 'VOID', 'SHIFT_OPEN', 'DRAWER', 'SHIFT_CLOSE'));

create table sales.drawer_move (
    entry  uuid   primary key,
    move   text   not null check (move in ('PAID_IN', 'PAID_OUT', 'DROP')),
    amount bigint not null check (amount <> 0 and (amount > 0) = (move = 'PAID_IN'))  -- as the drawer feels it
);

create trigger only_grows before update or delete or truncate on sales.drawer_move
    for each statement execute function sales.refuse_change();
