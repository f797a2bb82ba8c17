-- Files of registers on their way in: rows are staged, compared, shown, and taken in one transaction or not at all.
create table registry.import (
  region text not null references tenant.region,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('list-members', 'enterprises', 'titles')),
  -- The list whose members the file holds.
  list uuid,
  -- ADD leaves whom the file does not name; REPLACE lets them leave.
  mode text not null default 'ADD' check (mode in ('ADD', 'REPLACE')),
  -- First day on which entries without a day of their own hold, and on which those leaving leave.
  effective_on date not null,
  file_name text not null,
  file_digest text not null,
  -- READING rows are staged; COMPARED what would change is known; COMMITTED it has changed; DISCARDED; REFUSED the file could not be read.
  state text not null default 'READING' check (state in ('READING', 'COMPARED', 'COMMITTED', 'DISCARDED', 'REFUSED')),
  rows_read integer not null default 0,
  refused integer not null default 0,
  added integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0,
  leaving integer not null default 0,
  -- Mark of what the comparison found, so that nothing else is taken than was shown.
  comparison text,
  -- Why the file as a whole was refused.
  refusals jsonb not null default '[]',
  created_at timestamptz not null default now(),
  created_by uuid default tenant.person(),
  -- When the reading last went on.
  touched_at timestamptz not null default clock_timestamp(),
  committed_at timestamptz,
  committed_by uuid,
  took_good_rows boolean not null default false,
  primary key (region, id),
  foreign key (region, list) references registry.list,
  check ((kind = 'list-members') = (list is not null))
);
create index import_by_time on registry.import (region, created_at desc, id);

create table registry.import_row (
  region text not null,
  import uuid not null,
  number integer not null,
  -- Cells as they came, by heading's name.
  cells jsonb not null,
  -- Values read from them; null where the row is refused.
  facts jsonb,
  key text,
  verdict text check (verdict in ('NEW', 'CHANGED', 'UNCHANGED', 'REFUSED', 'LEAVING')),
  -- Field by field: { name: { from, to } }.
  changes jsonb,
  refusals jsonb,
  enterprise uuid,
  -- The row that it would change, and the version seen.
  target uuid,
  target_version integer,
  primary key (region, import, number),
  foreign key (region, import) references registry.import
);
create index import_row_by_verdict on registry.import_row (region, import, verdict, number);

call tenant.protect('registry.import', '(select tenant.sees_region())', '(select tenant.sees_region())');
call tenant.protect('registry.import_row', '(select tenant.sees_region())', '(select tenant.sees_region())');
grant select, insert, update on registry.import to kerong_app;
grant select, insert, update, delete on registry.import_row to kerong_app;

-- Counts what is staged, so that the comparison is planned for as many rows as there are.
create function registry.measure_staged() returns void language plpgsql security definer set search_path = pg_catalog
  as $$ begin analyze registry.import_row; end $$;
grant execute on function registry.measure_staged() to kerong_app;
