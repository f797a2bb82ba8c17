-- People of talent, as little of them as the plan asks: class, sector and credit grade, with what they allow to be read.
create table registry.talent (
  region text not null references tenant.region,
  id uuid not null default gen_random_uuid(),
  -- Number under which the talent office keeps the person; the name stays there.
  office_no text not null check (office_no <> ''),
  sector text not null default '',
  credit_grade text not null default '',
  income_fen bigint check (income_fen >= 0),
  -- The one contact of the person.
  contact_unit uuid,
  contact_name text,
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, contact_unit) references registry.unit,
  constraint talent_number unique (region, office_no),
  check ((contact_unit is null) = (contact_name is null))
);
create table registry.talent_class (
  region text not null,
  id uuid not null default gen_random_uuid(),
  talent uuid not null,
  class text not null check (class ~ '^[A-Z][A-Z_]*$'),
  valid daterange not null check (not isempty(valid)),
  version integer not null default 1,
  primary key (region, id),
  foreign key (region, talent) references registry.talent,
  constraint talent_class_once exclude using gist (region with =, talent with =, class with =, valid with &&)
);
-- What a person allows an institution to read and compute, for a time.
create table registry.talent_authorisation (
  region text not null,
  id uuid not null default gen_random_uuid(),
  talent uuid not null,
  institution uuid not null,
  document text not null check (document <> ''),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, talent) references registry.talent,
  foreign key (region, institution) references registry.unit,
  constraint talent_authorisation_once exclude using gist (region with =, talent with =, institution with =, valid with &&)
);
create index talent_authorisation_of on registry.talent_authorisation (region, institution);
-- Bands that a score opens; no plan prints them, so each says whether it is a sample.
create table registry.talent_band (
  region text not null references tenant.region,
  id uuid not null default gen_random_uuid(),
  institution uuid,
  score_min numeric(5,2) not null check (score_min between 0 and 100),
  line_fen bigint not null check (line_fen > 0),
  -- Percent a year, exact.
  rate numeric(7,4) not null check (rate >= 0),
  term_months integer not null check (term_months > 0),
  way text not null,
  is_sample boolean not null,
  valid daterange not null check (not isempty(valid)),
  version integer not null default 1,
  primary key (region, id),
  foreign key (region, institution) references registry.unit,
  constraint talent_band_once exclude using gist (region with =,
    coalesce(institution, '00000000-0000-0000-0000-000000000000'::uuid) with =, score_min with =, valid with &&)
);
create table registry.talent_use (
  region text not null,
  id uuid not null default gen_random_uuid(),
  talent uuid not null,
  institution uuid not null,
  kind text not null check (kind in ('TALENT_LOAN', 'VENTURE_GUARANTEE_LOAN', 'INSURANCE', 'WEALTH')),
  amount_fen bigint check (amount_fen >= 0),
  on_day date not null,
  satisfaction integer check (satisfaction between 1 and 5),
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, talent) references registry.talent,
  foreign key (region, institution) references registry.unit
);
create index talent_use_of on registry.talent_use (region, talent);

-- Whether the unit that asks is authorised by a person today.
create function registry.is_authorised(asked uuid) returns boolean language sql stable security definer set search_path = pg_catalog
  as $$ select exists (select from registry.talent_authorisation a where a.region = tenant.region() and a.talent = asked
    and a.institution = tenant.unit() and a.valid @> tenant.today()) $$;
grant execute on function registry.is_authorised(uuid) to kerong_app;
-- What a person's record says is read by departments and by whom the person authorised; the class alone by institutions.
call tenant.protect('registry.talent', '(select tenant.sees_region()) or registry.is_authorised(id)', '(select tenant.sees_region())');
call tenant.protect('registry.talent_class', $$(select tenant.sees_region()) or (select tenant.has_role('institution'))$$, '(select tenant.sees_region())');
call tenant.protect('registry.talent_authorisation', '(select tenant.sees_region()) or institution = (select tenant.unit())', '(select tenant.sees_region())');
call tenant.protect('registry.talent_band', 'true', '(select tenant.sees_region()) or institution = (select tenant.unit())');
call tenant.protect('registry.talent_use', '(select tenant.sees_region()) or institution = (select tenant.unit())',
  '(select tenant.sees_region()) or (institution = (select tenant.unit()) and registry.is_authorised(talent))');
grant select, insert, update on registry.talent, registry.talent_class, registry.talent_authorisation, registry.talent_band, registry.talent_use to kerong_app;
