-- Parks, incubators, maker spaces, laboratories: what they are, who is in them, with whom they cooperate, what they exchange.
create table registry.platform (
  region text not null,
  unit uuid not null,
  kind text not null check (kind in ('PARK','PRE_INCUBATOR','INCUBATOR','ACCELERATOR','MAKER_SPACE','INCUBATOR_CLUSTER','LAB','RND_INSTITUTE','UNIVERSITY_INSTITUTE','BASE')),
  level text not null default 'NONE' check (level in ('NATIONAL','PROVINCIAL','CITY','COUNTY','NONE')),
  -- While the recognition holds; null where it was never recognised.
  recognised daterange check (not isempty(recognised) and not lower_inf(recognised)),
  area_sqm integer check (area_sqm >= 0),
  -- Share of private capital in ten-thousandths.
  private_share_bp integer check (private_share_bp between 0 and 10000),
  services text not null default '',
  needs text not null default '',
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, unit),
  foreign key (region, unit) references registry.unit
);

-- A project or company of a platform; its steps are dated and each stands on its own row.
create table registry.tenant_firm (
  region text not null,
  id uuid not null default gen_random_uuid(),
  platform uuid not null,
  name text not null check (name <> ''),
  credit_code text check (credit_code ~ '^([0-9A-Z]{18}|[0-9]{15})$'),
  area_sqm integer check (area_sqm >= 0),
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, platform) references registry.platform
);
create index tenant_firm_of on registry.tenant_firm (region, platform, name collate "C");
create table registry.tenant_step (
  region text not null,
  id uuid not null default gen_random_uuid(),
  tenant uuid not null,
  step text not null check (step in ('PRE_INCUBATION', 'COMPANY', 'GRADUATED', 'LEFT')),
  on_day date not null,
  note text not null default '',
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, tenant) references registry.tenant_firm,
  constraint tenant_step_once unique (region, tenant, step),
  constraint tenant_step_day unique (region, tenant, on_day)
);
-- Finance and insurance that tenants received, as the platform or the institution states it.
create table registry.tenant_finance (
  region text not null,
  id uuid not null default gen_random_uuid(),
  tenant uuid not null,
  kind text not null check (kind in ('LOAN', 'INSURANCE', 'EQUITY', 'GUARANTEE')),
  institution uuid,
  amount_fen bigint not null check (amount_fen >= 0),
  on_day date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, tenant) references registry.tenant_firm,
  foreign key (region, institution) references registry.unit
);
create index tenant_finance_of on registry.tenant_finance (region, tenant, on_day);

-- A cooperation of a platform with an institution; in force only where both have confirmed it.
create table registry.cooperation (
  region text not null,
  id uuid not null default gen_random_uuid(),
  platform uuid not null,
  partner uuid not null,
  scope text not null check (scope <> ''),
  contact text not null default '',
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  platform_confirmed_at timestamptz,
  partner_confirmed_at timestamptz,
  ended_reason text,
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, platform) references registry.platform,
  foreign key (region, partner) references registry.unit,
  constraint cooperation_once exclude using gist (region with =, platform with =, partner with =, valid with &&)
);
create index cooperation_by_partner on registry.cooperation (region, partner);
create table registry.cooperation_use (
  region text not null,
  id uuid not null default gen_random_uuid(),
  cooperation uuid not null,
  kind text not null check (kind in ('MEETING', 'LOAN', 'POLICY')),
  on_day date not null,
  note text not null default '',
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, cooperation) references registry.cooperation
);
create index cooperation_use_of on registry.cooperation_use (region, cooperation, on_day);

-- What a park and a branch share. What touches an enterprise's credit asks for the enterprise's consent.
create table registry.exchange_item (
  region text not null,
  id uuid not null default gen_random_uuid(),
  platform uuid not null,
  branch uuid not null,
  class text not null check (class in ('CREDIT', 'PROJECT', 'STAFF', 'POLICY', 'RESOURCE')),
  title text not null check (title <> ''),
  owner text not null default '',
  follow_up text not null default '',
  shared_on date not null,
  consent uuid,
  is_financed boolean not null default false,
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, platform) references registry.platform,
  foreign key (region, branch) references registry.unit,
  constraint exchange_credit_by_consent check (class <> 'CREDIT' or consent is not null)
);
create index exchange_item_in_time on registry.exchange_item (region, shared_on);

