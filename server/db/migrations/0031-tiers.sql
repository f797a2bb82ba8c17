-- Life stages and tiers: the class that a programme of the pack puts an enterprise in, over time. What a rule computed and what a
-- person decided stand as rows of one history; a change closes the record and adds others.
create table registry.tier_assignment (
  region text not null references tenant.region,
  id uuid not null default gen_random_uuid(),
  enterprise uuid not null,
  -- Programme that answers with a class, e.g. a life stage or a ladder.
  programme text not null,
  class text not null,
  label_zh text not null,
  label_en text not null,
  from_day date not null,
  to_day date check (to_day > from_day),
  valid daterange not null generated always as (daterange(from_day, to_day)) stored,
  origin text not null check (origin in ('RULE', 'PERSON')),
  reason text not null check (reason <> ''),
  -- Rules that computed it; null where a person decided.
  pack_version text,
  version integer not null default 1,
  recorded tstzrange not null default tstzrange(now(), null),
  recorded_by uuid default tenant.person(),
  primary key (region, id),
  foreign key (region, enterprise) references registry.enterprise,
  constraint tier_once
    exclude using gist (enterprise with =, programme with =, region with =, valid with &&, recorded with &&)
);
create index tier_by_programme on registry.tier_assignment (region, programme, class) where upper_inf(recorded);

-- A change of tier that the data suggest; an officer confirms it or leaves things as they are.
create table registry.tier_proposal (
  region text not null references tenant.region,
  id uuid not null default gen_random_uuid(),
  enterprise uuid not null,
  programme text not null,
  from_class text,
  from_label_zh text,
  from_label_en text,
  -- Null where the enterprise has no class any more.
  to_class text,
  to_label_zh text,
  to_label_en text,
  from_day date not null,
  to_day date check (to_day > from_day),
  -- Conditions that decided it, as the determination tells them.
  reasons jsonb not null,
  pack_version text not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'REJECTED', 'OVERTAKEN')),
  decided_reason text,
  decided_by uuid,
  decided_at timestamptz,
  version integer not null default 1,
  recorded_at timestamptz not null default now(),
  primary key (region, id),
  foreign key (region, enterprise) references registry.enterprise
);
create unique index tier_proposal_open on registry.tier_proposal (region, enterprise, programme, from_day) where state = 'OPEN';
create index tier_proposal_by_state on registry.tier_proposal (region, state, recorded_at, id);

call tenant.protect('registry.tier_assignment', registry.seen_through('enterprise'), '(select tenant.sees_region())');
call tenant.protect('registry.tier_proposal', '(select tenant.sees_region())', '(select tenant.sees_region())');
grant select, insert on registry.tier_assignment to kerong_app;
grant update (recorded) on registry.tier_assignment to kerong_app;
grant select, insert, update on registry.tier_proposal to kerong_app;
