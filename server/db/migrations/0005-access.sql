-- Who may sign in, for which unit and in which role, and the sessions that stand. The program's role reads none of these tables;
-- it asks the functions below.
create schema access;
grant usage on schema access to kerong_app;

create table access.person (
  id uuid primary key default gen_random_uuid(),
  sign_in_name text not null unique check (sign_in_name = lower(sign_in_name) and sign_in_name ~ '^[a-z0-9][a-z0-9._@-]{2,63}$'),
  name text not null check (name <> ''),
  is_demonstration boolean not null default false,
  created_at timestamptz not null default now(),
  ended_at timestamptz
);

create table access.appointment (
  region text not null references tenant.region,
  id uuid not null default gen_random_uuid(),
  person uuid not null references access.person,
  role text not null check (role in ('applicant','institution','officer','approver','payer','park','intermediary','expert',
    'system-administrator','security-administrator','auditor')),
  unit uuid,
  enterprise uuid,
  valid daterange not null check (not isempty(valid)),
  -- Roles of one group exclude each other: who prepares does not approve, who approves does not pay; who runs the system neither
  -- gives the rights nor checks the record.
  exclusion_group text generated always as (case
    when role in ('officer','approver','payer') then 'money'
    when role in ('system-administrator','security-administrator','auditor') then 'administration'
    else null end) stored,
  given_by uuid references access.person,
  recorded_at timestamptz not null default now(),
  primary key (region, id),
  foreign key (region, unit) references registry.unit,
  foreign key (region, enterprise) references registry.enterprise,
  check ((unit is null) <> (enterprise is null)),
  check ((role = 'applicant') = (enterprise is not null)),
  constraint appointment_roles_exclude
    exclude using gist (region with =, person with =, exclusion_group with =, role with <>, valid with &&),
  constraint appointment_once
    exclude using gist (region with =, person with =, role with =, coalesce(unit, enterprise) with =, valid with &&)
);
create index appointment_of_person on access.appointment (person);

create table access.session (
  -- SHA-256 of the token that the browser holds.
  token_hash bytea primary key check (length(token_hash) = 32),
  id uuid not null unique default gen_random_uuid(),
  person uuid not null references access.person,
  region text not null,
  appointment uuid not null,
  -- What the person proved: password, totp, passkey, demonstration.
  factors text[] not null,
  begun_at timestamptz not null,
  seen_at timestamptz not null,
  -- Longest silence, and the end whatever happens.
  idle interval not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  agent text,
  foreign key (region, appointment) references access.appointment
);
create index session_of_person on access.session (person);

do $$ declare t text; begin
  foreach t in array array['person', 'appointment', 'session'] loop
    execute format('alter table access.%I enable row level security', t);
    execute format('alter table access.%I force row level security', t);
    execute format('create policy owner on access.%I to kerong_owner using (true) with check (true)', t);
  end loop;
end $$;

-- How far a role sees.
create function access.reach_of(role text) returns text language sql immutable
  as $$ select case role when 'applicant' then 'OWN' when 'institution' then 'UNIT' when 'park' then 'UNIT'
    when 'intermediary' then 'UNIT' when 'expert' then 'UNIT' else 'REGION' end $$;

create type access.standing as (
  person uuid, person_name text, session uuid, region text, unit uuid, unit_name text, enterprise uuid, enterprise_name text,
  roles text[], reach text, factors text[], is_demonstration boolean
);

-- Opens the transaction in the name of whoever holds the session, and says who that is; no row where the session does not stand,
-- or the appointment has ended. The settings end with the transaction.
create function access.enter(hash bytea, at timestamptz) returns setof access.standing
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  found access.session;
  today date := (at at time zone 'Asia/Shanghai')::date;
  standing access.standing;
begin
  select * into found from access.session
    where token_hash = hash and ended_at is null and at < ends_at and at < seen_at + idle;
  if found.id is null then return; end if;
  -- All roles that the person holds for the same unit or enterprise act together.
  select p.id, p.name, found.id, found.region, max(a.unit::text)::uuid, max(u.name_zh), max(a.enterprise::text)::uuid, max(e.name),
      array_agg(distinct a.role order by a.role),
      case when bool_or(access.reach_of(a.role) = 'REGION') then 'REGION' else max(access.reach_of(a.role)) end,
      found.factors, p.is_demonstration
    into standing
    from access.appointment chosen
    join access.appointment a on a.region = chosen.region and a.person = chosen.person
      and coalesce(a.unit, a.enterprise) = coalesce(chosen.unit, chosen.enterprise) and a.valid @> today
    join access.person p on p.id = a.person and p.ended_at is null
    left join registry.unit u on u.region = a.region and u.id = a.unit
    left join registry.enterprise e on e.region = a.region and e.id = a.enterprise
    where chosen.region = found.region and chosen.id = found.appointment and chosen.valid @> today
    group by p.id, p.name, p.is_demonstration;
  if standing.person is null then return; end if;
  if at > found.seen_at + interval '1 minute' then
    update access.session set seen_at = at where token_hash = hash;
  end if;
  perform set_config('kerong.region', standing.region, true), set_config('kerong.today', today::text, true),
    set_config('kerong.reach', standing.reach, true), set_config('kerong.person', standing.person::text, true),
    set_config('kerong.unit', coalesce(standing.unit::text, ''), true),
    set_config('kerong.enterprise', coalesce(standing.enterprise::text, ''), true),
    set_config('kerong.roles', array_to_string(standing.roles, ','), true),
    set_config('kerong.regions', tenant.readable_by(standing.region, today), true);
  return next standing;
end $$;
grant execute on function access.enter(bytea, timestamptz) to kerong_app;
