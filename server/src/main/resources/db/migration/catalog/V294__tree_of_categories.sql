-- Under a department a category may stand in another: Dairy > Yogurt > Drinks.
alter table catalog.category
    add column parent bigint references catalog.category check (parent <> id);
create index category_parent on catalog.category (parent) where parent is not null;
create index product_category on catalog.product (category) where category is not null;

comment on column catalog.category.parent is 'the category of the same department that it stands in; null for directly in the department';

-- Departments and taxes that a shop was taken over with have ids of their own; those made later are numbered above them.
create sequence catalog.department_number start 60001 maxvalue 65535;
create sequence catalog.tax_number start 60001 maxvalue 65535;
