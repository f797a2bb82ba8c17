-- Experts, what stands between them and a firm, and the advice that is asked of them.
create table registry.expert (
  region text not null references tenant.region,
  id uuid not null default gen_random_uuid(),
  -- The person who acts as this expert, where there is one.
  person uuid,
  unit uuid,
  name text not null check (name <> ''),
  fields text[] not null check (cardinality(fields) > 0),
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'PAUSED')),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, unit) references registry.unit
);
create unique index expert_of_person on registry.expert (region, person) where person is not null;
create index expert_by_field on registry.expert using gin (fields);

create table registry.expert_conflict (
  region text not null,
  id uuid not null default gen_random_uuid(),
  expert uuid not null,
  credit_code text not null check (credit_code ~ '^([0-9A-Z]{18}|[0-9]{15})$'),
  kind text not null check (kind in ('SHARE', 'EMPLOYMENT', 'FAMILY', 'OTHER')),
  -- Share held in the firm in ten-thousandths.
  share_bp integer check (share_bp between 1 and 10000),
  valid daterange not null check (not isempty(valid)),
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, expert) references registry.expert,
  check ((kind = 'SHARE') = (share_bp is not null))
);
create index expert_conflict_of on registry.expert_conflict (region, credit_code);

create table registry.advice_request (
  region text not null,
  id uuid not null default gen_random_uuid(),
  -- Who asks: an enterprise or a unit.
  enterprise uuid,
  unit uuid,
  -- The firm that it is about, by its code.
  credit_code text check (credit_code ~ '^([0-9A-Z]{18}|[0-9]{15})$'),
  field text not null check (field <> ''),
  question text not null check (question <> ''),
  documents text[] not null default '{}',
  asked_on date not null,
  -- Last day on which the answer is in time.
  due_on date not null,
  expert uuid,
  accepted_on date,
  answer text check (answer <> ''),
  answered_on date,
  rating integer check (rating between 1 and 5),
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, enterprise) references registry.enterprise,
  foreign key (region, unit) references registry.unit,
  foreign key (region, expert) references registry.expert,
  check ((enterprise is null) <> (unit is null)),
  check (due_on >= asked_on),
  check ((expert is null) = (accepted_on is null)),
  check (answered_on is null or (accepted_on is not null and answer is not null)),
  check (rating is null or answered_on is not null)
);
create index advice_request_of_expert on registry.advice_request (region, expert);

create function registry.expert_of_person() returns uuid language sql stable security definer set search_path = pg_catalog
  as $$ select id from registry.expert where region = tenant.region() and person = tenant.person() $$;
grant execute on function registry.expert_of_person() to kerong_app;

-- Whether a conflict stands between an expert and a firm on a day; answered to whoever asks, without what it is.
create function registry.has_conflict(asked uuid, code text, on_day date) returns boolean
  language sql stable security definer set search_path = pg_catalog
  as $$ select exists (select from registry.expert_conflict c where c.region = tenant.region() and c.expert = asked
    and c.credit_code = code and c.valid @> on_day) $$;
grant execute on function registry.has_conflict(uuid, text, date) to kerong_app;

-- Questions that an expert has taken on and not answered, for everybody: how many, never whose.
create function registry.open_advice(asked uuid) returns integer language sql stable security definer set search_path = pg_catalog
  as $$ select count(*)::integer from registry.advice_request r where r.region = tenant.region() and r.expert = asked
    and r.answered_on is null $$;
grant execute on function registry.open_advice(uuid) to kerong_app;

call tenant.protect('registry.expert', 'true', '(select tenant.sees_region()) or id = (select registry.expert_of_person())');
call tenant.protect('registry.expert_conflict', '(select tenant.sees_region()) or expert = (select registry.expert_of_person())',
  '(select tenant.sees_region()) or expert = (select registry.expert_of_person())');
-- An expert of the field sees an open question unless something stands between them and the firm; an accepted one is seen by its expert.
create function registry.sees_advice(request_expert uuid, field text, code text) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from registry.expert e where e.region = tenant.region() and e.person = tenant.person()
    and (e.id = request_expert or (request_expert is null and field = any(e.fields) and e.status = 'ACTIVE' and e.valid @> tenant.today()
      and not registry.has_conflict(e.id, code, tenant.today()))))
$$;
grant execute on function registry.sees_advice(uuid, text, text) to kerong_app;
call tenant.protect('registry.advice_request',
  $$(select tenant.sees_region()) or enterprise = (select tenant.enterprise()) or unit = (select tenant.unit())
    or ((select tenant.has_role('expert')) and registry.sees_advice(expert, field, credit_code))$$,
  $$(select tenant.sees_region()) or enterprise = (select tenant.enterprise()) or unit = (select tenant.unit())
    or ((select tenant.has_role('expert')) and registry.sees_advice(expert, field, credit_code))$$);
grant select, insert, update on registry.expert, registry.expert_conflict, registry.advice_request to kerong_app;
-- Which person acts as an expert is not for everybody to read.
revoke select on registry.expert from kerong_app;
grant select (region, id, unit, name, fields, status, valid, version, recorded_at) on registry.expert to kerong_app;
