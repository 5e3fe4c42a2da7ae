-- Hundreds of thousands of rows are kept, checked and taken in at once. When a row is taken in its new form finds room
-- beside the old one, so that no index is written for it.
alter table catalog.product_file_line set (fillfactor = 45);

-- Rows and lines are the working papers of one file: they are written by nobody but its reading and its check, both of
-- which begin from the file, and are never deleted without it. Looking up the file again for each of them was a twentieth
-- of all the time.
alter table catalog.product_file_line drop constraint product_file_line_file_number_fkey;
alter table catalog.product_file_row drop constraint product_file_row_file_fkey;
