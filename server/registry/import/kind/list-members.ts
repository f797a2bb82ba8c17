import type { Transaction } from '../../../db/index.ts'
import { CODE_COLUMN, checkCode, checkDays, column, type ImportKindWork, type ImportTask } from './kind.ts'
import { registerNewFirms } from './new-firms.ts'

const COLUMNS = [
  CODE_COLUMN,
  column('name', { zh: '企业名称', en: 'Name' }, { also: ['名称', '单位名称'] }),
  column('from', { zh: '列入日期', en: 'Member from' }, { kind: 'date' }),
  column('to', { zh: '移出日期', en: 'Member until' }, { kind: 'date', none: true }),
  column('reason', { zh: '列入理由', en: 'Reason' }, { also: ['理由'] }),
  column('evidence', { zh: '依据', en: 'Evidence' }),
  column('source', { zh: '推荐部门', en: 'Proposed by' }),
]

/** Members of one list. A firm that the register does not have is registered by its name. */
export const LIST_MEMBERS: ImportKindWork = {
  columns: () => COLUMNS,
  check: (facts) => {
    const { code, refusals } = checkCode(facts)
    return { key: code, refusals: [...refusals, ...checkDays(facts, ['from', 'to'])] }
  },
  compare: async (tx, task) => {
    await compareMembers(tx, task)
    if (task.mode === 'REPLACE') await findLeaving(tx, task)
  },
  apply: async (tx, task, ground) => {
    await registerNewFirms(tx, task, ground)
    await addMembers(tx, task)
    await changeMembers(tx, task)
    await endMembers(tx, task)
  },
}

/** Sets a field's change where the file gives it and the membership says something else. */
function change(name: string, given: string, stands: string): string {
  return `case when s.target is not null and ${given} is not null and ${given} is distinct from ${stands}
    then jsonb_build_object('${name}', jsonb_build_object('from', ${stands}, 'to', ${given})) else '{}' end`
}

async function compareMembers(tx: Transaction, { id, list, effectiveOn }: ImportTask): Promise<void> {
  await tx.run(
    `with staged as (
       select r.number, r.facts, coalesce(e.merged_into, e.id) as enterprise, u.id as unit,
         row_number() over (partition by r.key order by r.number) as turn, min(r.number) over (partition by r.key) as first
       from registry.import_row r
       left join registry.enterprise e on e.region = r.region and e.credit_code = r.key
       left join lateral (select id from registry.unit u where u.region = r.region and u.name_zh = r.facts->>'source'
         and u.valid @> tenant.today() limit 1) u on true
       where r.region = (select tenant.region()) and r.import = $1 and r.facts is not null),
     matched as (
       select s.*, m.id as target, m.version, m.from_day, m.to_day, m.entry_reason, m.evidence, m.source_name, o.name as elsewhere
       from staged s
       left join lateral (
         select m.*, v.name_zh as source_name from registry.membership m
         left join registry.unit v on v.region = m.region and v.id = m.source_unit
         where m.region = (select tenant.region()) and m.enterprise = s.enterprise and m.list = $2 and upper_inf(m.recorded)
           and m.valid && daterange(coalesce((s.facts->>'from')::date, $3), (s.facts->>'to')::date)
         order by m.from_day desc limit 1) m on true
       left join lateral (
         select l.name_zh as name from registry.membership x join registry.list l on l.region = x.region and l.id = x.list
         where x.region = (select tenant.region()) and x.enterprise = s.enterprise and x.list <> $2 and upper_inf(x.recorded)
           and x.exclusive_group = (select exclusive_group from registry.list where region = (select tenant.region()) and id = $2)
           and x.valid && daterange(coalesce((s.facts->>'from')::date, $3), (s.facts->>'to')::date) limit 1) o on true),
     judged as (
       select s.*, case
           when turn > 1 then jsonb_build_object('code', 'row.duplicate-key', 'first', first)
           when enterprise is null and coalesce(facts->>'name', '') = '' then jsonb_build_object('code', 'import.enterprise-unknown')
           when facts->>'source' is not null and unit is null then
             jsonb_build_object('code', 'import.unit-unknown', 'found', facts->>'source')
           when elsewhere is not null then jsonb_build_object('code', 'import.on-other-list', 'found', elsewhere)
         end as refusal,
         ${change('from', `facts->>'from'`, 'from_day::text')} || ${change('reason', `facts->>'reason'`, 'entry_reason')}
           || ${change('evidence', `facts->>'evidence'`, 'evidence')} || ${change('source', `facts->>'source'`, 'source_name')}
           || case when s.target is not null and facts ? 'to' and facts->>'to' is distinct from to_day::text
             then jsonb_build_object('to', jsonb_build_object('from', to_day::text, 'to', facts->>'to')) else '{}' end as changes
       from matched s)
     update registry.import_row r set enterprise = j.enterprise, target = j.target, target_version = j.version,
       facts = r.facts || jsonb_build_object('sourceUnit', j.unit), changes = j.changes,
       verdict = case when j.refusal is not null then 'REFUSED' when j.target is null then 'NEW'
         when j.changes = '{}' then 'UNCHANGED' else 'CHANGED' end,
       refusals = case when j.refusal is not null then jsonb_build_array(j.refusal) end
     from judged j where r.region = (select tenant.region()) and r.import = $1 and r.number = j.number`,
    [id, list, effectiveOn],
  )
}

