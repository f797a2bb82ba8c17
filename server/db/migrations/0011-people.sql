-- How people come in and what they may do: invitations of one use, appointments, locks. Whoever calls acts in the transaction's name.

-- A link of one use. Only the digest of its code is kept.
create table access.invitation (
  code_hash bytea primary key check (length(code_hash) = 32),
  region text not null references tenant.region,
  -- first: the first security administrator of a region; person: someone new; reset: new password and authenticator.
  kind text not null check (kind in ('first', 'person', 'reset')),
  person uuid references access.person,
  unit uuid,
  -- Secret for the authenticator, made when the holder looks first.
  totp_secret text,
  issued_at timestamptz not null,
  issued_by uuid references access.person,
  ends_at timestamptz not null,
  used_at timestamptz,
  check ((kind = 'first') = (person is null)),
  check ((kind = 'first') = (unit is not null)),
  foreign key (region, unit) references registry.unit
);
create index invitation_of_person on access.invitation (person) where person is not null;
alter table access.invitation enable row level security;
alter table access.invitation force row level security;
create policy owner on access.invitation to kerong_owner using (true) with check (true);

-- Whether nobody gives roles in a region, now or later: only then does the owner of the database let someone in.
create function access.lacks_administrator(in_region text, on_day date) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
    select not exists (select from access.appointment a where a.region = in_region and a.role = 'security-administrator'
      and a.withdrawn_at is null and (upper_inf(a.valid) or upper(a.valid) > on_day))
$$;

-- Issues the invitation of a region's first security administrator, for the owner of the database only. Says why not: region, taken,
-- demonstration. Earlier ones end.
create function access.issue_first(in_region text, unit_name text, hash bytea, at timestamptz, ends timestamptz) returns text
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  found_unit uuid;
begin
  if not exists (select from tenant.region where id = in_region) then return 'region'; end if;
  if exists (select from access.person where is_demonstration) then return 'demonstration'; end if;
  if not access.lacks_administrator(in_region, (at at time zone 'Asia/Shanghai')::date) then return 'taken'; end if;
  select id into found_unit from registry.unit where region = in_region and name_zh = unit_name and upper_inf(valid) limit 1;
  if found_unit is null then
    insert into registry.unit (region, kind, name_zh) values (in_region, 'GOV', unit_name) returning id into found_unit;
  end if;
  update access.invitation set ends_at = at where region = in_region and kind = 'first' and used_at is null and ends_at > at;
  insert into access.invitation (code_hash, region, kind, unit, issued_at, ends_at) values (hash, in_region, 'first', found_unit, at, ends);
  insert into audit.event (region, action, subject_kind, subject_id) values (in_region, 'invitation:first-issued', 'unit', found_unit::text);
  return 'issued';
end $$;

-- What an invitation that stands is for, with the authenticator's secret: the fresh one where none was handed out yet.
create function access.look_at_invitation(hash bytea, at timestamptz, fresh_secret text)
  returns table (kind text, region text, name_zh text, name_en text, sign_in_name text, person_name text, ends_at timestamptz, totp_secret text)
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update access.invitation i set totp_secret = fresh_secret
    where i.code_hash = hash and i.used_at is null and i.ends_at > at and i.totp_secret is null;
  return query select i.kind, i.region, r.name_zh, r.name_en, p.sign_in_name, p.name, i.ends_at, i.totp_secret
    from access.invitation i join tenant.region r on r.id = i.region left join access.person p on p.id = i.person
    where i.code_hash = hash and i.used_at is null and i.ends_at > at and (i.kind <> 'first'
      or access.lacks_administrator(i.region, (at at time zone 'Asia/Shanghai')::date));
end $$;

-- Uses an invitation once: sets password and authenticator of its person, who is made where it is the first one. Says why not in
-- `refused`: absent, name-taken.
create function access.accept_invitation(hash bytea, at timestamptz, new_sign_in_name text, new_name text, new_password_hash text, step bigint)
  returns table (person uuid, refused text) language plpgsql security definer set search_path = pg_catalog as $$
declare
  invited access.invitation;
  today date := (at at time zone 'Asia/Shanghai')::date;
  someone uuid;
begin
  select * into invited from access.invitation i where i.code_hash = hash and i.used_at is null and i.ends_at > at for update;
  if invited.code_hash is null or invited.totp_secret is null
    or (invited.kind = 'first' and not access.lacks_administrator(invited.region, today)) then
    return query select null::uuid, 'absent'; return;
  end if;
  someone := invited.person;
  if someone is null then
    begin
      insert into access.person (sign_in_name, name) values (new_sign_in_name, new_name) returning id into someone;
    exception when unique_violation then
      return query select null::uuid, 'name-taken'; return;
    end;
    insert into access.appointment (region, person, role, unit, valid)
      values (invited.region, someone, 'security-administrator', invited.unit, daterange(today, null));
  end if;
  insert into access.credential as c (person, password_hash, password_set_at, totp_secret, totp_step)
    values (someone, new_password_hash, at, invited.totp_secret, step)
    on conflict on constraint credential_pkey do update set password_hash = excluded.password_hash, password_set_at = excluded.password_set_at,
      totp_secret = excluded.totp_secret, totp_step = excluded.totp_step;
  update access.invitation i set used_at = at, totp_secret = null where i.code_hash = hash;
  perform access.note_for(invited.region, someone, invited.unit, 'invitation:accepted', jsonb_build_object('kind', invited.kind));
  return query select someone, null::text;
