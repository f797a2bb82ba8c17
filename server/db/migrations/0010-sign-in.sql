-- How people prove who they are. Nothing of this is read by the program's role: it asks the functions below, and the check of a
-- password, which takes time on purpose, is made by the program.
create table access.credential (
  person uuid primary key references access.person,
  -- PHC string of argon2id.
  password_hash text not null check (password_hash like '$argon2id$%'),
  password_set_at timestamptz not null,
  -- Secret of the authenticator in Base32 (RFC 6238), and the last time step that was used: each is used once.
  totp_secret text not null check (totp_secret ~ '^[A-Z2-7]{32,}$'),
  totp_step bigint not null default 0
);

-- Failures by name, whether anybody has the name or not. The name is kept as a digest: people also type passwords there.
create table access.attempt (
  name_hash bytea primary key check (length(name_hash) = 32),
  failures integer not null,
  last_at timestamptz not null,
  waits_until timestamptz
);
create index attempt_by_age on access.attempt (last_at);

-- Whom a region does not let in for now; other regions decide for themselves.
create table access.person_lock (
  region text not null references tenant.region,
  id uuid not null default gen_random_uuid(),
  person uuid not null references access.person,
  reason text not null check (reason <> ''),
  locked_at timestamptz not null,
  locked_by uuid references access.person,
  ended_at timestamptz,
  ended_by uuid references access.person,
  primary key (region, id)
);
create unique index person_lock_in_force on access.person_lock (region, person) where ended_at is null;

do $$ declare t text; begin
  foreach t in array array['credential', 'attempt', 'person_lock'] loop
    execute format('alter table access.%I enable row level security', t);
    execute format('alter table access.%I force row level security', t);
    execute format('create policy owner on access.%I to kerong_owner using (true) with check (true)', t);
  end loop;
end $$;

-- When the person last proved afresh who they are; grave deeds ask for it.
alter table access.session add confirmed_at timestamptz;
alter type access.standing add attribute confirmed_at timestamptz, add attribute begun_at timestamptz, add attribute ends_at timestamptz,
  add attribute appointment uuid;

-- An appointment that was taken back before its second day leaves no day in force, but its row.
alter table access.appointment add withdrawn_at timestamptz, add ended_by uuid references access.person;
alter table access.appointment drop constraint appointment_roles_exclude, drop constraint appointment_once;
alter table access.appointment
  add constraint appointment_roles_exclude
    exclude using gist (region with =, person with =, exclusion_group with =, role with <>, valid with &&) where (withdrawn_at is null),
  add constraint appointment_once
    exclude using gist (region with =, person with =, role with =, coalesce(unit, enterprise) with =, valid with &&) where (withdrawn_at is null);

-- Appointments by which someone may act on a day: given, not ended, in a region that has not locked the person.
create view access.appointment_in_force as
  select a.*, p.name as person_name, p.is_demonstration from access.appointment a
    join access.person p on p.id = a.person and p.ended_at is null
    where a.withdrawn_at is null and not exists (
      select from access.person_lock l where l.region = a.region and l.person = a.person and l.ended_at is null);

-- Opens the transaction in the name of whoever holds the session, and says who that is; no row where the session does not stand,
-- the appointment has ended or the region has locked the person. The settings end with the transaction.
create or replace function access.enter(hash bytea, at timestamptz) returns setof access.standing
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
  select a.person, a.person_name, found.id, found.region, max(a.unit::text)::uuid, max(u.name_zh), max(a.enterprise::text)::uuid,
      max(e.name), array_agg(distinct a.role order by a.role),
      case when bool_or(access.reach_of(a.role) = 'REGION') then 'REGION' else max(access.reach_of(a.role)) end,
      found.factors, a.is_demonstration, found.confirmed_at, found.begun_at, found.ends_at, found.appointment
    into standing
    from access.appointment_in_force chosen
    join access.appointment_in_force a on a.region = chosen.region and a.person = chosen.person
      and coalesce(a.unit, a.enterprise) = coalesce(chosen.unit, chosen.enterprise) and a.valid @> today
    left join registry.unit u on u.region = a.region and u.id = a.unit
    left join registry.enterprise e on e.region = a.region and e.id = a.enterprise
    where chosen.region = found.region and chosen.id = found.appointment and chosen.valid @> today
    group by a.person, a.person_name, a.is_demonstration;
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

