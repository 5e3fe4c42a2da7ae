-- Under a department a category may stand in another: Dairy > Yogurt > Drinks.
alter table catalog.category
    add column parent bigint references catalog.category check (parent <> id);
create index category_parent on catalog.category (parent) where parent is not null;
create index product_category on catalog.product (category) where category is not null;

comment on column catalog.category.parent is 'the category of the same department that it stands in; null for directly in the department';
