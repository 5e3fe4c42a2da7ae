-- A million sales that stand there when the bench begins: recorded sales copied under new ids and numbers, for tills
-- that no lane uses, 2,000 a business day backwards from yesterday, with everything that hangs on them. Their chains are copies too, so `verify` has no say here.
SET session_replication_role = replica;

CREATE TEMP TABLE sample AS
SELECT row_number() OVER (ORDER BY id) - 1 AS position, id FROM sales.entry WHERE kind = 'SALE' ORDER BY id LIMIT 600;

CREATE TEMP TABLE copied AS
SELECT k, sample.id AS original, current_date - 1 - k / 2000 AS day,
       (lpad(to_hex(1750000000000 + k * 1000), 12, '0') || '7' || substr(md5(k::text), 1, 3)
           || '8' || substr(md5(k::text), 4, 15))::uuid AS id
FROM generate_series(0, current_setting('bench.sales')::int - 1) AS k
JOIN sample ON sample.position = k % (SELECT count(*) FROM sample);
CREATE INDEX ON copied (original);
ANALYZE copied;

INSERT INTO sales.entry
SELECT c.id, e.store, 900001 + k % 8, 1 + k / 8, e.kind, c.day, c.day + (e.at - e.day), c.day + (e.received_at - e.day), e.shift, e.cashier, e.price_book,
       e.refund_of, e.net, e.tax_on_top, e.tax_inside, e.total, e.rounding, e.previous, e.hash, e.body
FROM copied c JOIN sales.entry e ON e.id = c.original ORDER BY k;

INSERT INTO sales.line
SELECT c.id, l.line, l.product, l.department, l.name, l.quantity, l.discount, l.net, l.tax, l.cost, l.deposit, l.refund_line
FROM copied c JOIN sales.line l ON l.entry = c.original ORDER BY k;

INSERT INTO sales.tender
SELECT c.id, t.position, t.kind, t.amount FROM copied c JOIN sales.tender t ON t.entry = c.original ORDER BY k;

INSERT INTO inventory.movement (store, product, quantity, cost, kind, source, line, day, at)
SELECT m.store, m.product, m.quantity, m.cost, m.kind, c.id, m.line, c.day, c.day + (m.at - m.day)
FROM copied c JOIN inventory.movement m ON m.source = c.original ORDER BY k;

INSERT INTO ledger.transaction
SELECT c.id, t.store, t.kind, c.day, c.day + (t.at - t.day) FROM copied c JOIN ledger.transaction t ON t.source = c.original ORDER BY k;

INSERT INTO ledger.posting
SELECT c.id, p.account, p.department, p.amount FROM copied c JOIN ledger.posting p ON p.source = c.original ORDER BY k;

SET session_replication_role = origin;
DROP TABLE copied, sample;
CHECKPOINT;
