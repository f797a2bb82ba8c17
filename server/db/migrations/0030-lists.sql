-- Lists of enterprises and who is on them, valid over time and as recorded over time.
create table registry.list (
  region text not null references tenant.region,
  id uuid not null default gen_random_uuid(),
  -- LIBRARY a list library, WHITELIST for credit, PREFERRED borrowers, OTHER.
  kind text not null check (kind in ('LIBRARY', 'WHITELIST', 'PREFERRED', 'OTHER')),
  name_zh text not null check (name_zh <> ''),
  name_en text,
  -- Row of the plan that asks for the list, e.g. a clause's id.
  clause text,
  -- Area of the list, by its division code; null is the whole region.
  division text check (division ~ '^[0-9]{6,12}$'),
  -- Lists of one group exclude each other: a firm is on one of them on a day. A list without others is a group of its own.
  exclusive_group text not null,
  valid daterange not null default daterange(null, null) check (not isempty(valid)),
  version integer not null default 1,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (region, id),
  unique (region, id, exclusive_group)
);
create index list_by_name on registry.list using gin (name_zh gin_trgm_ops);

-- Lists whose members count as members of the whole: the counties' in the city's.
create table registry.list_part (
  region text not null,
  whole uuid not null,
  part uuid not null check (part <> whole),
  valid daterange not null default daterange(null, null) check (not isempty(valid)),
  recorded tstzrange not null default tstzrange(now(), null),
  id uuid not null default gen_random_uuid(),
  primary key (region, id),
  foreign key (region, whole) references registry.list,
  foreign key (region, part) references registry.list,
  exclude using gist (region with =, whole with =, part with =, valid with &&, recorded with &&)
);

-- One row for each way a membership was recorded: a change closes the record and adds another of the same id.
create table registry.membership (
  region text not null,
  record uuid not null default gen_random_uuid(),
  id uuid not null default gen_random_uuid(),
  list uuid not null,
  exclusive_group text not null,
  enterprise uuid not null,
  from_day date not null,
  to_day date check (to_day >= from_day),
  -- Empty where it ended on the day on which it began.
  valid daterange not null generated always as (daterange(from_day, to_day)) stored,
  entry_reason text not null,
  -- Numbers of documents or files that the entry rests on.
  evidence text not null default '',
  -- Department that proposed the entry.
  source_unit uuid,
  exit_kind text check (exit_kind in ('ORDINARY', 'BREACH', 'MOVE', 'REVIEW', 'IMPORT')),
  exit_reason text,
  exit_source_unit uuid,
  version integer not null default 1,
  recorded tstzrange not null default tstzrange(now(), null),
  recorded_by uuid default tenant.person(),
  primary key (region, record),
  foreign key (region, list, exclusive_group) references registry.list (region, id, exclusive_group),
  foreign key (region, enterprise) references registry.enterprise,
  foreign key (region, source_unit) references registry.unit,
  foreign key (region, exit_source_unit) references registry.unit,
  check ((to_day is null) = (exit_reason is null)),
  constraint membership_once
    exclude using gist (enterprise with =, exclusive_group with =, region with =, valid with &&, recorded with &&)
);
create unique index membership_in_force on registry.membership (region, id) where upper_inf(recorded);
create index membership_by_list on registry.membership (region, list);
create index membership_of_enterprise on registry.membership (region, enterprise);

-- An edition freezes the members of a list on a day, and how they differ from the edition before.
create table registry.edition (
  region text not null,
  id uuid not null default gen_random_uuid(),
  list uuid not null,
  number text not null check (number ~ '^[0-9]{4}-[0-9]{2}(-[0-9]+)?$'),
  -- Day whose members it holds; the day on which it came out.
  members_on date not null,
  published_at timestamptz not null default now(),
  published_by uuid default tenant.person(),
  previous uuid,
  members integer not null,
  added integer not null,
  removed integer not null,
  changed integer not null,
  primary key (region, id),
  unique (region, list, number),
  unique (region, id, list),
  foreign key (region, list) references registry.list,
  foreign key (region, previous) references registry.edition
);
create unique index edition_after on registry.edition (region, list, previous) nulls not distinct;

create table registry.edition_member (
  region text not null,
  edition uuid not null,
  enterprise uuid not null,
  credit_code text not null,
  name text not null,
  division text,
  -- The list by which it is a member, where the edition is of a union.
  part uuid not null,
  since date not null,
  entry_reason text not null,
  source_unit uuid,
  primary key (region, edition, credit_code),
  foreign key (region, edition) references registry.edition deferrable initially deferred,
  foreign key (region, enterprise) references registry.enterprise
);
create index edition_member_of on registry.edition_member (region, enterprise);

create table registry.edition_change (
  region text not null,
  edition uuid not null,
  kind text not null check (kind in ('ADDED', 'REMOVED', 'CHANGED')),
  credit_code text not null,
  enterprise uuid not null,
  name text not null,
  -- What the edition before and this one say: name, division, list.
  before jsonb,
  after jsonb,
  reason text not null,
  primary key (region, edition, credit_code),
  foreign key (region, edition) references registry.edition deferrable initially deferred,
  foreign key (region, enterprise) references registry.enterprise
);

-- An edition sent to an institution, and when it acknowledged.
create table registry.delivery (
  region text not null,
  edition uuid not null,
  list uuid not null,
  unit uuid not null,
  delivered_on date not null,
  delivered_at timestamptz not null default now(),
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  primary key (region, edition, unit),
  foreign key (region, edition, list) references registry.edition (region, id, list),
  foreign key (region, unit) references registry.unit
);
create index delivery_to on registry.delivery (region, unit, list);