-- For whom a person may act on a day: one row for each unit or enterprise, whichever appointment there comes first.
create function access.standings_of(someone uuid, on_day date)
  returns table (id uuid, region text, name_zh text, name_en text, unit uuid, unit_name text, enterprise uuid, enterprise_name text, roles text[])
  language sql stable security definer set search_path = pg_catalog as $$
    select (array_agg(a.id order by a.recorded_at, a.id))[1], a.region, r.name_zh, r.name_en, max(a.unit::text)::uuid, max(u.name_zh),
      max(a.enterprise::text)::uuid, max(e.name), array_agg(distinct a.role order by a.role)
    from access.appointment_in_force a join tenant.region r on r.id = a.region
    left join registry.unit u on u.region = a.region and u.id = a.unit
    left join registry.enterprise e on e.region = a.region and e.id = a.enterprise
    where a.person = someone and a.valid @> on_day
    group by a.region, r.name_zh, r.name_en, coalesce(a.unit, a.enterprise) order by a.region, 1
$$;

-- Writes an event in the name of someone who holds no session yet, in a region where they hold a role.
create function access.note_for(in_region text, someone uuid, in_unit uuid, action text, detail jsonb default '{}') returns void
  language sql security definer set search_path = pg_catalog as $$
    insert into audit.event (region, person, unit, action, subject_kind, subject_id, detail)
      values (in_region, someone, in_unit, action, 'person', someone::text, detail)
$$;

-- Counts an attempt to prove who has a name, before it is known whether it succeeds, and hands out what the check needs. The row
-- of the name is held, so that attempts at one name come one after another. Five failures may follow each other at will; then
-- the wait doubles from thirty seconds to an hour. A name that nobody has is counted alike.
create function access.count_attempt(name text, hash bytea, at timestamptz)
  returns table (waits boolean, person uuid, password_hash text, password_set_at timestamptz, totp_secret text, totp_step bigint)
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  counted access.attempt;
begin
  delete from access.attempt a where a.last_at < at - interval '1 day';
  insert into access.attempt (name_hash, failures, last_at) values (hash, 0, at) on conflict do nothing;
  select * into counted from access.attempt a where a.name_hash = hash for update;
  if counted.waits_until > at then
    return query select true, null::uuid, null::text, null::timestamptz, null::text, null::bigint;
    return;
  end if;
  update access.attempt a set failures = counted.failures + 1, last_at = at,
      waits_until = case when counted.failures + 1 >= 5
        then at + least(interval '30 seconds' * power(2, least(counted.failures - 4, 10)), interval '1 hour') end
    where a.name_hash = hash;
  return query select false, c.person, c.password_hash, c.password_set_at, c.totp_secret, c.totp_step
    from (select) one left join (access.person p join access.credential c on c.person = p.id)
      on p.sign_in_name = count_attempt.name and p.ended_at is null;
end $$;

