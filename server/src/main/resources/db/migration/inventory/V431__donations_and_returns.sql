-- A donation is no waste, and what goes back to a supplier is none either (docs/decisions/0058).
alter table inventory.movement
    drop constraint movement_kind_check,
    add constraint movement_kind_check
        check (kind in ('SALE', 'REFUND', 'RECEIPT', 'COUNT', 'WASTE', 'TRANSFER', 'DONATION', 'RETURN'));

alter table inventory.waste
    drop constraint waste_reason_check,
    add constraint waste_reason_check
        check (reason in ('EXPIRED', 'DAMAGED', 'SPOILED', 'STOLEN', 'OWN_USE', 'DONATED'));
