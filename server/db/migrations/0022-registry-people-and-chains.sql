-- People who matter to an enterprise: a name and what the person is to it, never a number or an address of the person.
create table registry.key_person (
  region text not null,
  id uuid not null default gen_random_uuid(),
  enterprise uuid not null,
  role text not null check (role in ('LEGAL_REPRESENTATIVE', 'CONTROLLER', 'CORE_TECHNICIAN', 'CONTACT')),
  name text not null check (name <> ''),
  -- Who may see the person: PUBLIC as printed on the licence, INTERNAL departments and the enterprise itself.
  sensitivity text not null check (sensitivity in ('PUBLIC', 'INTERNAL')),
  valid daterange not null default daterange(null, null) check (not isempty(valid)),
  source text not null,
  version integer not null default 1,
  recorded_at timestamptz not null default now(),
  primary key (region, id),
  foreign key (region, enterprise) references registry.enterprise,
  foreign key (region, source) references registry.source,
  check (sensitivity = 'INTERNAL' or role in ('LEGAL_REPRESENTATIVE', 'CONTROLLER'))
);
create index key_person_of on registry.key_person (region, enterprise);
call tenant.protect('registry.key_person',
  format($$(select tenant.sees_region()) or enterprise = (select tenant.enterprise()) or (sensitivity = 'PUBLIC' and (%s))$$,
    registry.seen_through('enterprise')),
  $$(select tenant.sees_region()) or (enterprise = (select tenant.enterprise()) and source = 'enterprise')$$);
grant select, insert, update on registry.key_person to kerong_app;

-- Industry chains of the region and their nodes: what the region decides to follow.
create table registry.chain_node (
  region text not null references tenant.region,
  chain text not null check (chain ~ '^[a-z][a-z0-9-]*$'),
  node text not null check (node ~ '^[a-z][a-z0-9-]*$'),
  chain_zh text not null,
  chain_en text not null,
  name_zh text not null,
  name_en text not null,
  -- Nodes of the same chain that come before this one.
  upstream text[] not null default '{}',
  place integer not null default 0,
  valid daterange not null default daterange(null, null) check (not isempty(valid)),
  primary key (region, chain, node)
);
call tenant.protect('registry.chain_node', 'true', '(select tenant.sees_region())');
grant select, insert, update on registry.chain_node to kerong_app;

-- Where on a chain an enterprise stands, and at which phase of innovation.
create table registry.chain_tag (
  region text not null,
  id uuid not null default gen_random_uuid(),
  enterprise uuid not null,
  chain text not null,
  node text not null,
  phase text check (phase in ('RESEARCH', 'TRIAL', 'TRANSFER', 'INDUSTRIALISATION')),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  version integer not null default 1,
  primary key (region, id),
  foreign key (region, enterprise) references registry.enterprise,
  foreign key (region, chain, node) references registry.chain_node,
  constraint chain_tag_once exclude using gist (enterprise with =, chain with =, node with =, region with =, valid with &&)
);
create index chain_tag_by_node on registry.chain_tag (region, chain, node);
call tenant.protect('registry.chain_tag', registry.seen_through('enterprise'), '(select tenant.sees_region())');
grant select, insert, update on registry.chain_tag to kerong_app;