-- Uses a time step of someone's authenticator; false where it was used before. Success forgets the failures of the name.
create function access.use_step(someone uuid, step bigint, hash bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update access.credential set totp_step = step where person = someone and totp_step < step;
  if not found then return false; end if;
  delete from access.attempt where name_hash = hash;
  return true;
end $$;

-- Notes a failure in every region where the person holds a role.
create function access.note_failure(someone uuid, at timestamptz, reason text) returns void
  language sql security definer set search_path = pg_catalog as $$
    select access.note_for(region, someone, null, 'session:refused', jsonb_build_object('reason', reason))
      from (select distinct region from access.standings_of(someone, (at at time zone 'Asia/Shanghai')::date)) r
$$;

-- Begins a session for someone who proved who they are; the standing is the chosen one, else that of the last session, else the
-- first. Null where the person may act for nobody, or not for the chosen one.
create function access.begin_session(someone uuid, proved text[], hash bytea, at timestamptz, idle interval, absolute interval,
    browser text, chosen uuid default null) returns uuid
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  standing record;
  made uuid;
begin
  select s.* into standing from access.standings_of(someone, (at at time zone 'Asia/Shanghai')::date) s
    where chosen is null or s.id = chosen
    order by s.id = (select l.appointment from access.session l where l.person = someone order by l.begun_at desc limit 1) desc nulls last,
      s.region, s.id limit 1;
  if standing.id is null then return null; end if;
  insert into access.session (token_hash, person, region, appointment, factors, begun_at, seen_at, idle, ends_at, agent, confirmed_at)
    values (hash, someone, standing.region, standing.id, proved, at, at, idle, at + absolute, left(browser, 200), at) returning id into made;
  perform access.note_for(standing.region, someone, standing.unit, 'session:begun', jsonb_build_object('factors', proved, 'session', made));
  return made;
end $$;

-- Gives the session of the transaction a new token, and where told another standing or a fresh proof; false where the person may
-- not act for that standing.
create function access.renew_session(old_hash bytea, new_hash bytea, at timestamptz, chosen uuid default null, proved boolean default false)
  returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare
  new_region text;
  new_unit uuid;
  renewed boolean;
begin
  if chosen is not null then
    select s.region, s.unit into new_region, new_unit
      from access.standings_of(tenant.person(), (at at time zone 'Asia/Shanghai')::date) s where s.id = chosen;
    if new_region is null then return false; end if;
  end if;
  update access.session set token_hash = new_hash, seen_at = at, region = coalesce(new_region, region),
      appointment = coalesce(chosen, appointment), confirmed_at = case when proved then at else confirmed_at end
    where token_hash = old_hash and person = tenant.person();
  renewed := found;
  if renewed and chosen is not null then
    perform access.note_for(new_region, tenant.person(), new_unit, 'session:standing-chosen');
  end if;
  return renewed;
end $$;

-- One's own sessions that stand.
create function access.own_sessions(at timestamptz)
  returns table (id uuid, begun_at timestamptz, seen_at timestamptz, ends_at timestamptz, agent text, region text)
  language sql stable security definer set search_path = pg_catalog as $$
    select s.id, s.begun_at, s.seen_at, s.ends_at, s.agent, s.region from access.session s
      where s.person = tenant.person() and s.ended_at is null and at < s.ends_at and at < s.seen_at + s.idle order by s.begun_at desc, s.id
$$;

-- Ends one's own sessions: the one named, or all but the one kept. Says how many.
create function access.end_sessions(at timestamptz, only_one uuid default null, kept uuid default null) returns integer
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  ended record;
  number integer := 0;
begin
  for ended in update access.session s set ended_at = at
      where s.person = tenant.person() and s.ended_at is null and (only_one is null or s.id = only_one) and (kept is null or s.id <> kept)
      returning s.id, s.region loop
    perform access.note_for(ended.region, tenant.person(), null, 'session:ended', jsonb_build_object('session', ended.id));
    number := number + 1;
  end loop;
  return number;
end $$;

-- The name that the person of the transaction signs in with, whose failures are counted for a fresh proof too.
create function access.own_sign_in_name() returns text language sql stable security definer set search_path = pg_catalog
  as $$ select sign_in_name from access.person where id = tenant.person() $$;

-- Sets the password of someone who proved the one before.
create function access.set_password(someone uuid, new_hash text, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update access.credential set password_hash = new_hash, password_set_at = at where person = someone;
  delete from access.attempt a using access.person p where p.id = someone and a.name_hash = sha256(convert_to(p.sign_in_name, 'UTF8'));
  perform access.note_for(region, someone, null, 'person:password-set')
    from (select distinct region from access.standings_of(someone, (at at time zone 'Asia/Shanghai')::date)) r;
end $$;

grant execute on function access.standings_of(uuid, date), access.count_attempt(text, bytea, timestamptz), access.use_step(uuid, bigint, bytea),
  access.note_failure(uuid, timestamptz, text),
  access.begin_session(uuid, text[], bytea, timestamptz, interval, interval, text, uuid),
  access.renew_session(bytea, bytea, timestamptz, uuid, boolean), access.own_sessions(timestamptz),
  access.end_sessions(timestamptz, uuid, uuid), access.own_sign_in_name(), access.set_password(uuid, text, timestamptz)
  to kerong_app;

-- Someone fictitious may be tried as, while nobody real stands in the database.
create function access.may_demonstrate() returns boolean language sql stable security definer set search_path = pg_catalog
  as $$ select exists (select from access.person where is_demonstration) and not exists (select from access.person where not is_demonstration) $$;

-- Everyone fictitious.
create function access.demonstration_people() returns table (id uuid, name text)
  language sql stable security definer set search_path = pg_catalog
  as $$ select p.id, p.name from access.person p where p.is_demonstration and p.ended_at is null and access.may_demonstrate() order by p.sign_in_name $$;

-- Begins a session of someone fictitious; null where nobody may be tried as, or not this one.
create function access.begin_demonstration(someone uuid, hash bytea, at timestamptz, idle interval, absolute interval, browser text, chosen uuid)
  returns uuid language sql security definer set search_path = pg_catalog as $$
    select access.begin_session(p.id, '{demonstration}', hash, at, idle, absolute, browser, chosen)
      from access.person p where p.id = someone and p.is_demonstration and p.ended_at is null and access.may_demonstrate()
$$;
grant execute on function access.may_demonstrate(), access.demonstration_people(),
  access.begin_demonstration(uuid, bytea, timestamptz, interval, interval, text, uuid) to kerong_app;

create index event_by_person on audit.event (region, person, id desc);
create index event_by_action on audit.event (region, action, id desc);
