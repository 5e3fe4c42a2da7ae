-- Mail tells of claims too.
alter table channels.mail add column about text not null default 'ORDER' check (about in ('ORDER', 'CLAIM'));
