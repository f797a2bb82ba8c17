-- What an enterprise says is wrong of it, with the day by which a department answers.
create table registry.objection (
  region text not null,
  id uuid not null default gen_random_uuid(),
  enterprise uuid not null,
  -- Place of the fact, e.g. enterprise.years[2023].revenueYuan.
  path text not null check (path <> ''),
  -- What was believed, with its source and day, when the objection was raised; null where nothing was.
  believed jsonb,
  -- What the enterprise says is right; null: that the fact does not hold.
  claimed jsonb,
  reason text not null check (reason <> ''),
  evidence uuid[] not null default '{}',
  raised_on date not null,
  raised_by uuid,
  recorded_at timestamptz not null default clock_timestamp(),
  -- Last of twenty working days; null where the holidays of that time are not published yet.
  due date,
  state text not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  answer text,
  answered_by uuid,
  answered_on date,
  version integer not null default 1,
  primary key (region, id),
  foreign key (region, enterprise) references registry.enterprise,
  check ((state = 'OPEN') = (answered_on is null)),
  check (state not in ('ACCEPTED', 'DECLINED') or answer <> '')
);
create index objection_by_due on registry.objection (region, state, due nulls first, id);
create index objection_of on registry.objection (region, enterprise);
call tenant.protect('registry.objection', '(select tenant.sees_region()) or enterprise = (select tenant.enterprise())',
  $$(select tenant.sees_region()) or (enterprise = (select tenant.enterprise()) and state in ('OPEN', 'WITHDRAWN'))$$);
grant select, insert, update on registry.objection to kerong_app;
