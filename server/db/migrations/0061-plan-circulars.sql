-- Documents sent to units, each of which confirms receipt once; from that day it is bound.
create table plan.circular (
  region text not null references tenant.region,
  id uuid not null default gen_random_uuid(),
  title text not null check (title <> ''),
  document_no text,
  issued_on date not null,
  by_unit uuid not null,
  sent_by uuid not null,
  sent_at timestamptz not null default clock_timestamp(),
  primary key (region, id),
  foreign key (region, by_unit) references registry.unit
);
create index circular_in_time on plan.circular (region, issued_on desc, id);

create table plan.circular_receipt (
  region text not null,
  circular uuid not null,
  unit uuid not null,
  confirmed_on date,
  confirmed_by uuid,
  confirmed_at timestamptz,
  reminded_on date,
  primary key (region, circular, unit),
  foreign key (region, circular) references plan.circular,
  foreign key (region, unit) references registry.unit,
  check ((confirmed_on is null) = (confirmed_by is null))
);
create index circular_receipt_of_unit on plan.circular_receipt (region, unit);

call tenant.protect('plan.circular_receipt', '(select tenant.sees_region()) or unit = (select tenant.unit())',
  '(select tenant.sees_region()) or unit = (select tenant.unit())');
call tenant.protect('plan.circular',
  $$ (select tenant.sees_region()) or exists (select 1 from plan.circular_receipt r where r.region = circular.region and r.circular = circular.id) $$,
  '(select tenant.sees_region()) and by_unit = (select tenant.unit())');
drop policy change on plan.circular;
drop policy remove on plan.circular;
drop policy remove on plan.circular_receipt;
-- A receipt is confirmed by the unit itself, and by nobody twice; reminders come from departments.
drop policy change on plan.circular_receipt;
create policy confirm on plan.circular_receipt for update to kerong_app
  using (region = (select tenant.region()) and confirmed_on is null
    and (unit = (select tenant.unit()) or (select tenant.sees_region())))
  with check (region = (select tenant.region())
    and (unit = (select tenant.unit()) or ((select tenant.sees_region()) and confirmed_on is null)));
drop policy add on plan.circular_receipt;
create policy send on plan.circular_receipt for insert to kerong_app
  with check (region = (select tenant.region()) and (select tenant.sees_region()) and confirmed_on is null);
grant select, insert on plan.circular to kerong_app;
grant select, insert on plan.circular_receipt to kerong_app;
grant update (confirmed_on, confirmed_by, confirmed_at, reminded_on) on plan.circular_receipt to kerong_app;
