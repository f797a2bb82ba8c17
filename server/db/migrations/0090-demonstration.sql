-- Regions that hold a demonstration, so that each is made once.
create table tenant.demonstration (
  region text primary key references tenant.region,
  made_at timestamptz not null default now()
);
call tenant.protect('tenant.demonstration', 'true', 'false');
grant select on tenant.demonstration to kerong_app;
