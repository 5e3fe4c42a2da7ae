-- Product files say what stands on packs, and may be catalogue item notifications.
alter table catalog.product_file drop constraint product_file_format_check;
alter table catalog.product_file add constraint product_file_format_check check (format in ('CSV', 'XLSX', 'GS1_XML'));

alter table catalog.product_file_line add column declared jsonb;
comment on column catalog.product_file_line.declared is 'columns of catalog.declaration that it changes, by their names';
