-- Price batches and promotions for a group of stores. Their stores are kept beside it: a draft's follow the group, and
-- what is published keeps those that the group had then.
alter table catalog.price_batch add column store_group bigint, add check (store_group is null or stores is not null);
comment on column catalog.price_batch.store_group is 'of organization.store_group, when the stores were chosen by it';
create index price_batch_drafts on catalog.price_batch (store_group) where state = 'DRAFT';

alter table catalog.promotion add column store_group bigint, add check (store_group is null or stores is not null);
comment on column catalog.promotion.store_group is 'of organization.store_group, when the stores were chosen by it';

create or replace view catalog.promotion_terms as
select m.id, m.stores, m.valid_from, m.valid_to, m.stopped_by, m.stopped_at, m.stopped_on,
       m.terms || jsonb_strip_nulls(jsonb_build_object(
           'name', m.name,
           'kind', m.kind,
           'from', m.valid_from,
           'to', m.valid_to,
           'group', m.store_group,
           'stores', to_jsonb(m.stores),
           'members', case when m.members then true end,
           'products', to_jsonb(m.products),
           'departments', to_jsonb(m.departments))) as terms
from catalog.promotion m;
