-- Who asks, for which region, with what reach. Every policy below stands on these settings of the transaction;
-- where none is set, they are null, and a comparison with null shows no row.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- Functions are for whom they are granted to, not for everybody.
alter default privileges revoke execute on functions from public;

create schema tenant;
grant usage on schema tenant to kerong_app;

-- Jurisdictions known to this deployment, one a pack. Public knowledge, hence without row-level security.
create table tenant.region (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{0,40}$'),
  name_zh text not null,
  name_en text not null,
  division text not null check (division ~ '^[0-9]{6}$'),
  parent text
);
grant select on tenant.region to kerong_app;

-- A region whose records another region may read, by a named basis and for a time (a county reporting to its city).
create table tenant.reading_grant (
  region text not null references tenant.region,
  reader_region text not null references tenant.region,
  valid daterange not null check (not isempty(valid)),
  basis text not null check (basis <> ''),
  granted_at timestamptz not null default now(),
  check (region <> reader_region),
  exclude using gist (region with =, reader_region with =, valid with &&)
);

-- Region in whose name the transaction acts and writes.
create function tenant.region() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('kerong.region', true), '') $$;

-- Person who acts; null for the public and for the program itself.
create function tenant.person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('kerong.person', true), '')::uuid $$;

-- Unit for which the person acts.
create function tenant.unit() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('kerong.unit', true), '')::uuid $$;

-- Enterprise for which the person acts.
create function tenant.enterprise() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('kerong.enterprise', true), '')::uuid $$;

-- How far the transaction sees: REGION (departments), UNIT (institutions: what a basis opens), OWN (an enterprise: itself),
-- PUBLIC (what is published), SYSTEM (the program's own work within one region).
create function tenant.reach() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('kerong.reach', true), '') $$;

-- Whether the transaction sees every record of its region.
create function tenant.sees_region() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('kerong.reach', true) in ('REGION', 'SYSTEM'), false) $$;

-- Whether the person acts in a role.
create function tenant.has_role(role text) returns boolean language sql stable parallel safe
  as $$ select coalesce(role = any(string_to_array(current_setting('kerong.roles', true), ',')), false) $$;

-- Day on which the transaction acts, in the time zone of the plans.
create function tenant.today() returns date language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('kerong.today', true), '')::date, (now() at time zone 'Asia/Shanghai')::date) $$;

-- Regions whose records may be read: its own, and those that granted it. Set when the transaction opens.
create function tenant.regions() returns text[] language sql stable parallel safe
  as $$ select string_to_array(nullif(current_setting('kerong.regions', true), ''), ',') $$;

-- Regions that granted a reading to a region on a day, and the region itself.
create function tenant.readable_by(reader text, on_day date) returns text language sql stable security definer
  set search_path = pg_catalog
  as $$ select string_agg(id, ',') from (
    select reader as id union select region from tenant.reading_grant where reader_region = reader and valid @> on_day
  ) readable $$;

-- Registers a jurisdiction, or writes its names anew.
create function tenant.register_region(id text, name_zh text, name_en text, division text, parent text) returns void
  language sql security definer set search_path = pg_catalog
  as $$ insert into tenant.region values (id, name_zh, name_en, division, parent)
        on conflict on constraint region_pkey do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
          division = excluded.division, parent = excluded.parent $$;

grant execute on all functions in schema tenant to kerong_app;
revoke execute on function tenant.register_region(text, text, text, text, text) from kerong_app;

-- Puts a table under the region: policies that read what may be read and write only into the acting region. The settings are
-- read once a query, as sub-selects, so that a million rows cost one look.
create procedure tenant.protect(target regclass, readable text default 'true', writable text default 'true') language plpgsql as $$
declare
  reading text := format('region = any((select tenant.regions())::text[]) and (%s)', readable);
  writing text := format('region = (select tenant.region()) and (%s)', writable);
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy read on %s for select to kerong_app using (%s)', target, reading);
  execute format('create policy add on %s for insert to kerong_app with check (%s)', target, writing);
  execute format('create policy change on %s for update to kerong_app using (%s) with check (%s)', target, writing, writing);
  execute format('create policy remove on %s for delete to kerong_app using (%s)', target, writing);
  execute format('create policy owner on %s to kerong_owner using (true) with check (true)', target);
end $$;