end $$;

-- Throws unless the transaction acts for someone who gives roles.
create function access.demand_administrator() returns void language plpgsql stable as $$
begin
  if not tenant.has_role('security-administrator') then
    raise exception 'only a security administrator does this' using errcode = 'insufficient_privilege';
  end if;
end $$;

-- Whether a person is of the region of the transaction: appointed or invited there, ever.
create function access.is_here(someone uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from access.appointment a where a.region = tenant.region() and a.person = someone)
    or exists (select from access.invitation i where i.region = tenant.region() and i.person = someone)
$$;

-- Makes a person with an invitation; null where the sign-in name is taken.
create function access.invite(new_sign_in_name text, new_name text, hash bytea, at timestamptz, ends timestamptz) returns uuid
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  someone uuid;
begin
  perform access.demand_administrator();
  insert into access.person (sign_in_name, name) values (new_sign_in_name, new_name) on conflict do nothing returning id into someone;
  if someone is null then return null; end if;
  insert into access.invitation (code_hash, region, kind, person, issued_at, issued_by, ends_at)
    values (hash, tenant.region(), 'person', someone, at, tenant.person(), ends);
  perform audit.note('person:invited', 'person', someone::text);
  return someone;
end $$;

-- Takes password and authenticator from a person, ends all sessions and invites to set new ones. Says why not: own, person, elsewhere.
create function access.reset(someone uuid, hash bytea, at timestamptz, ends timestamptz) returns text
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  today date := (at at time zone 'Asia/Shanghai')::date;
begin
  perform access.demand_administrator();
  if someone = tenant.person() then return 'own'; end if;
  if not access.is_here(someone) then return 'person'; end if;
  if exists (select from access.appointment a where a.person = someone and a.region <> tenant.region() and a.withdrawn_at is null
      and (upper_inf(a.valid) or upper(a.valid) > today)) then return 'elsewhere'; end if;
  update access.invitation set ends_at = at where person = someone and used_at is null and ends_at > at;
  insert into access.invitation (code_hash, region, kind, person, issued_at, issued_by, ends_at)
    values (hash, tenant.region(), 'reset', someone, at, tenant.person(), ends);
  delete from access.credential where person = someone;
  update access.session set ended_at = at where person = someone and ended_at is null;
  perform audit.note('person:reset', 'person', someone::text);
  return 'done';
end $$;

-- Gives a role. Says why not in `refused`: own, person, excluded (with the role in `other`), twice, unfit.
create function access.appoint(someone uuid, new_role text, new_unit uuid, new_enterprise uuid, from_day date, to_day date)
  returns table (id uuid, refused text, other text) language plpgsql security definer set search_path = pg_catalog as $$
declare
  given uuid;
  broken text;
  days daterange;
begin
  perform access.demand_administrator();
  if someone = tenant.person() then return query select null::uuid, 'own', null::text; return; end if;
  if not access.is_here(someone) then return query select null::uuid, 'person', null::text; return; end if;
  if to_day <= from_day then return query select null::uuid, 'unfit', null::text; return; end if;
  days := daterange(from_day, to_day);
  begin
    insert into access.appointment as a (region, person, role, unit, enterprise, valid, given_by)
      values (tenant.region(), someone, new_role, new_unit, new_enterprise, days, tenant.person()) returning a.id into given;
  exception
    when exclusion_violation then
      get stacked diagnostics broken = constraint_name;
      if broken = 'appointment_once' then return query select null::uuid, 'twice', null::text; return; end if;
      return query select null::uuid, 'excluded', a.role from access.appointment a
        where a.region = tenant.region() and a.person = someone and a.withdrawn_at is null and a.valid && days and a.role <> new_role
          and a.exclusion_group = case when new_role in ('officer', 'approver', 'payer') then 'money' else 'administration' end
        order by lower(a.valid) limit 1;
      return;
    when check_violation or foreign_key_violation then
      return query select null::uuid, 'unfit', null::text; return;
  end;
  perform audit.note('appointment:given', 'appointment', given::text, null, jsonb_build_object('person', someone, 'role', new_role,
    'unit', new_unit, 'enterprise', new_enterprise, 'from', from_day, 'to', to_day));
  return query select given, null::text, null::text;
end $$;

-- Ends an appointment from a day on, not before today; one that has not begun by then is withdrawn. Says why not: own, unknown.
create function access.end_appointment(appointment uuid, from_day date, at timestamptz) returns text
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  ended access.appointment;
  last_day date := greatest(from_day, (at at time zone 'Asia/Shanghai')::date);
