-- The book is never without rules: version 1 is the empty shop.
insert into catalog.rules_fact (version, body) select 1, body from catalog.rules_now;
update catalog.version set current = 1;
