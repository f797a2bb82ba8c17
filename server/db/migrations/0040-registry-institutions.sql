-- Units over time, and what makes an institution: licences, capital, technology units with their proofs, stars, measures, landings.

-- A unit of the plan goes over to another by name and day; at any day one unit carries the duties.
drop index registry.unit_of_plan;
alter table registry.unit
  add constraint unit_of_plan exclude using gist (region with =, plan_unit with =, valid with &&),
  add column division text check (division ~ '^[0-9]{6,12}$'),
  add column recorded_at timestamptz not null default clock_timestamp();
create index unit_by_parent on registry.unit (region, parent) where parent is not null;

-- The unit that carries the duties of a unit of the plan on a day; none where the plan's unit has none here.
create function registry.unit_of_plan(asked text, on_day date) returns uuid language sql stable
  as $$ select id from registry.unit where region = tenant.region() and plan_unit = asked and valid @> on_day $$;
grant execute on function registry.unit_of_plan(text, date) to kerong_app;

-- What an institution may do and until when; the last day printed is the day before the end of `valid`.
create table registry.licence (
  region text not null,
  id uuid not null default gen_random_uuid(),
  unit uuid not null,
  number text not null check (number <> ''),
  scope text not null,
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, unit) references registry.unit,
  constraint licence_once exclude using gist (region with =, unit with =, number with =, valid with &&)
);
create index licence_of on registry.licence (region, unit);

create table registry.capital (
  region text not null,
  id uuid not null default gen_random_uuid(),
  unit uuid not null,
  capital_fen bigint check (capital_fen >= 0),
  ownership text check (ownership in ('STATE', 'PRIVATE', 'MIXED')),
  valid daterange not null check (not isempty(valid)),
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, unit) references registry.unit,
  constraint capital_once exclude using gist (region with =, unit with =, valid with &&)
);

-- Figures that an institution states: the business of a year, or a balance on a day for a park.
create table registry.unit_figure (
  region text not null,
  id uuid not null default gen_random_uuid(),
  unit uuid not null,
  park uuid,
  kind text not null check (kind in ('LENT', 'GUARANTEED', 'INSURED', 'LEASED', 'INVESTED')),
  year integer not null check (year between 1990 and 2200),
  as_of date not null,
  amount_fen bigint not null check (amount_fen >= 0),
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, unit) references registry.unit,
  foreign key (region, park) references registry.unit,
  constraint unit_figure_once unique nulls not distinct (region, unit, park, kind, year, as_of)
);

-- What a region asks before it recognises a technology unit: proofs of these aspects, so many of them, and others without fail.
create table registry.recognition_scheme (
  region text not null references tenant.region,
  id uuid not null default gen_random_uuid(),
  name_zh text not null check (name_zh <> ''),
  clause text,
  aspects text[] not null,
  -- How many aspects are asked: a number, or that of a parameter of the plan; neither: none is asked.
  aspects_min integer check (aspects_min >= 0),
  aspects_min_parameter text,
  required text[] not null default '{}',
  needs_confirmation boolean not null default false,
  valid daterange not null default daterange(null, null),
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  check (aspects_min is null or aspects_min_parameter is null)
);

-- A branch, division, department or counter for technology finance; the unit itself stands in registry.unit under its bank.
create table registry.tech_unit (
  region text not null,
  unit uuid not null,
  scheme uuid,
  form text not null check (form in ('BRANCH', 'DIVISION', 'DEPARTMENT', 'COUNTER')),
  upgraded_from uuid,
  since date not null,
  quota_fen bigint check (quota_fen >= 0),
  approval_limit_fen bigint check (approval_limit_fen >= 0),
  staff integer check (staff >= 0),
  -- First day from which the supervisor confirms the unit; null while it has not.
  confirmed_from date,
  confirmed_by uuid,
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, unit),
  foreign key (region, unit) references registry.unit,
  foreign key (region, upgraded_from) references registry.unit,
  foreign key (region, scheme) references registry.recognition_scheme
);

create table registry.served_park (
  region text not null,
  id uuid not null default gen_random_uuid(),
  unit uuid not null,
  park uuid not null,
  valid daterange not null check (not isempty(valid)),
  version integer not null default 1,
  primary key (region, id),
  foreign key (region, unit) references registry.tech_unit,
  foreign key (region, park) references registry.unit,
  constraint served_park_once exclude using gist (region with =, unit with =, park with =, valid with &&)
);

-- Documents that prove an aspect of a technology unit; a review that finds one missing ends it from that day.
create table registry.tech_unit_proof (
  region text not null,
  id uuid not null default gen_random_uuid(),
  unit uuid not null,
  aspect text not null check (aspect ~ '^[A-Z][A-Z_]*$'),
  document text not null check (document <> ''),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  ended_reason text,
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, unit) references registry.tech_unit,
  constraint proof_once exclude using gist (region with =, unit with =, aspect with =, valid with &&)
);

