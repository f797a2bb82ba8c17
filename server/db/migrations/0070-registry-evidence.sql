-- Files that prove something of an enterprise or of a technology unit. Content stands by its digest, once a region, in pieces;
-- evidence is ended with a reason, never removed.
create table registry.evidence_content (
  region text not null references tenant.region,
  digest bytea not null check (length(digest) = 32),
  size integer not null check (size between 1 and 20971520),
  -- What a virus scanner said: not asked, or found nothing. What it found something in is not kept.
  scan text not null check (scan in ('NOT_SCANNED', 'CLEAN')),
  scanned_by text,
  primary key (region, digest),
  check ((scan = 'CLEAN') = (scanned_by is not null))
);
create table registry.evidence_piece (
  region text not null,
  digest bytea not null,
  number integer not null check (number between 0 and 79),
  bytes bytea not null check (length(bytes) between 1 and 262144),
  primary key (region, digest, number),
  foreign key (region, digest) references registry.evidence_content
);
-- Files are packed already: trying to pack them again only costs time.
alter table registry.evidence_piece alter column bytes set storage external;

create table registry.evidence (
  region text not null,
  id uuid not null default gen_random_uuid(),
  about text not null check (about in ('enterprise', 'objection', 'title', 'membership', 'tech-unit-proof')),
  about_id uuid not null,
  -- The enterprise that it touches, or the technology unit; set by what it is about.
  enterprise uuid,
  unit uuid,
  digest bytea not null,
  name text not null check (name <> '' and length(name) <= 200),
  kind text not null check (kind in ('PDF', 'PNG', 'JPEG', 'DOCX', 'XLSX', 'OFD', 'TEXT', 'CSV')),
  size integer not null,
  added_at timestamptz not null default clock_timestamp(),
  added_by uuid default tenant.person(),
  -- The side that added it, and its unit where it is none of an enterprise.
  side text not null default case tenant.reach() when 'OWN' then 'ENTERPRISE' when 'UNIT' then 'INSTITUTION' else 'DEPARTMENT' end
    check (side in ('DEPARTMENT', 'ENTERPRISE', 'INSTITUTION')),
  side_unit uuid default tenant.unit(),
  ended_at timestamptz,
  ended_by uuid,
  ended_reason text,
  version integer not null default 1,
  primary key (region, id),
  foreign key (region, digest) references registry.evidence_content,
  foreign key (region, enterprise) references registry.enterprise,
  foreign key (region, unit) references registry.unit,
  check (num_nonnulls(enterprise, unit) = 1),
  check ((ended_at is null) = (ended_reason is null) and ended_reason <> '')
);
create index evidence_of_enterprise on registry.evidence (region, enterprise, added_at desc, id) where enterprise is not null;
create index evidence_of_unit on registry.evidence (region, unit) where unit is not null;
create index evidence_about on registry.evidence (region, about_id, added_at desc, id);
create index evidence_by_content on registry.evidence (region, digest);

-- What a record touches, as whoever acts sees the record; no row where it is not theirs to see.
create function registry.evidence_subject(about text, about_id uuid) returns table (enterprise uuid, unit uuid, is_open boolean)
  language sql stable as $$
    select e.id, null::uuid, true from registry.enterprise e
      where about = 'enterprise' and e.region = (select tenant.region()) and e.id = about_id
    union all select o.enterprise, null, o.state = 'OPEN' from registry.objection o
      where about = 'objection' and o.region = (select tenant.region()) and o.id = about_id
    union all select t.enterprise, null, true from registry.title_grant t
      where about = 'title' and t.region = (select tenant.region()) and t.id = about_id
    union all select m.enterprise, null, true from registry.membership m
      where about = 'membership' and m.region = (select tenant.region()) and m.id = about_id and upper_inf(m.recorded)
    union all select null, p.unit, true from registry.tech_unit_proof p
      where about = 'tech-unit-proof' and p.region = (select tenant.region()) and p.id = about_id
        and ((select tenant.sees_region()) or p.unit in (select u.id from registry.unit u
          where u.region = (select tenant.region()) and (u.id = (select tenant.unit()) or u.parent = (select tenant.unit()))))
$$;
grant execute on function registry.evidence_subject(text, uuid) to kerong_app;

-- Evidence says of itself what it touches; nobody can say it otherwise.
create function registry.on_evidence() returns trigger language plpgsql as $$
begin
  select s.enterprise, s.unit into strict new.enterprise, new.unit from registry.evidence_subject(new.about, new.about_id) s;
  return new;
end $$;
create trigger evidence_subject before insert on registry.evidence for each row execute function registry.on_evidence();

-- Departments see their region; an enterprise what touches it; an institution what its bases open, but not what other institutions
-- added there, nor what was ended, nor what belongs to objections; of technology units those that it keeps.
call tenant.protect('registry.evidence', format($p$
  (select tenant.sees_region()) or enterprise = (select tenant.enterprise())
  or ((select tenant.reach()) = 'UNIT' and case
    when about in ('enterprise', 'title') then (%1$s)
    when about = 'membership' then exists (select from registry.membership m
      where m.region = registry.evidence.region and m.id = registry.evidence.about_id)
    when about = 'tech-unit-proof' then (%2$s)
    else false end
    and (about = 'tech-unit-proof' or (side_unit = (select tenant.unit())) or (side <> 'INSTITUTION' and ended_at is null)))
  $p$, registry.seen_through('enterprise'), registry.kept_through('unit')),
  $p$(select tenant.sees_region()) or (enterprise = (select tenant.enterprise()) and side = 'ENTERPRISE')
    or ((select tenant.reach()) = 'UNIT' and side = 'INSTITUTION' and side_unit = (select tenant.unit()))$p$);
grant select on registry.evidence to kerong_app;
grant insert (region, id, about, about_id, digest, name, kind, size) on registry.evidence to kerong_app;
grant update (ended_at, ended_by, ended_reason, version) on registry.evidence to kerong_app;

-- Content is seen by who sees evidence of it, and never changed.
do $$ declare t text; begin
  foreach t in array array['evidence_content', 'evidence_piece'] loop
    execute format($c$call tenant.protect('registry.%1$I', 'exists (select from registry.evidence e
      where e.region = registry.%1$I.region and e.digest = registry.%1$I.digest)')$c$, t);
    execute format('grant select, insert on registry.%I to kerong_app', t);
  end loop;
end $$;

-- How much is kept about an enterprise or a unit: files that stand and bytes ever kept, by the acting side and by all. One who adds
-- waits for another who adds to the same, so that two do not both take the last room.
create function registry.evidence_kept(about_enterprise uuid, about_unit uuid)
  returns table (own_files integer, own_bytes bigint, files integer, bytes bigint)
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('evidence ' || tenant.region() || coalesce(about_enterprise, about_unit)::text, 0));
  return query select
      count(*) filter (where e.ended_at is null and own.is)::integer, coalesce(sum(e.size) filter (where own.is), 0)::bigint,
      count(*) filter (where e.ended_at is null)::integer, coalesce(sum(e.size), 0)::bigint
    from registry.evidence e cross join lateral (select e.side_unit is not distinct from tenant.unit() as is) own
    where e.region = tenant.region() and (e.enterprise = about_enterprise or e.unit = about_unit);
end $$;
grant execute on function registry.evidence_kept(uuid, uuid) to kerong_app;
