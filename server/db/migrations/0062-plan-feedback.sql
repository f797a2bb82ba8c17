-- Opinions and complaints of anyone. What the sender wrote is read by departments only; whoever knows the number sees the state and
-- the published reply, by the function below.
create table plan.feedback (
  region text not null references tenant.region,
  id uuid not null default gen_random_uuid(),
  number text not null check (number ~ '^[0-9]{8}-[0-9A-Z]{10}$'),
  kind text not null check (kind in ('OPINION', 'COMPLAINT')),
  topic text not null check (topic in ('POLICY', 'APPLICATION', 'PAYMENT', 'INSTITUTION', 'DATA', 'CONDUCT', 'OTHER')),
  content text not null check (content <> ''),
  contact text,
  received_on date not null,
  working_days integer not null check (working_days > 0),
  due_on date,
  -- The unit that answers.
  unit uuid,
  routed_by uuid,
  reply text check (reply <> ''),
  replied_on date,
  replied_by uuid,
  version integer not null default 1,
  primary key (region, id),
  unique (region, number),
  foreign key (region, unit) references registry.unit,
  check ((reply is null) = (replied_on is null)),
  check (reply is null or unit is not null)
);
create index feedback_due on plan.feedback (region, due_on, id) where replied_on is null;
call tenant.protect('plan.feedback', '(select tenant.sees_region())', '(select tenant.sees_region())');
drop policy add on plan.feedback;
drop policy remove on plan.feedback;
-- Anyone may file, with nothing of what departments add.
create policy file on plan.feedback for insert to kerong_app
  with check (region = (select tenant.region()) and unit is null and reply is null and (select tenant.reach()) = 'PUBLIC');
grant select, insert on plan.feedback to kerong_app;
grant update (unit, routed_by, due_on, reply, replied_on, replied_by, version) on plan.feedback to kerong_app;

-- What whoever knows the number sees: neither the sender's text nor anybody's name.
create function plan.feedback_of(wanted text) returns table (number text, kind text, topic text, received_on date, working_days integer,
    due_on date, unit_name text, reply text, replied_on date)
  language sql stable security definer set search_path = pg_catalog
  as $$ select f.number, f.kind, f.topic, f.received_on, f.working_days, f.due_on, u.name_zh, f.reply, f.replied_on
        from plan.feedback f left join registry.unit u on u.region = f.region and u.id = f.unit
        where f.region = tenant.region() and f.number = wanted $$;
grant execute on function plan.feedback_of(text) to kerong_app;
