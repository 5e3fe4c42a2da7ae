insert into ledger.account (id, name, type) values (6400, 'DONATIONS', 'EXPENSE');
