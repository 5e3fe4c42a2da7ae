DROP SCHEMA IF EXISTS reference CASCADE;
CREATE SCHEMA reference;
CREATE TABLE reference.sale (
    id bigserial PRIMARY KEY, store bigint NOT NULL, till bigint NOT NULL, at timestamptz NOT NULL, total bigint NOT NULL
);
CREATE TABLE reference.line (
    sale bigint NOT NULL REFERENCES reference.sale, line int NOT NULL, product bigint NOT NULL,
    quantity bigint NOT NULL, net bigint NOT NULL, PRIMARY KEY (sale, line)
);
CREATE TABLE reference.payment (
    sale bigint NOT NULL REFERENCES reference.sale, kind text NOT NULL, amount bigint NOT NULL, PRIMARY KEY (sale)
);
CREATE TABLE reference.movement (
    id bigserial PRIMARY KEY, store bigint NOT NULL, product bigint NOT NULL, sale bigint NOT NULL, quantity bigint NOT NULL
);
CREATE TABLE reference.stock (product bigint PRIMARY KEY, quantity bigint NOT NULL);
INSERT INTO reference.stock SELECT n, 1000000 FROM generate_series(1, 20000) n;
