-- What was done and read, by whom, in the same transaction as the deed. Rows are added, never changed.
create schema audit;
grant usage on schema audit to kerong_app;

create table audit.event (
  region text not null references tenant.region,
  id bigint generated always as identity,
  at timestamptz not null default clock_timestamp(),
  person uuid,
  unit uuid,
  -- Deed as room:verb, e.g. enterprise:read, list:edition-published.
  action text not null check (action ~ '^[a-z-]+:[a-z-]+$'),
  -- What it was done to, e.g. enterprise, with its id.
  subject_kind text not null,
  subject_id text not null,
  -- The enterprise whose data it touches, so that the enterprise sees it; null where none.
  enterprise uuid,
  -- What changed or was read: names of facts, before and after where they are not personal.
  detail jsonb not null default '{}',
  primary key (region, id)
);
create index event_by_enterprise on audit.event (region, enterprise, at desc) where enterprise is not null;
create index event_by_subject on audit.event (region, subject_kind, subject_id, at desc);
call tenant.protect('audit.event',
  $$ (select tenant.has_role('auditor') or tenant.reach() = 'SYSTEM') or enterprise = (select tenant.enterprise())
     or person = (select tenant.person()) $$);
drop policy change on audit.event;
drop policy remove on audit.event;
grant select, insert on audit.event to kerong_app;

-- Writes one event in the name of the transaction; without a region it refuses, and the deed with it.
create function audit.note(action text, subject_kind text, subject_id text, enterprise uuid default null, detail jsonb default '{}')
  returns void language sql
  as $$ insert into audit.event (region, person, unit, action, subject_kind, subject_id, enterprise, detail)
        values (tenant.region(), tenant.person(), tenant.unit(), action, subject_kind, subject_id, enterprise, coalesce(detail, '{}')) $$;
grant execute on function audit.note(text, text, text, uuid, jsonb) to kerong_app;
