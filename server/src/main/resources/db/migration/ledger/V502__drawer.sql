insert into ledger.account (id, name, type) values (1050, 'SAFE', 'ASSET'), (6300, 'PAID_OUT', 'EXPENSE');