begin
  perform access.demand_administrator();
  select * into ended from access.appointment a where a.region = tenant.region() and a.id = appointment and a.withdrawn_at is null
    and (upper_inf(a.valid) or upper(a.valid) > (at at time zone 'Asia/Shanghai')::date) for update;
  if ended.id is null then return 'unknown'; end if;
  if ended.person = tenant.person() then return 'own'; end if;
  if lower(ended.valid) >= last_day then
    update access.appointment a set withdrawn_at = at, ended_by = tenant.person() where a.region = ended.region and a.id = ended.id;
  else
    update access.appointment a set valid = daterange(lower(ended.valid), least(last_day, upper(ended.valid))), ended_by = tenant.person()
      where a.region = ended.region and a.id = ended.id;
  end if;
  perform audit.note('appointment:ended', 'appointment', ended.id::text, null,
    jsonb_build_object('person', ended.person, 'role', ended.role, 'from', last_day));
  return 'done';
end $$;

-- Keeps a person out of the region until the lock ends. Says why not: own, person, locked.
create function access.lock_person(someone uuid, why text, at timestamptz) returns text
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform access.demand_administrator();
  if someone = tenant.person() then return 'own'; end if;
  if not access.is_here(someone) then return 'person'; end if;
  insert into access.person_lock (region, person, reason, locked_at, locked_by)
    values (tenant.region(), someone, why, at, tenant.person()) on conflict do nothing;
  if not found then return 'locked'; end if;
  update access.session set ended_at = at where person = someone and region = tenant.region() and ended_at is null;
  perform audit.note('person:locked', 'person', someone::text, null, jsonb_build_object('reason', why));
  return 'done';
end $$;

-- Lets a person in again. Says why not: own, locked (there is no lock).
create function access.unlock_person(someone uuid, at timestamptz) returns text
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform access.demand_administrator();
  if someone = tenant.person() then return 'own'; end if;
  update access.person_lock set ended_at = at, ended_by = tenant.person() where region = tenant.region() and person = someone and ended_at is null;
  if not found then return 'locked'; end if;
  perform audit.note('person:unlocked', 'person', someone::text);
  return 'done';
end $$;

-- People of the region with all their appointments there, by name, for who gives roles and who checks.
create function access.people_here(at timestamptz, part text, after_name text, after_id uuid, most integer, only_one uuid)
  returns table (id uuid, sign_in_name text, name text, is_demonstration boolean, is_locked boolean, has_password boolean,
    invited_until timestamptz, appointments jsonb)
  language sql stable security definer set search_path = pg_catalog as $$
    select p.id, p.sign_in_name, p.name, p.is_demonstration,
      exists (select from access.person_lock l where l.region = tenant.region() and l.person = p.id and l.ended_at is null),
      exists (select from access.credential c where c.person = p.id),
      (select max(i.ends_at) from access.invitation i where i.region = tenant.region() and i.person = p.id and i.used_at is null and i.ends_at > at),
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'role', a.role, 'unit', a.unit, 'unitName', u.name_zh,
          'enterprise', a.enterprise, 'enterpriseName', e.name, 'valid', jsonb_build_object('from', lower(a.valid), 'to', upper(a.valid)),
          'isWithdrawn', a.withdrawn_at is not null, 'givenByName', g.name) order by lower(a.valid), a.id)
        from access.appointment a left join registry.unit u on u.region = a.region and u.id = a.unit
        left join registry.enterprise e on e.region = a.region and e.id = a.enterprise left join access.person g on g.id = a.given_by
        where a.region = tenant.region() and a.person = p.id), '[]')
    from access.person p
    where (tenant.has_role('security-administrator') or tenant.has_role('auditor')) and access.is_here(p.id)
      and (only_one is null or p.id = only_one)
      and (part is null or strpos(p.name, part) > 0 or strpos(p.sign_in_name, lower(part)) > 0)
      and (after_id is null or (p.name, p.id) > (after_name, after_id))
    order by p.name, p.id limit most
$$;

-- Names of people, for who checks or gives roles; for others their own and those who act for the same enterprise.
create function access.names_of(people uuid[]) returns table (id uuid, name text)
  language sql stable security definer set search_path = pg_catalog as $$
    select p.id, p.name from access.person p where p.id = any(people) and (tenant.has_role('auditor') or tenant.has_role('security-administrator')
      or p.id = tenant.person() or exists (select from access.appointment a
        where a.region = tenant.region() and a.person = p.id and a.enterprise = tenant.enterprise()))
$$;

grant execute on function access.look_at_invitation(bytea, timestamptz, text),
  access.accept_invitation(bytea, timestamptz, text, text, text, bigint), access.invite(text, text, bytea, timestamptz, timestamptz),
  access.reset(uuid, bytea, timestamptz, timestamptz), access.appoint(uuid, text, uuid, uuid, date, date),
  access.end_appointment(uuid, date, timestamptz), access.lock_person(uuid, text, timestamptz), access.unlock_person(uuid, timestamptz),
  access.people_here(timestamptz, text, text, uuid, integer, uuid), access.names_of(uuid[]) to kerong_app;
