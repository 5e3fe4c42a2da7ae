-- Search goes by words: a typed word is first matched to the words that names are made of, which are few.
create function catalog.words(name text) returns text[]
    language sql immutable strict parallel safe
    as $$ select array_remove(regexp_split_to_array(catalog.folded(name), '[^[:alnum:]]+'), '') $$;

alter table catalog.product add column words text[] not null generated always as (catalog.words(name)) stored;

drop index catalog.product_folded;
create index product_words on catalog.product using gin (words);

create table catalog.word (
    word text primary key
);

create index word_trigrams on catalog.word using gin (word public.gin_trgm_ops);

insert into catalog.word (word) select distinct unnest(words) from catalog.product;
