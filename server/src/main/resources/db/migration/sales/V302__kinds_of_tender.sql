alter table sales.tender drop constraint tender_kind_check;
alter table sales.tender add constraint tender_kind_check
    check (kind in ('CASH', 'CARD', 'GIFT_CARD', 'STORE_CREDIT', 'HOUSE_ACCOUNT', 'VOUCHER', 'SNAP', 'WIC'));
