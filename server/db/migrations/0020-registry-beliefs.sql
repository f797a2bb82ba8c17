-- What is believed of an enterprise, written together with the statements that it follows from, so that one row tells all.

-- Sources that every region has; a department may add others and set ranks. A higher rank is believed first.
create function registry.add_sources(region text) returns void language sql as $$
  insert into registry.source (region, id, name_zh, name_en, rank)
  select add_sources.region, s.id, s.zh, s.en, s.rank from (values
    ('correction', '主管部门更正', 'Correction by a department', 100),
    ('registry', '市场主体登记', 'Business registration', 90),
    ('market-regulator', '市场监管部门', 'Market regulator', 85),
    ('regulator', '金融监管部门', 'Financial regulator', 80),
    ('tax', '税务部门', 'Tax authority', 80),
    ('statistics', '统计部门', 'Statistics office', 75),
    ('science-bureau', '科技主管部门', 'Science and technology department', 70),
    ('institution', '金融机构', 'Financial institution', 50),
    ('import', '部门导入', 'Import by a department', 40),
    ('enterprise', '企业自报', 'Reported by the enterprise', 20)) as s (id, zh, en, rank)
  on conflict do nothing
$$;
create function registry.on_region() returns trigger language plpgsql as $$
begin
  perform registry.add_sources(new.id);
  return new;
end $$;
create trigger region_has_sources after insert on tenant.region for each row execute function registry.on_region();
select registry.add_sources(id) from tenant.region;

-- A name for comparison: full-width forms, spaces and capitals make no difference.
create function registry.plain_name(name text) returns text language sql immutable parallel safe
  as $$ select lower(regexp_replace(normalize(name, NFKC), '\s', '', 'g')) $$;
grant execute on function registry.plain_name(text) to kerong_app;

alter table registry.enterprise
  add column name_plain text generated always as (registry.plain_name(name)) stored,
  add column predecessor_on date;
create index enterprise_in_order on registry.enterprise (region, name collate "C", id) where merged_into is null;
create index enterprise_by_name on registry.enterprise using gin (name_plain gin_trgm_ops);
create index enterprise_by_division on registry.enterprise (region, division text_pattern_ops);
create index enterprise_by_organisation on registry.enterprise (region, (substr(credit_code, 9, 9))) where length(credit_code) = 18;
create index enterprise_by_predecessor on registry.enterprise (region, predecessor) where predecessor is not null;
create index enterprise_merged on registry.enterprise (region, merged_into) where merged_into is not null;

-- Everything believed of one enterprise, as the engine reads it: statements by rank and day, and titles.
create table registry.believed (
  region text not null,
  enterprise uuid not null,
  document jsonb not null,
  -- SHA-256 of the document as canonical text.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  -- Facts for which another value stands.
  conflicts integer not null,
  changed_at timestamptz not null,
  primary key (region, enterprise),
  foreign key (region, enterprise) references registry.enterprise
);
create index believed_by_change on registry.believed (region, changed_at);
call tenant.protect('registry.believed', registry.seen_through('enterprise'), '(select tenant.sees_region()) or enterprise = (select tenant.enterprise())');
grant select, insert, update, delete on registry.believed to kerong_app;

-- Names and areas over time, as they follow from the statements.
create table registry.enterprise_name (
  region text not null,
  enterprise uuid not null,
  name text not null,
  source text not null,
  valid daterange not null check (not isempty(valid)),
  primary key (region, enterprise, valid),
  foreign key (region, enterprise) references registry.enterprise,
  exclude using gist (enterprise with =, region with =, valid with &&)
);
create table registry.enterprise_area (
  region text not null,
  enterprise uuid not null,
  division text not null check (division ~ '^[0-9]{6,12}$'),
  source text not null,
  valid daterange not null check (not isempty(valid)),
  primary key (region, enterprise, valid),
  foreign key (region, enterprise) references registry.enterprise,
  exclude using gist (enterprise with =, region with =, valid with &&)
);

-- Codes by which older records know an enterprise: registration number (15 digits), organisation code (9).
create table registry.former_code (
  region text not null,
  enterprise uuid not null,
  code text not null check (code ~ '^([0-9]{15}|[0-9A-Z]{9}|[0-9A-Z]{18})$'),
  source text not null,
  recorded_at timestamptz not null default now(),
  primary key (region, code, enterprise),
  foreign key (region, enterprise) references registry.enterprise,
  foreign key (region, source) references registry.source
);
do $$ declare t text; begin
  foreach t in array array['enterprise_name', 'enterprise_area', 'former_code'] loop
    execute format($p$call tenant.protect('registry.%I', registry.seen_through('enterprise'),
      '(select tenant.sees_region()) or enterprise = (select tenant.enterprise())')$p$, t);
    execute format('grant select, insert, delete on registry.%I to kerong_app', t);
  end loop;
end $$;
