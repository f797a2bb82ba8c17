-- Enterprises: one row a code and region; firms known only by older records still carry the 15-digit registration number. What is known of one is said by sources; statements are kept, never overwritten.
create table registry.enterprise (
  region text not null references tenant.region,
  id uuid not null default gen_random_uuid(),
  credit_code text not null check (credit_code ~ '^([0-9A-Z]{18}|[0-9]{15})$'),
  name text not null check (name <> ''),
  division text check (division ~ '^[0-9]{6,12}$'),
  registered_on date,
  industry text,
  -- The enterprise that this one succeeded (reorganisation, new code).
  predecessor uuid,
  -- The enterprise into which this duplicate was merged, by a person.
  merged_into uuid,
  version integer not null default 1,
  recorded_at timestamptz not null default now(),
  primary key (region, id),
  unique (region, credit_code),
  foreign key (region, predecessor) references registry.enterprise,
  foreign key (region, merged_into) references registry.enterprise
);

-- Why an institution, a park or an intermediary may see an enterprise: an edition it was sent, a case, an authorisation.
create table registry.basis (
  region text not null references tenant.region,
  unit uuid not null,
  enterprise uuid not null,
  -- e.g. list-edition, agreement, tenancy, consent.
  kind text not null,
  reference text not null,
  valid daterange not null check (not isempty(valid)),
  recorded_at timestamptz not null default now(),
  primary key (region, unit, enterprise, kind, reference),
  foreign key (region, unit) references registry.unit,
  foreign key (region, enterprise) references registry.enterprise
);
create index basis_by_enterprise on registry.basis (region, enterprise);
call tenant.protect('registry.basis', '(select tenant.sees_region()) or unit = (select tenant.unit()) or enterprise = (select tenant.enterprise())', '(select tenant.sees_region())');
grant select, insert, update, delete on registry.basis to kerong_app;

-- Condition of a policy, by the name of the column that holds the enterprise: departments see their region, an enterprise itself,
-- others what a basis opens on the day. It is the text that is shared; a function called for each row would cost more than the row.
create function registry.seen_through(enterprise_column text) returns text language sql immutable as $$
  select format($policy$(select tenant.sees_region()) or %1$s = (select tenant.enterprise())
    or ((select tenant.reach()) = 'UNIT' and %1$s in (
      select b.enterprise from registry.basis b where b.region = (select tenant.region())
        and b.unit = (select tenant.unit()) and b.valid @> (select tenant.today())))$policy$, enterprise_column)
$$;

call tenant.protect('registry.enterprise', registry.seen_through('id'), '(select tenant.sees_region()) or id = (select tenant.enterprise())');
grant select, insert, update on registry.enterprise to kerong_app;

-- Where statements come from; a higher rank is believed before a lower one.
create table registry.source (
  region text not null references tenant.region,
  id text not null check (id ~ '^[a-z][a-z0-9-]*$'),
  name_zh text not null,
  name_en text not null,
  rank integer not null,
  primary key (region, id)
);
call tenant.protect('registry.source', 'true', '(select tenant.sees_region())');
grant select, insert, update on registry.source to kerong_app;

-- What one source says of one thing of an enterprise: the enterprise itself (part '', item ''), one of its years (part years, item 2023),
-- a patent, a loan. Parts and facts are those of the vocabulary. A later statement of the same source ends the earlier one; both stay.
create table registry.statement (
  region text not null,
  id uuid not null default gen_random_uuid(),
  enterprise uuid not null,
  part text not null,
  item text not null,
  source text not null,
  -- Facts as the JSON contract writes them; null withdraws what the source said.
  facts jsonb,
  -- Day on which the source said it.
  stated_on date not null,
  -- Facts that it said before and left as they were, with the day on which it said them.
  carried jsonb not null default '{}',
  recorded tstzrange not null default tstzrange(clock_timestamp(), null) check (not isempty(recorded)),
  recorded_by uuid,
  primary key (region, id),
  foreign key (region, enterprise) references registry.enterprise,
  foreign key (region, source) references registry.source
);
-- One statement of a source stands at a time.
create unique index statement_in_force on registry.statement (region, enterprise, part, item, source) where upper_inf(recorded);
create index statement_by_enterprise on registry.statement (region, enterprise);
-- An enterprise speaks only for itself.
call tenant.protect('registry.statement', registry.seen_through('enterprise'),
  $$(select tenant.sees_region()) or (enterprise = (select tenant.enterprise()) and source = 'enterprise')$$);
grant select, insert, update on registry.statement to kerong_app;
