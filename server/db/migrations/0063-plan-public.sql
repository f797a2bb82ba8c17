-- What everybody may find in all regions at once, for the search that needs no sign-in.
create function plan.public_units(today date) returns table (region text, id uuid, kind text, plan_unit text, name_zh text, name_en text)
  language sql stable security definer set search_path = pg_catalog
  as $$ select region, id, kind, plan_unit, name_zh, name_en from registry.unit where valid @> today $$;

create function plan.public_notices() returns table (region text, id uuid, title text, body text, clause text)
  language sql stable security definer set search_path = pg_catalog
  as $$ select region, id, title, body, clause from plan.notice where published_at is not null $$;

-- A text that differs whenever one of those would.
create function plan.public_stamp(today date) returns text language sql stable security definer set search_path = pg_catalog
  as $$ select concat_ws('/', today, (select count(*) || ':' || coalesce(sum(version), 0) from registry.unit),
          (select count(*) from plan.notice where published_at is not null)) $$;
grant execute on function plan.public_units(date), plan.public_notices(), plan.public_stamp(date) to kerong_app;
