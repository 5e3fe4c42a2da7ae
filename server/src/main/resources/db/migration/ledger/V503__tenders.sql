insert into ledger.account (id, name, type) values
    (1110, 'HOUSE_ACCOUNTS', 'ASSET'),
    (1120, 'VOUCHERS', 'ASSET'),
    (1130, 'BENEFITS', 'ASSET'),
    (2210, 'STORE_CREDITS', 'LIABILITY');