create table registry.demonstration_zone (
  region text not null references tenant.region,
  id uuid not null default gen_random_uuid(),
  name_zh text not null check (name_zh <> ''),
  clause text,
  division text check (division ~ '^[0-9]{6,12}$'),
  lead_units uuid[] not null default '{}',
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id)
);
-- What a zone does and has: measures, resources (land, money, policy, service), indicators.
create table registry.zone_item (
  region text not null,
  id uuid not null default gen_random_uuid(),
  zone uuid not null,
  kind text not null check (kind in ('MEASURE', 'LAND', 'MONEY', 'POLICY', 'SERVICE', 'INDICATOR')),
  title text not null check (title <> ''),
  description text not null default '',
  finished_on date,
  -- Day from which other areas may take it over.
  replicable_from date,
  version integer not null default 1,
  primary key (region, id),
  foreign key (region, zone) references registry.demonstration_zone,
  check (replicable_from is null or (kind = 'MEASURE' and finished_on is not null and description <> ''))
);
create table registry.zone_milestone (
  region text not null,
  id uuid not null default gen_random_uuid(),
  zone uuid not null,
  title text not null check (title <> ''),
  due_on date not null,
  done_on date,
  result_document text check (result_document <> ''),
  version integer not null default 1,
  primary key (region, id),
  foreign key (region, zone) references registry.demonstration_zone,
  constraint milestone_with_result check (done_on is null or result_document is not null)
);

-- Investors resident in a cluster, and their deals.
create table registry.cluster_resident (
  region text not null,
  id uuid not null default gen_random_uuid(),
  platform uuid not null,
  name text not null check (name <> ''),
  origin text not null check (origin in ('DOMESTIC', 'FOREIGN')),
  assets_fen bigint not null check (assets_fen >= 0),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, platform) references registry.platform
);
create table registry.cluster_deal (
  region text not null,
  id uuid not null default gen_random_uuid(),
  resident uuid not null,
  amount_fen bigint not null check (amount_fen > 0),
  is_local boolean not null,
  on_day date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, resident) references registry.cluster_resident
);

-- Whoever keeps the platform keeps what belongs to it.
create function registry.kept_through_tenant(tenant_column text) returns text language sql immutable as $$
  select format('%s in (select t.id from registry.tenant_firm t where t.region = (select tenant.region()))', tenant_column)
$$;
call tenant.protect('registry.platform', 'true', registry.kept_through('unit'));
call tenant.protect('registry.tenant_firm', registry.kept_through('platform'), registry.kept_through('platform'));
call tenant.protect('registry.tenant_step', registry.kept_through_tenant('tenant'), registry.kept_through_tenant('tenant'));
call tenant.protect('registry.tenant_finance', registry.kept_through_tenant('tenant'), registry.kept_through_tenant('tenant'));
call tenant.protect('registry.cooperation',
  registry.kept_through('platform') || ' or ' || registry.kept_through('partner'),
  registry.kept_through('platform') || ' or ' || registry.kept_through('partner'));
call tenant.protect('registry.cooperation_use',
  'cooperation in (select c.id from registry.cooperation c where c.region = (select tenant.region()))',
  'cooperation in (select c.id from registry.cooperation c where c.region = (select tenant.region()))');
call tenant.protect('registry.exchange_item',
  registry.kept_through('platform') || ' or ' || registry.kept_through('branch'),
  registry.kept_through('platform') || ' or ' || registry.kept_through('branch'));
call tenant.protect('registry.demonstration_zone', 'true', '(select tenant.sees_region())');
call tenant.protect('registry.zone_item', 'true', '(select tenant.sees_region())');
call tenant.protect('registry.zone_milestone', 'true', '(select tenant.sees_region())');
call tenant.protect('registry.cluster_resident', registry.kept_through('platform'), registry.kept_through('platform'));
call tenant.protect('registry.cluster_deal',
  'resident in (select r.id from registry.cluster_resident r where r.region = (select tenant.region()))',
  'resident in (select r.id from registry.cluster_resident r where r.region = (select tenant.region()))');
do $$ declare t text; begin
  foreach t in array array['platform', 'tenant_firm', 'tenant_step', 'tenant_finance', 'cooperation', 'cooperation_use', 'exchange_item',
      'demonstration_zone', 'zone_item', 'zone_milestone', 'cluster_resident', 'cluster_deal'] loop
    execute format('grant select, insert, update on registry.%I to kerong_app', t);
  end loop;
end $$;

-- Each side confirms for itself.
create function registry.on_cooperation() returns trigger language plpgsql as $$
declare
  unit uuid := tenant.unit();
  platform_changed boolean := case when tg_op = 'INSERT' then new.platform_confirmed_at is not null
    else new.platform_confirmed_at is distinct from old.platform_confirmed_at end;
  partner_changed boolean := case when tg_op = 'INSERT' then new.partner_confirmed_at is not null
    else new.partner_confirmed_at is distinct from old.partner_confirmed_at end;
begin
  if registry.someone_acts() and ((platform_changed and new.platform_confirmed_at is not null and unit is distinct from new.platform)
    or (partner_changed and new.partner_confirmed_at is not null and unit is distinct from new.partner
      and not exists (select from registry.unit u where u.region = new.region and u.id = new.partner and u.parent = unit))) then
    raise exception 'each side confirms a cooperation for itself' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger cooperation_confirmation before insert or update on registry.cooperation
  for each row execute function registry.on_cooperation();
