insert into ledger.account (id, name, type) values (5300, 'COST_VARIANCE', 'EXPENSE');
