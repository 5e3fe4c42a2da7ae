-- Twenty million lines that stand in the record when the bench begins: recorded sales copied under new ids and numbers, for
-- tills that do not exist, 5,000 a business day backwards from yesterday. Lines, payments and receipts only: facts are made
-- of nothing else. Their chains are copies too, so `verify` has no say here.
SET session_replication_role = replica;

CREATE TEMP TABLE sample AS
SELECT row_number() OVER (ORDER BY id) - 1 AS position, id,
       (SELECT count(*) FROM sales.line l WHERE l.entry = e.id) AS lines
FROM sales.entry e WHERE kind = 'SALE' ORDER BY id LIMIT 600;

CREATE TEMP TABLE copied AS
SELECT k, sample.id AS original, current_date - 1 - k / 5000 AS day,
       (lpad(to_hex(1750000000000 + k::bigint * 1000), 12, '0') || '7' || substr(md5(k::text), 1, 3)
           || '8' || substr(md5(k::text), 4, 15))::uuid AS id
FROM generate_series(0, (current_setting('bench.lines')::bigint / (SELECT avg(lines) FROM sample))::int) AS k
JOIN sample ON sample.position = k % (SELECT count(*) FROM sample);
CREATE INDEX ON copied (original);
ANALYZE copied;

INSERT INTO sales.entry
SELECT c.id, e.store, 900001 + k % 8, 1 + k / 8, e.kind, c.day, c.day + (e.at - e.day), c.day + (e.received_at - e.day),
       e.shift, e.cashier, e.price_book, e.refund_of, e.net, e.tax_on_top, e.tax_inside, e.total, e.rounding, e.previous,
       e.hash, e.body
FROM copied c JOIN sales.entry e ON e.id = c.original ORDER BY k;

INSERT INTO sales.line
SELECT c.id, l.line, l.product, l.department, l.name, l.quantity, l.discount, l.net, l.tax, l.cost, l.deposit, l.refund_line
FROM copied c JOIN sales.line l ON l.entry = c.original ORDER BY k;

INSERT INTO sales.tender
SELECT c.id, t.position, t.kind, t.amount FROM copied c JOIN sales.tender t ON t.entry = c.original ORDER BY k;

SET session_replication_role = origin;
DROP TABLE copied, sample;
ANALYZE sales.entry, sales.line, sales.tender;
CHECKPOINT;
