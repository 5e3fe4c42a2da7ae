insert into ledger.account (id, name, type) values (5100, 'SHRINK', 'EXPENSE');
