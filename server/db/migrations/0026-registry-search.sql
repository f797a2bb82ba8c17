-- Enterprises found by parts of their names among a million: as people type them, in traditional characters, in full width, or by the first
-- letters of the readings.

-- Codes are found by their beginnings, whatever language the database was made in.
alter table registry.enterprise alter column credit_code type text collate "C";

-- The name folded (half width, simplified, no signs) and its initials, as the program computes them; what knows neither (a statement
-- by hand) is found by the name in small letters.
alter table registry.enterprise
  add column name_folded text collate "C",
  add column name_initials text collate "C";
create function registry.fold_name() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  new.name_folded := registry.plain_name(new.name);
  new.name_initials := new.name_folded;
  return new;
end $$;
create trigger name_is_folded before insert on registry.enterprise for each row when (new.name_folded is null)
  execute function registry.fold_name();
create trigger name_is_folded_anew before update of name on registry.enterprise for each row
  when (new.name is distinct from old.name and new.name_folded is not distinct from old.name_folded)
  execute function registry.fold_name();
update registry.enterprise set name_folded = registry.plain_name(name), name_initials = registry.plain_name(name);
alter table registry.enterprise alter column name_folded set not null, alter column name_initials set not null;

-- Every place of a text with what follows: two characters of a name, three letters of initials. A word that is shorter is the beginning
-- of some of them, so that words of one character and of two are found, which groups of three characters cannot do.
create function registry.name_grams(folded text, initials text) returns tsvector language sql immutable parallel safe cost 1000
  as $$ select array_to_tsvector(array(
    select substr(folded, place, 2) from generate_series(1, length(folded)) place
    union all select substr(initials, place, 3) from generate_series(1, length(initials)) place)) $$;
grant execute on function registry.name_grams(text, text) to kerong_app;
create index enterprise_by_grams on registry.enterprise using gin (registry.name_grams(name_folded, name_initials))
  with (fastupdate = off) where merged_into is null;
-- Nothing asks how common a group is: the planner may not know it under a policy.
alter index registry.enterprise_by_grams alter column 1 set statistics 0;
drop index registry.enterprise_in_order;
-- With all that a search asks of a firm, so that tens of thousands are looked through in milliseconds without their rows.
create index enterprise_in_order on registry.enterprise (region, name_folded, id) include (name_initials, division, credit_code) where merged_into is null;
-- Processes that help would take longer to start than the search takes.
alter table registry.enterprise set (parallel_workers = 0);
drop index registry.title_grant_by_title;
create index title_grant_by_title on registry.title_grant (region, title, enterprise) include (in_force);

-- Indices of texts are closed to queries under a policy, because operators on texts are not known to keep what they saw to themselves.
-- These views have the condition of the policy of registry.enterprise as their own and leave the order of tests to the planner: they are
-- for finding ids, whose rows are then read under the policy. By parts of names no index of the region is to be read beside that of the
-- parts: it would name every enterprise.
do $$
declare
  columns text := 'select region, id, credit_code, name_folded, name_initials, division from registry.enterprise where merged_into is null';
  seen text := registry.seen_through('id');
begin
  execute format('create view registry.enterprise_sought as %s and region = (select tenant.region()) and (%s)', columns, seen);
  execute format($v$create view registry.enterprise_sought_by_parts as %s and region || '' = (select tenant.region()) and (%s)$v$, columns, seen);
end $$;
grant select on registry.enterprise_sought, registry.enterprise_sought_by_parts to kerong_app;
