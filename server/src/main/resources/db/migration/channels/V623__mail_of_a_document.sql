-- A mail of a change has the revision's id, and is about the order. Until now there were none of changes.
alter table channels.mail add column document uuid;
update channels.mail set document = id;
alter table channels.mail alter column document set not null;
