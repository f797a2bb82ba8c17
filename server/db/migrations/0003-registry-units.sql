-- Organisations that a plan or a register names: departments, institutions and their branches, parks, incubators, intermediaries.
create schema registry;
grant usage on schema registry to kerong_app;

create table registry.unit (
  region text not null references tenant.region,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('GOV','BANK','INSURER','GUARANTOR','VC','SECURITIES','LESSOR','MICRO_LENDER','INTERMEDIARY','PARK','INCUBATOR','UNIVERSITY','BRANCH','OTHER')),
  -- Id of the unit in the region's plan, where the plan prints it.
  plan_unit text,
  name_zh text not null check (name_zh <> ''),
  name_en text,
  credit_code text check (credit_code ~ '^[0-9A-Z]{18}$'),
  -- The unit of which this is a branch or division.
  parent uuid,
  -- The unit whose duties this one took over.
  predecessor uuid,
  valid daterange not null default daterange(null, null) check (not isempty(valid)),
  version integer not null default 1,
  primary key (region, id),
  foreign key (region, parent) references registry.unit,
  foreign key (region, predecessor) references registry.unit
);
create unique index unit_of_plan on registry.unit (region, plan_unit) where plan_unit is not null;
create index unit_by_name on registry.unit using gin (name_zh gin_trgm_ops);
call tenant.protect('registry.unit', 'true', '(select tenant.sees_region()) or id = (select tenant.unit()) or parent = (select tenant.unit())');
grant select, insert, update on registry.unit to kerong_app;