/** Members on the day whom no row of the file names, not even a refused one. */
async function findLeaving(tx: Transaction, { id, list, effectiveOn }: ImportTask): Promise<void> {
  await tx.run(
    `insert into registry.import_row (region, import, number, cells, key, verdict, enterprise, target, target_version)
     select m.region, $1::uuid, (select max(number) from registry.import_row where region = (select tenant.region()) and import = $1)
         + row_number() over (order by e.credit_code),
       jsonb_build_object('creditCode', e.credit_code, 'name', e.name), e.credit_code, 'LEAVING', e.id, m.id, m.version
     from registry.membership m join registry.enterprise e on e.region = m.region and e.id = m.enterprise
     where m.region = (select tenant.region()) and m.list = $2 and upper_inf(m.recorded) and m.valid @> $3::date
       and not exists (select from registry.import_row r where r.region = m.region and r.import = $1 and r.enterprise = m.enterprise)
       and not exists (select from registry.import_row r where r.region = m.region and r.import = $1
         and r.cells->>'creditCode' = e.credit_code)`,
    [id, list, effectiveOn],
  )
}

async function addMembers(tx: Transaction, { id, list, effectiveOn }: ImportTask): Promise<void> {
  await tx.run(
    `with added as (
       insert into registry.membership (region, list, exclusive_group, enterprise, from_day, to_day, entry_reason, evidence,
         source_unit, exit_kind, exit_reason)
       select r.region, l.id, l.exclusive_group, coalesce(r.enterprise, e.id), coalesce((r.facts->>'from')::date, $3),
         (r.facts->>'to')::date, coalesce(r.facts->>'reason', ''), coalesce(r.facts->>'evidence', ''),
         (r.facts->>'sourceUnit')::uuid, case when r.facts->>'to' is not null then 'IMPORT' end,
         case when r.facts->>'to' is not null then coalesce(r.facts->>'reason', '') end
       from registry.import_row r
       join registry.list l on l.region = r.region and l.id = $2
       left join registry.enterprise e on e.region = r.region and e.credit_code = r.key
       where r.region = (select tenant.region()) and r.import = $1 and r.verdict = 'NEW'
       returning *),
     told as (
       insert into registry.list_notice (region, list, enterprise, kind, on_day, reason)
       select region, list, enterprise, 'ENTERED', from_day, entry_reason from added)
     select count(audit.note('list:entered', 'list', list::text, enterprise,
       jsonb_build_object('membership', id, 'from', from_day, 'to', to_day, 'import', $1::text))) from added`,
    [id, list, effectiveOn],
  )
}

async function changeMembers(tx: Transaction, { id }: ImportTask): Promise<void> {
  await tx.run(
    `with closed as (
       update registry.membership m set recorded = tstzrange(lower(m.recorded), now()) from registry.import_row r
       where r.region = (select tenant.region()) and r.import = $1 and r.verdict = 'CHANGED'
         and m.region = r.region and m.id = r.target and upper_inf(m.recorded) returning m.*, r.facts, r.changes),
     changed as (
       insert into registry.membership (region, id, list, exclusive_group, enterprise, from_day, to_day, entry_reason, evidence,
         source_unit, exit_kind, exit_reason, exit_source_unit, version)
       select region, id, list, exclusive_group, enterprise, coalesce((facts->>'from')::date, from_day),
         case when facts ? 'to' then (facts->>'to')::date else to_day end, coalesce(facts->>'reason', entry_reason),
         coalesce(facts->>'evidence', evidence), coalesce((facts->>'sourceUnit')::uuid, source_unit),
         case when not changes ? 'to' then exit_kind when facts->>'to' is not null then 'IMPORT' end,
         case when not changes ? 'to' then exit_reason when facts->>'to' is not null then coalesce(facts->>'reason', entry_reason) end,
         case when not changes ? 'to' then exit_source_unit end, version + 1 from closed
       returning *)
     select count(audit.note('list:changed', 'list', c.list::text, c.enterprise,
       jsonb_build_object('membership', c.id, 'import', $1::text, 'changes', closed.changes)))
     from changed c join closed on closed.id = c.id`,
    [id],
  )
}

async function endMembers(tx: Transaction, { id, effectiveOn }: ImportTask): Promise<void> {
  await tx.run(
    `with closed as (
       update registry.membership m set recorded = tstzrange(lower(m.recorded), now()) from registry.import_row r
       where r.region = (select tenant.region()) and r.import = $1 and r.verdict = 'LEAVING'
         and m.region = r.region and m.id = r.target and upper_inf(m.recorded) returning m.*),
     ended as (
       insert into registry.membership (region, id, list, exclusive_group, enterprise, from_day, to_day, entry_reason, evidence,
         source_unit, exit_kind, exit_reason, version)
       select region, id, list, exclusive_group, enterprise, from_day, $2::date, entry_reason, evidence, source_unit, 'IMPORT',
         '新名单未列入', version + 1 from closed
       returning *),
     told as (
       insert into registry.list_notice (region, list, enterprise, kind, on_day, reason)
       select region, list, enterprise, 'LEFT', to_day, exit_reason from ended)
     select count(audit.note('list:left', 'list', list::text, enterprise,
       jsonb_build_object('membership', id, 'to', to_day, 'import', $1::text))) from ended`,
    [id, effectiveOn],
  )
}
