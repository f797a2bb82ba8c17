-- Titles that enterprises were granted, and those that were revoked from a day on. Grants are ended, never removed.
create table registry.title_grant (
  region text not null,
  id uuid not null default gen_random_uuid(),
  enterprise uuid not null,
  -- Code of the vocabulary's list of titles.
  title text not null check (title <> ''),
  certificate_no text,
  granted_by text not null check (granted_by <> ''),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  -- First day on which the title no longer holds, though the certificate would still run; before its first day: it never held.
  revoked_from date,
  revoked_reason text,
  revoked_at timestamptz,
  revoked_by uuid,
  in_force daterange generated always as (valid * daterange(null, revoked_from)) stored,
  source text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid,
  version integer not null default 1,
  primary key (region, id),
  foreign key (region, enterprise) references registry.enterprise,
  foreign key (region, source) references registry.source,
  check ((revoked_from is null) = (revoked_reason is null) and (revoked_from is null) = (revoked_at is null)),
  constraint title_held_once exclude using gist (enterprise with =, title with =, region with =, in_force with &&)
);
create index title_grant_by_enterprise on registry.title_grant (region, enterprise);
create index title_grant_by_title on registry.title_grant (region, title, enterprise);
call tenant.protect('registry.title_grant', registry.seen_through('enterprise'), '(select tenant.sees_region())');
grant select, insert, update on registry.title_grant to kerong_app;