-- A yearly review: members are asked to confirm; who does not answer is told once more and then dropped.
create table registry.list_review (
  region text not null,
  id uuid not null default gen_random_uuid(),
  list uuid not null,
  year integer not null check (year between 1990 and 2200),
  asked_on date not null,
  answer_by date not null check (answer_by > asked_on),
  closed_on date,
  version integer not null default 1,
  primary key (region, id),
  unique (region, list, year),
  foreign key (region, list) references registry.list
);

create table registry.list_review_answer (
  region text not null,
  review uuid not null,
  membership uuid not null,
  enterprise uuid not null,
  stays boolean,
  note text not null default '',
  answered_on date,
  answered_by uuid,
  warned_on date,
  outcome text check (outcome in ('STAYS', 'DROPPED', 'LEFT')),
  primary key (region, review, membership),
  foreign key (region, review) references registry.list_review,
  foreign key (region, enterprise) references registry.enterprise
);
create index list_review_answer_of on registry.list_review_answer (region, enterprise);

-- What an enterprise, or an institution, was told about a list. Rows are added; only that it was read is noted.
create table registry.list_notice (
  region text not null,
  id uuid not null default gen_random_uuid(),
  list uuid not null,
  enterprise uuid not null,
  -- The institution told; null where the enterprise itself is.
  unit uuid,
  kind text not null check (kind in ('ENTERED', 'LEFT', 'BREACH', 'REVIEW_ASKED', 'REVIEW_WARNED', 'REVIEW_DROPPED')),
  on_day date not null,
  reason text not null,
  recorded_at timestamptz not null default now(),
  read_at timestamptz,
  primary key (region, id),
  foreign key (region, list) references registry.list,
  foreign key (region, enterprise) references registry.enterprise,
  foreign key (region, unit) references registry.unit
);
create index list_notice_to_enterprise on registry.list_notice (region, enterprise, recorded_at desc);
create index list_notice_to_unit on registry.list_notice (region, unit, recorded_at desc) where unit is not null;

do $$
declare
  sees_list text := $p$(select tenant.sees_region()) or %1$s in (select d.list from registry.delivery d
    where d.region = (select tenant.region()) and d.unit = (select tenant.unit()))$p$;
  sees_edition text := $p$(select tenant.sees_region()) or %1$s in (select d.edition from registry.delivery d
    where d.region = (select tenant.region()) and d.unit = (select tenant.unit()))$p$;
  own text := '(select tenant.sees_region()) or enterprise = (select tenant.enterprise())';
  department text := '(select tenant.sees_region())';
begin
  call tenant.protect('registry.delivery', '(select tenant.sees_region()) or unit = (select tenant.unit())',
    '(select tenant.sees_region()) or unit = (select tenant.unit())');
  -- That a list exists is no secret; who is on it is.
  call tenant.protect('registry.list', 'true', department);
  call tenant.protect('registry.list_part', 'true', department);
  call tenant.protect('registry.membership', own || format(
    $p$ or ((select tenant.reach()) = 'UNIT' and list in (
      select d.list from registry.delivery d where d.region = (select tenant.region()) and d.unit = (select tenant.unit())
      union select p.part from registry.delivery d join registry.list_part p on p.region = d.region and p.whole = d.list
        where d.region = (select tenant.region()) and d.unit = (select tenant.unit()))
      and (%s))$p$, registry.seen_through('enterprise')), department);
  call tenant.protect('registry.edition', format(sees_edition, 'id'), department);
  call tenant.protect('registry.edition_member', format(sees_edition, 'edition') || ' or enterprise = (select tenant.enterprise())', department);
  call tenant.protect('registry.edition_change', format(sees_edition, 'edition') || ' or enterprise = (select tenant.enterprise())', department);
  call tenant.protect('registry.list_review', 'true', department);
  call tenant.protect('registry.list_review_answer', own, own);
  call tenant.protect('registry.list_notice',
    $p$(select tenant.sees_region()) or (unit is null and enterprise = (select tenant.enterprise())) or unit = (select tenant.unit())$p$,
    $p$(select tenant.sees_region()) or (unit is null and enterprise = (select tenant.enterprise())) or unit = (select tenant.unit())$p$);
end $$;
-- Institutions and enterprises only note on what they were sent that they have it.
drop policy add on registry.delivery;
create policy add on registry.delivery for insert to kerong_app
  with check (region = (select tenant.region()) and (select tenant.sees_region()));
drop policy add on registry.list_notice;
create policy add on registry.list_notice for insert to kerong_app
  with check (region = (select tenant.region()) and (select tenant.sees_region()));

grant select, insert, update on registry.list, registry.list_part to kerong_app;
grant select, insert on registry.membership to kerong_app;
grant update (recorded) on registry.membership to kerong_app;
grant select, insert on registry.edition, registry.edition_member, registry.edition_change, registry.delivery, registry.list_notice to kerong_app;
grant update (acknowledged_at, acknowledged_by) on registry.delivery to kerong_app;
grant select, insert, update on registry.list_review to kerong_app;
grant select, insert on registry.list_review_answer to kerong_app;
grant update (stays, note, answered_on, answered_by, warned_on, outcome) on registry.list_review_answer to kerong_app;
grant update (read_at) on registry.list_notice to kerong_app;

-- Which lists make up a list on a day, as recorded at a time: itself and its parts.
create function registry.parts_of_list(whole uuid, on_day date, at timestamptz) returns setof uuid language sql stable
  as $$ select whole union all select p.part from registry.list_part p
        where p.region = (select tenant.region()) and p.whole = parts_of_list.whole and p.valid @> on_day and p.recorded @> at $$;
grant execute on function registry.parts_of_list(uuid, date, timestamptz) to kerong_app;
