-- Numbers that a plan leaves open, as the unit that owes them has set them. What once held is ended or superseded, never changed.
create table policy.parameter_value (
  region text not null references tenant.region,
  id uuid not null default gen_random_uuid(),
  parameter text not null check (parameter ~ '^[a-z][a-z0-9-]*$'),
  -- Exact decimal text in the unit of the parameter, or the word of a choice.
  value text not null check (value ~ '^(-?[0-9]+([.][0-9]+)?|[A-Z][A-Z0-9_]*)$'),
  unit text not null,
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  clause text not null,
  reason text not null check (reason <> ''),
  document_no text not null check (document_no <> ''),
  -- The unit of the plan that owes the value, and the unit that set it.
  owed_by text not null,
  set_by_unit uuid not null,
  set_by uuid not null,
  -- From when to when this was what the region held; the row that took its place says why.
  recorded tstzrange not null default tstzrange(clock_timestamp(), null) check (not isempty(recorded)),
  superseded_reason text,
  primary key (region, id),
  foreign key (region, set_by_unit) references registry.unit,
  check (upper_inf(recorded) = (superseded_reason is null)),
  constraint parameter_value_once exclude using gist (region with =, parameter with =, valid with &&) where (upper_inf(recorded))
);
create index parameter_value_of on policy.parameter_value (region, parameter, recorded);
call tenant.protect('policy.parameter_value', 'true', '(select tenant.sees_region()) and set_by_unit = (select tenant.unit())');
-- Any officer of the unit that owes it may end a value that a predecessor set; nothing else of a row changes.
drop policy change on policy.parameter_value;
drop policy remove on policy.parameter_value;
create policy supersede on policy.parameter_value for update to kerong_app
  using (region = (select tenant.region()) and (select tenant.sees_region()) and upper_inf(recorded))
  with check (region = (select tenant.region()) and not upper_inf(recorded));
grant select, insert on policy.parameter_value to kerong_app;
grant update (recorded, superseded_reason) on policy.parameter_value to kerong_app;