create table registry.star_rating (
  region text not null,
  id uuid not null default gen_random_uuid(),
  unit uuid not null,
  stars integer not null check (stars between 0 and 5),
  valid daterange not null check (not isempty(valid)),
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, unit) references registry.unit,
  constraint star_rating_once exclude using gist (region with =, unit with =, valid with &&)
);

-- A benefit that a grade of stars opens for business that begins while the unit holds it.
create table registry.guidance_measure (
  region text not null references tenant.region,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind ~ '^[A-Z][A-Z_]*$'),
  name_zh text not null check (name_zh <> ''),
  stars_min integer not null check (stars_min between 0 and 5),
  -- Exact decimal text in the unit of the measure, "60" percent.
  value text not null check (value ~ '^[0-9]+([.][0-9]+)?$'),
  value_unit text not null,
  valid daterange not null check (not isempty(valid)),
  version integer not null default 1,
  primary key (region, id),
  constraint guidance_measure_once exclude using gist (region with =, kind with =, stars_min with =, valid with &&)
);

-- An institution or technology unit on its way: steps with a due day, until it opens and its unit is registered.
create table registry.landing (
  region text not null references tenant.region,
  id uuid not null default gen_random_uuid(),
  name_zh text not null check (name_zh <> ''),
  kind text not null,
  clause text,
  unit uuid,
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, unit) references registry.unit
);
create table registry.landing_step (
  region text not null,
  id uuid not null default gen_random_uuid(),
  landing uuid not null,
  position integer not null,
  title text not null check (title <> ''),
  responsible text not null default '',
  due_on date not null,
  done_on date,
  document text,
  obstacle text,
  version integer not null default 1,
  primary key (region, id),
  foreign key (region, landing) references registry.landing,
  constraint landing_step_position unique (region, landing, position)
);

-- Contact persons of an institution, as little as is needed to reach them at work.
create table registry.specialist (
  region text not null,
  id uuid not null default gen_random_uuid(),
  unit uuid not null,
  name text not null check (name <> ''),
  duty text not null default '',
  office_phone text check (office_phone ~ '^[0-9 +-]{5,20}$'),
  valid daterange not null check (not isempty(valid)),
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, unit) references registry.unit
);

-- A unit keeps itself and the units below it; departments keep all.
create function registry.kept_through(unit_column text) returns text language sql immutable as $$
  select format($policy$(select tenant.sees_region()) or ((select tenant.reach()) = 'UNIT' and %1$s in (
    select u.id from registry.unit u where u.region = (select tenant.region())
      and (u.id = (select tenant.unit()) or u.parent = (select tenant.unit()))))$policy$, unit_column)
$$;
do $$ declare t text; begin
  foreach t in array array['licence', 'capital', 'recognition_scheme', 'star_rating', 'guidance_measure'] loop
    execute format($p$call tenant.protect('registry.%I', 'true', '(select tenant.sees_region())')$p$, t);
  end loop;
  foreach t in array array['tech_unit', 'served_park', 'tech_unit_proof'] loop
    execute format($p$call tenant.protect('registry.%I', 'true', registry.kept_through('unit'))$p$, t);
  end loop;
  foreach t in array array['unit_figure', 'specialist'] loop
    execute format($p$call tenant.protect('registry.%I', registry.kept_through('unit'), registry.kept_through('unit'))$p$, t);
  end loop;
  foreach t in array array['landing', 'landing_step'] loop
    execute format($p$call tenant.protect('registry.%I', '(select tenant.sees_region())', '(select tenant.sees_region())')$p$, t);
  end loop;
  foreach t in array array['licence', 'capital', 'unit_figure', 'recognition_scheme', 'tech_unit', 'served_park', 'tech_unit_proof',
      'star_rating', 'guidance_measure', 'landing', 'landing_step', 'specialist'] loop
    execute format('grant select, insert, update on registry.%I to kerong_app', t);
  end loop;
end $$;

-- Whether someone acts, for whom the rules on sides hold; not the program's own work.
create function registry.someone_acts() returns boolean language sql stable
  as $$ select coalesce(tenant.reach() <> 'SYSTEM', false) $$;
grant execute on function registry.someone_acts() to kerong_app;

-- Confirming a technology unit is the supervisor's, not its bank's.
create function registry.on_tech_unit() returns trigger language plpgsql as $$
begin
  if registry.someone_acts() and not tenant.sees_region() and
    (case when tg_op = 'INSERT' then new.confirmed_from is not null else new.confirmed_from is distinct from old.confirmed_from end) then
    raise exception 'a technology unit is confirmed by a department' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tech_unit_confirmation before insert or update on registry.tech_unit
  for each row execute function registry.on_tech_unit();
