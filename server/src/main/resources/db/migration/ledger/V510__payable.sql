insert into ledger.account (id, name, type) values
    (2000, 'PAYABLE', 'LIABILITY'),
    (1150, 'SUPPLIER_CLAIMS', 'ASSET'),
    (5200, 'PURCHASE_VARIANCE', 'EXPENSE'),
    (5210, 'FREIGHT_IN', 'EXPENSE');
