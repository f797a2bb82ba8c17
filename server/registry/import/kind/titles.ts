import type { Transaction } from '../../../db/index.ts'
import { MessageRefused } from '../../../http/index.ts'
import { type Ground, grantTitles, type TitleGrantWish } from '../../enterprise/index.ts'
import { CODE_COLUMN, checkCode, checkDays, column, type ImportKindWork, type ImportTask } from './kind.ts'
import { IMPORT_SOURCE } from './new-firms.ts'

/** Grants that are written at once. */
const GRANTS_AT_ONCE = 1000

/** Titles of enterprises that the register has. A title that is registered with other days or another certificate is told, not changed. */
export const TITLES: ImportKindWork = {
  columns: () => [
    CODE_COLUMN,
    column('name', { zh: '企业名称', en: 'Name' }, { also: ['名称'] }),
    column('title', { zh: '称号', en: 'Title' }, { kind: 'choice', of: 'title', isRequired: true }),
    column('certificateNo', { zh: '证书编号', en: 'Certificate no.' }),
    column('grantedBy', { zh: '认定部门', en: 'Granted by' }, { isRequired: true }),
    column('from', { zh: '有效期起', en: 'Valid from' }, { kind: 'date', isRequired: true }),
    column('to', { zh: '有效期止（不含当日）', en: 'Valid until (that day excluded)' }, { kind: 'date', none: true }),
  ],
  check: (facts) => {
    const { code, refusals } = checkCode(facts)
    const { title, from } = facts
    const key = code === null ? null : [code, title, from].join(' ')
    return { key, refusals: [...refusals, ...checkDays(facts, ['from', 'to'])] }
  },
  compare: compareTitles,
  apply: grantNew,
}

async function compareTitles(tx: Transaction, { id }: ImportTask): Promise<void> {
  await tx.run(
    `with staged as (
       select r.number, r.facts, coalesce(e.merged_into, e.id) as enterprise,
         daterange((r.facts->>'from')::date, (r.facts->>'to')::date) as valid, r.key
       from registry.import_row r
       left join registry.enterprise e on e.region = r.region and e.credit_code = r.facts->>'creditCode'
       where r.region = (select tenant.region()) and r.import = $1 and r.facts is not null),
     judged as (
       select s.number, s.enterprise, g.id as target, g.version,
         g.valid = s.valid and g.granted_by = s.facts->>'grantedBy'
           and coalesce(g.certificate_no, '') = coalesce(s.facts->>'certificateNo', g.certificate_no, '') as is_same,
         case when p.number is not null then jsonb_build_object('code', 'row.duplicate-key', 'first', p.number)
           when s.enterprise is null then jsonb_build_object('code', 'import.title-of-unknown')
           when g.id is not null and not (g.valid = s.valid and g.granted_by = s.facts->>'grantedBy'
             and coalesce(g.certificate_no, '') = coalesce(s.facts->>'certificateNo', g.certificate_no, '')) then
             jsonb_build_object('code', 'import.title-otherwise', 'found',
               concat_ws(' ', lower(g.valid)::text, upper(g.valid)::text, g.granted_by, g.certificate_no))
         end as refusal
       from staged s
       left join lateral (
         select t.* from registry.title_grant t where t.region = (select tenant.region()) and t.enterprise = s.enterprise
           and t.title = s.facts->>'title' and (t.in_force && s.valid or t.valid = s.valid) order by t.valid = s.valid desc limit 1) g on true
       left join (
         select a.number as later, min(b.number) as number from staged a join staged b on b.enterprise = a.enterprise
           and b.facts->>'title' = a.facts->>'title' and b.number < a.number and b.valid && a.valid group by a.number) p
         on p.later = s.number)
     update registry.import_row r set enterprise = j.enterprise, target = j.target, target_version = j.version, changes = '{}',
       verdict = case when j.refusal is not null then 'REFUSED' when j.target is null then 'NEW' else 'UNCHANGED' end,
       refusals = case when j.refusal is not null then jsonb_build_array(j.refusal) end
     from judged j where r.region = (select tenant.region()) and r.import = $1 and r.number = j.number`,
    [id],
  )
}

async function grantNew(tx: Transaction, { id }: ImportTask, ground: Ground): Promise<void> {
  let after = -1
  for (;;) {
    const rows = await tx.rows<TitleGrantWish & { number: number }>(
      `select r.number, r.enterprise, r.facts->>'title' as title, r.facts->>'certificateNo' as "certificateNo",
         r.facts->>'grantedBy' as "grantedBy", r.facts->>'from' as "from", r.facts->>'to' as "to", $3 as source
       from registry.import_row r where r.region = (select tenant.region()) and r.import = $1 and r.verdict = 'NEW' and r.number > $2
       order by r.number limit $4`,
      [id, after, IMPORT_SOURCE, GRANTS_AT_ONCE],
    )
    if (rows.length === 0) return
    const granted = await grantTitles(tx, ground, rows)
    if (!granted.ok)
      throw new MessageRefused({
        problem: 'file.refused',
        values: { count: granted.refusals.length },
        refusals: granted.refusals.slice(0, 1000),
        total: granted.refusals.length,
      })
    after = rows.at(-1)?.number ?? after
  }
}
