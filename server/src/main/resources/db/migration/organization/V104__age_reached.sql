alter table organization.staff add age_reached smallint check (age_reached between 1 and 99);
comment on column organization.staff.age_reached is
    'an age in years that somebody of the office knows the person to have reached, for goods with an age of the cashier; null when nobody has said so. Never a day of birth';
