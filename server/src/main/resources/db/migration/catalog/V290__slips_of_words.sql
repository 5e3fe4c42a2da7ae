-- How many letters two words differ by: which of the words alike a mistyped one stands for.
create extension if not exists fuzzystrmatch with schema public;
