-- Files of products and prices: as they were read, what a check says of each row, and what was taken in.
create table catalog.product_file (
    id bigint generated always as identity primary key,
    store bigint not null,
    name text not null check (length(name) between 1 and 200),
    format text not null check (format in ('CSV', 'XLSX')),
    columns text[] not null,
    rows int not null check (rows > 0),
    terms jsonb not null,
    state text not null default 'READ' check (state in ('READ', 'CHECKED', 'TAKEN', 'UNDONE', 'DISCARDED')),
    made_by bigint not null,
    made_at timestamptz not null default now(),
    taken_by bigint,
    taken_at timestamptz,
    version bigint,
    undone_by bigint,
    undone_at timestamptz
);
comment on column catalog.product_file.terms is 'what each column means, how numbers are written, where and from when prices hold';
comment on column catalog.product_file.version is 'the price book that had its last rows first';

-- A row as it was read, before it is known how many there are; a cell that somebody mended says what it says now.
create table catalog.product_file_row (
    file bigint not null references catalog.product_file deferrable initially deferred,
    number int not null,
    cells text[] not null,
    primary key (file, number)
);
comment on column catalog.product_file_row.number is 'the line or row of the file, as a spreadsheet numbers it';

-- What a row asks for. A value that is null leaves the product's own.
create table catalog.product_file_line (
    file bigint not null,
    number int not null,
    kind text not null check (kind in ('NEW', 'CHANGED', 'SAME', 'WRONG')),
    product bigint,
    codes text not null,
    name text,
    department bigint,
    tax bigint,
    unit text,
    cost bigint,
    amount bigint,
    price_before bigint,
    doubts text,
    problems text,
    wave int check (wave > 0),
    before jsonb,
    primary key (file, number),
    foreign key (file, number) references catalog.product_file_row
) with (fillfactor = 60); -- each row is changed once, when it is taken in
comment on column catalog.product_file_line.product is 'of a new product the number that it will have';
comment on column catalog.product_file_line.wave is 'the taking in that had the row: 1 for the first; null for none';
comment on column catalog.product_file_line.codes is 'of the row, with blanks between';
comment on column catalog.product_file_line.doubts is 'what looks like a mistake in the price, with blanks between';
comment on column catalog.product_file_line.problems is 'JSON: field, value and what is allowed, of a wrong row';
comment on column catalog.product_file_line.before is 'what a changed product was when the row was taken in';
create index product_file_line_kind on catalog.product_file_line (file, kind, number);
create index product_file_line_new on catalog.product_file_line (product) where kind = 'NEW';

-- The prices of a file are a batch, entered when it is taken in.
alter table catalog.price_batch add column file bigint references catalog.product_file;
create index price_batch_file on catalog.price_batch (file) where file is not null;

-- Products that a shop was taken over with have ids of their own; what comes later is numbered above them.
create sequence catalog.product_number start 3000000000 maxvalue 4294967295;
