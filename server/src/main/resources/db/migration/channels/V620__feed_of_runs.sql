-- The feed tells of agents' runs too.
alter table channels.feed drop constraint feed_topic_check;
alter table channels.feed add constraint feed_topic_check check (topic in ('price-book', 'sale', 'till', 'quarantine', 'staff', 'run'));
