-- What an agent did is told apart from what nobody did.
alter table organization.audit add column agent text check (agent <> '');
