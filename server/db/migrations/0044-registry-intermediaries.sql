-- Intermediaries by kind, with a licence that hides them when it ends; what is ordered of them, and what is put in order with their help.
create table registry.intermediary (
  region text not null,
  unit uuid not null,
  kind text not null check (kind in ('ACCOUNTANT','LAWYER','VALUER','RATING','PROPERTY_BROKER','AGENT','TRAINING','ADVISORY')),
  licence_no text not null check (licence_no <> ''),
  -- While the licence holds; the last day printed still counts.
  licensed daterange not null check (not isempty(licensed) and not lower_inf(licensed)),
  areas text[] not null default '{}' check (areas <@ array['FINANCE', 'EQUITY', 'LEGAL', 'LISTING']),
  fields text[] not null default '{}',
  price text not null default '',
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, unit),
  foreign key (region, unit) references registry.unit
);
call tenant.protect('registry.intermediary', 'true', '(select tenant.sees_region())');

create table registry.service_order (
  region text not null,
  id uuid not null default gen_random_uuid(),
  provider uuid not null,
  enterprise uuid not null,
  area text not null check (area in ('FINANCE', 'EQUITY', 'LEGAL', 'LISTING')),
  subject text not null check (subject <> ''),
  ordered_on date not null,
  delivered_on date,
  delivery text check (delivery <> ''),
  rating integer check (rating between 1 and 5),
  rated_on date,
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, provider) references registry.intermediary,
  foreign key (region, enterprise) references registry.enterprise,
  check (delivered_on is null or delivered_on >= ordered_on),
  check ((delivered_on is null) = (delivery is null)),
  check ((rating is null) = (rated_on is null) and (rating is null or delivered_on is not null))
);
create index service_order_of_provider on registry.service_order (region, provider, ordered_on);
create index service_order_of_enterprise on registry.service_order (region, enterprise);
-- An order is between its enterprise and its provider; departments see all.
call tenant.protect('registry.service_order',
  '(select tenant.sees_region()) or enterprise = (select tenant.enterprise()) or provider = (select tenant.unit())',
  'enterprise = (select tenant.enterprise()) or provider = (select tenant.unit())');

-- Only the enterprise rates; only the provider delivers.
create function registry.on_service_order() returns trigger language plpgsql as $$
begin
  if not registry.someone_acts() then return new; end if;
  if tg_op = 'INSERT' then
    if new.enterprise is distinct from tenant.enterprise() or new.delivered_on is not null then
      raise exception 'an enterprise orders for itself' using errcode = '42501';
    end if;
  elsif (new.provider, new.enterprise, new.area, new.ordered_on) is distinct from (old.provider, old.enterprise, old.area, old.ordered_on)
    or (new.rating is distinct from old.rating and new.enterprise is distinct from tenant.enterprise())
    or (new.delivered_on is distinct from old.delivered_on and new.provider is distinct from tenant.unit()) then
    raise exception 'the enterprise rates, the provider delivers' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger service_order_sides before insert or update on registry.service_order
  for each row execute function registry.on_service_order();

-- Ratings of all orders, for everybody: how many there are and their sum, never whose.
create function registry.ratings(on_day date) returns table (provider uuid, orders bigint, rated bigint, total bigint)
  language sql stable security definer set search_path = pg_catalog as $$
  select o.provider, count(*), count(o.rating), coalesce(sum(o.rating), 0)::bigint from registry.service_order o
  where o.region = tenant.region() and o.ordered_on <= on_day group by o.provider
$$;
grant execute on function registry.ratings(date) to kerong_app;

-- One item of an enterprise's check-list in one of four areas: filled by the provider, confirmed by the enterprise.
create table registry.standard_item (
  region text not null,
  id uuid not null default gen_random_uuid(),
  enterprise uuid not null,
  area text not null check (area in ('FINANCE', 'EQUITY', 'LEGAL', 'LISTING')),
  position integer not null,
  title text not null check (title <> ''),
  is_done boolean not null default false,
  filled_by uuid,
  filled_on date,
  confirmed_on date,
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, enterprise) references registry.enterprise,
  foreign key (region, filled_by) references registry.unit,
  constraint standard_item_position unique (region, enterprise, area, position),
  check (confirmed_on is null or is_done)
);
create function registry.serves(asked uuid) returns boolean language sql stable security definer set search_path = pg_catalog
  as $$ select exists (select from registry.service_order o where o.region = tenant.region() and o.provider = tenant.unit()
    and o.enterprise = asked) $$;
grant execute on function registry.serves(uuid) to kerong_app;
call tenant.protect('registry.standard_item',
  '(select tenant.sees_region()) or enterprise = (select tenant.enterprise()) or registry.serves(enterprise)',
  '(select tenant.sees_region()) or enterprise = (select tenant.enterprise()) or registry.serves(enterprise)');
create function registry.on_standard_item() returns trigger language plpgsql as $$
begin
  if registry.someone_acts() and new.confirmed_on is not null
    and (tg_op = 'INSERT' or new.confirmed_on is distinct from old.confirmed_on)
    and new.enterprise is distinct from tenant.enterprise() then
    raise exception 'the enterprise confirms its own list' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger standard_item_confirmation before insert or update on registry.standard_item
  for each row execute function registry.on_standard_item();
grant select, insert, update on registry.intermediary, registry.service_order, registry.standard_item to kerong_app;
