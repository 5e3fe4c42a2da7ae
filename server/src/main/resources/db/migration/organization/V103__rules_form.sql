alter table organization.till add rules_form integer;
comment on column organization.till.rules_form is 'the form of the rules that its page reads; null before a page said so';
