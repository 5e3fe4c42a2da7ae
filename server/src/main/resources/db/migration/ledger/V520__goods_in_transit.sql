insert into ledger.account (id, name, type) values (1410, 'GOODS_IN_TRANSIT', 'ASSET');
