-- Banks that cooperate with the region: agreements signed in and out by departments, valid over time.
create table registry.partner_agreement (
  region text not null,
  id uuid not null default gen_random_uuid(),
  bank uuid not null,
  agreement_no text not null check (agreement_no <> ''),
  -- First and last day as printed; the last day still counts.
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  -- Who speaks for the bank.
  contact text not null default '',
  ceiling_fen bigint check (ceiling_fen >= 0),
  branches uuid[] not null default '{}',
  -- Units that must sign; the agreement counts when all have.
  signers uuid[] not null default '{}',
  in_force boolean not null default false,
  -- What is proposed for signing out: the last day, and why.
  last_day_proposed date,
  ending_reason text,
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid,
  primary key (region, id),
  foreign key (region, bank) references registry.unit,
  constraint partner_agreement_number unique (region, agreement_no),
  constraint partner_agreement_once exclude using gist (region with =, bank with =, valid with &&)
);
create index partner_agreement_in_time on registry.partner_agreement using gist (region, valid) where in_force;

create table registry.partner_signature (
  region text not null,
  agreement uuid not null,
  act text not null check (act in ('IN', 'OUT')),
  unit uuid not null,
  person uuid,
  signed_at timestamptz not null default clock_timestamp(),
  primary key (region, agreement, act, unit),
  foreign key (region, agreement) references registry.partner_agreement,
  foreign key (region, unit) references registry.unit
);
call tenant.protect('registry.partner_agreement', 'true', '(select tenant.sees_region())');
call tenant.protect('registry.partner_signature', 'true', '(select tenant.sees_region()) and unit = (select tenant.unit())');
drop policy change on registry.partner_signature;
drop policy remove on registry.partner_signature;
-- A proposal to end that is taken back or changed is signed anew.
create policy remove on registry.partner_signature for delete to kerong_app
  using (region = (select tenant.region()) and (select tenant.sees_region()) and act = 'OUT');
grant select, insert, update on registry.partner_agreement to kerong_app;
grant select, insert, delete on registry.partner_signature to kerong_app;
