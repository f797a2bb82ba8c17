-- What a region tells everybody: notices with their legal period. What is published stands; a correction is another notice.
create schema plan;
grant usage on schema plan to kerong_app;

create table plan.notice (
  region text not null references tenant.region,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('PUBLICITY', 'ANNOUNCEMENT', 'CALL', 'GUIDE')),
  title text not null check (title <> ''),
  body text not null check (body <> ''),
  -- Clause of the region's plan that it rests on.
  clause text,
  -- The rule that sets the period.
  basis text not null check (basis <> ''),
  -- First and last day of the period; the last day still counts, so the range ends the day after.
  period daterange not null check (not isempty(period) and not lower_inf(period) and not upper_inf(period)),
  unit uuid not null,
  corrects uuid,
  published_at timestamptz,
  published_by uuid,
  written_by uuid not null,
  version integer not null default 1,
  primary key (region, id),
  foreign key (region, unit) references registry.unit,
  foreign key (region, corrects) references plan.notice,
  check (corrects <> id)
);
-- One correction at most stands published for a notice; the next corrects that one.
create unique index notice_corrected_once on plan.notice (region, corrects) where published_at is not null;
create index notice_in_time on plan.notice (region, lower(period) desc, id) where published_at is not null;
call tenant.protect('plan.notice', 'published_at is not null or (select tenant.sees_region())',
  '(select tenant.sees_region()) and unit = (select tenant.unit())');
grant select, insert, update, delete on plan.notice to kerong_app;

-- Nothing of a published notice changes, whoever writes, and it is not taken away.
create function plan.keep_published() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.published_at is not null then
    raise exception 'A published notice stands' using errcode = 'integrity_constraint_violation', constraint = 'notice_published';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create trigger keep_published before update or delete on plan.notice for each row execute function plan.keep_published();
