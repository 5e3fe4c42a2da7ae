-- A mail has as many files attached as its reader asked for.
create table channels.mail_attachment (
    mail    uuid     not null references channels.mail,
    place   smallint not null check (place > 0),
    name    text     not null,
    media   text     not null,
    content bytea    not null,
    primary key (mail, place)
);
comment on column channels.mail_attachment.media is 'its media type, as in the mail';

insert into channels.mail_attachment (mail, place, name, media, content)
select id, 1, attachment_name, 'text/csv; charset=utf-8', convert_to(attachment, 'UTF8') from channels.mail;

alter table channels.mail drop column attachment_name, drop column attachment;
