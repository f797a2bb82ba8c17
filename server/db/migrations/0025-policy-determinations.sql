-- What programmes answered for enterprises, with the facts that they were asked with, so that each can be computed again.
create schema policy;
grant usage on schema policy to kerong_app;

-- Facts documents as they were used, each once.
create table policy.facts_snapshot (
  region text not null references tenant.region,
  enterprise uuid not null,
  -- SHA-256 of the document as canonical text.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  document jsonb not null,
  recorded_at timestamptz not null default now(),
  primary key (region, enterprise, digest),
  foreign key (region, enterprise) references registry.enterprise
);
call tenant.protect('policy.facts_snapshot', registry.seen_through('enterprise'), '(select tenant.sees_region()) or enterprise = (select tenant.enterprise())');
grant select, insert on policy.facts_snapshot to kerong_app;

create table policy.determination (
  region text not null,
  id uuid not null default gen_random_uuid(),
  enterprise uuid not null,
  programme text not null,
  -- Day for which it was asked.
  on_day date not null,
  verdict text not null check (verdict in ('yes', 'no', 'needs')),
  amount_fen bigint,
  pack_version text not null,
  facts_digest text not null,
  -- The whole answer, to the byte as it was computed.
  answer json not null,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid,
  primary key (region, id),
  unique (region, enterprise, programme, on_day, pack_version, facts_digest),
  foreign key (region, enterprise, facts_digest) references policy.facts_snapshot
);
create index determination_of on policy.determination (region, enterprise, recorded_at desc);
call tenant.protect('policy.determination', registry.seen_through('enterprise'), '(select tenant.sees_region()) or enterprise = (select tenant.enterprise())');
grant select, insert on policy.determination to kerong_app;
