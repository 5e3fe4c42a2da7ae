alter table catalog.product_file_line add column category bigint;
comment on column catalog.product_file_line.category is 'what of its department the product is in from then on; null leaves it, where the department stays';
