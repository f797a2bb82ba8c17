-- How every enterprise of a region stands with every programme on a day: worked out for all at once, one run after another. What a run
-- says is seen when it is whole; the run before it is then let go.
create table policy.reevaluation (
  region text not null references tenant.region,
  id uuid not null default gen_random_uuid(),
  on_day date not null,
  pack_version text not null,
  programmes text[] not null,
  -- Enterprises to be judged, judged so far, and the last of them.
  total integer not null,
  done integer not null default 0,
  after uuid,
  state text not null default 'RUNNING' check (state in ('RUNNING', 'DONE', 'FAILED')),
  -- Why it failed, for whoever runs the program.
  fault text,
  begun_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  begun_by uuid,
  primary key (region, id),
  check (done between 0 and total),
  check ((state = 'RUNNING') = (ended_at is null))
);
-- One run of a region at a time.
create unique index reevaluation_running on policy.reevaluation (region) where state = 'RUNNING';
call tenant.protect('policy.reevaluation', '(select tenant.sees_region())', '(select tenant.sees_region())');
grant select, insert, update on policy.reevaluation to kerong_app;

create table policy.standing (
  region text not null,
  reevaluation uuid not null,
  programme text not null,
  enterprise uuid not null,
  verdict text not null check (verdict in ('yes', 'no', 'needs')),
  amount_fen bigint,
  -- Class of a programme that sorts, e.g. a life stage.
  class text,
  primary key (region, reevaluation, programme, enterprise)
);
-- Of hundreds of thousands of rows each names the same run, and runs are never removed: what a foreign key would ask for each row is
-- asked once for all that are written together.
create function policy.check_run() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if exists (select distinct a.region, a.reevaluation from added a
    except select r.region, r.id from policy.reevaluation r)
  then raise foreign_key_violation using message = 'A standing names a run that is not there';
  end if;
  return null;
end $$;
create trigger run_is_there after insert on policy.standing referencing new table as added
  for each statement execute function policy.check_run();
create index standing_by_verdict on policy.standing (region, reevaluation, programme, verdict, amount_fen desc nulls last, enterprise);
call tenant.protect('policy.standing', registry.seen_through('enterprise'), '(select tenant.sees_region())');
grant select, insert, delete on policy.standing to kerong_app;
