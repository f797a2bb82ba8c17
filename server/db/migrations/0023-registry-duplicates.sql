-- Pairs of records that may be one enterprise, and what a person decided about them.
create table registry.duplicate (
  region text not null,
  id uuid not null default gen_random_uuid(),
  one uuid not null,
  other uuid not null check (one < other),
  -- Why they are suspected: same-name, linked-code, near-name.
  reasons text[] not null check (cardinality(reasons) > 0),
  -- How alike the names are, in hundredths.
  likeness integer not null check (likeness between 0 and 100),
  state text not null default 'OPEN' check (state in ('OPEN', 'MERGED', 'DIFFERENT')),
  found_at timestamptz not null default now(),
  decided_by uuid,
  decided_at timestamptz,
  decision text,
  version integer not null default 1,
  primary key (region, id),
  unique (region, one, other),
  foreign key (region, one) references registry.enterprise,
  foreign key (region, other) references registry.enterprise,
  check ((state = 'OPEN') = (decided_at is null))
);
create index duplicate_open on registry.duplicate (region, found_at, id) where state = 'OPEN';
call tenant.protect('registry.duplicate', '(select tenant.sees_region())', '(select tenant.sees_region())');
grant select, insert, update on registry.duplicate to kerong_app;

-- A merge with all that moved, so that it can be undone to the row.
create table registry.merge (
  region text not null,
  id uuid not null default gen_random_uuid(),
  -- The record that was given up, and the one that stands for both.
  given_up uuid not null,
  kept uuid not null,
  reason text not null check (reason <> ''),
  merged_at timestamptz not null default clock_timestamp(),
  merged_by uuid,
  moved_statements uuid[] not null,
  -- Statements that stood in both records for one source and item: ended, because the other was stated later.
  ended_statements uuid[] not null,
  moved_titles uuid[] not null,
  undone_at timestamptz,
  undone_by uuid,
  undone_reason text,
  primary key (region, id),
  foreign key (region, given_up) references registry.enterprise,
  foreign key (region, kept) references registry.enterprise,
  check (given_up <> kept),
  check ((undone_at is null) = (undone_reason is null))
);
create index merge_of_kept on registry.merge (region, kept);
create unique index merge_standing on registry.merge (region, given_up) where undone_at is null;
call tenant.protect('registry.merge', '(select tenant.sees_region())', '(select tenant.sees_region())');
grant select, insert, update on registry.merge to kerong_app;
