import { notADivision } from '../../../../core/registry/index.ts'
import { CODE_COLUMN, checkCode, checkDays, column, type ImportKindWork } from './kind.ts'
import { IMPORT_SOURCE, takeEnterprises } from './new-firms.ts'

const COLUMNS = [
  CODE_COLUMN,
  column('name', { zh: '企业名称', en: 'Name' }, { also: ['名称', '单位名称'] }),
  column('division', { zh: '行政区划代码', en: 'Division code' }, { also: ['区划代码'] }),
  column('registeredOn', { zh: '成立日期', en: 'Registered on' }, { kind: 'date', also: ['注册日期'] }),
  column('industry', { zh: '行业代码', en: 'Industry code' }, { also: ['Industry code (GB/T 4754)'] }),
]

const FIELDS = ['name', 'division', 'registeredOn', 'industry'] as const

/** Sets a field's change where the file gives it and the last import said something else of it. */
const CHANGES = FIELDS.map(
  (
    name,
  ) => `case when e.id is not null and r.facts->>'${name}' is not null and r.facts->>'${name}' is distinct from st.facts->>'${name}'
    then jsonb_build_object('${name}', jsonb_build_object('from',
      coalesce(st.facts->>'${name}', e.${name === 'registeredOn' ? 'registered_on::text' : name}), 'to', r.facts->>'${name}')) else '{}' end`,
).join(' || ')

/** Enterprises of the region with what their licences say; each file speaks as one source among others. */
export const ENTERPRISES: ImportKindWork = {
  columns: () => COLUMNS,
  check: (facts) => {
    const { code, refusals } = checkCode(facts)
    return {
      key: code,
      refusals: [...refusals, ...checkDays(facts, ['registeredOn']), ...checkDivision(facts['division'])],
    }
  },
  compare: async (tx, { id }) => {
    await tx.run(
      `with judged as (
         select r.number, coalesce(m.id, e.id) as enterprise, coalesce(m.version, e.version) as version,
           case when row_number() over (partition by r.key order by r.number) > 1 then
               jsonb_build_object('code', 'row.duplicate-key', 'first', min(r.number) over (partition by r.key))
             when e.id is null and coalesce(r.facts->>'name', '') = '' then jsonb_build_object('code', 'import.name-missing')
           end as refusal, ${CHANGES} as changes
         from registry.import_row r
         left join registry.enterprise e on e.region = r.region and e.credit_code = r.key
         left join registry.enterprise m on m.region = e.region and m.id = e.merged_into
         left join registry.statement st on st.region = e.region and st.enterprise = e.id and st.part = '' and st.item = ''
           and st.source = $2 and upper_inf(st.recorded)
         where r.region = (select tenant.region()) and r.import = $1 and r.facts is not null)
       update registry.import_row r set enterprise = j.enterprise, target = j.enterprise, target_version = j.version, changes = j.changes,
         verdict = v.verdict, refusals = v.refusals
       from judged j, lateral (select case when j.refusal is not null then 'REFUSED' when j.enterprise is null then 'NEW'
           when j.changes = '{}' then 'UNCHANGED' else 'CHANGED' end as verdict,
         case when j.refusal is not null then jsonb_build_array(j.refusal) end as refusals) v
       where r.region = (select tenant.region()) and r.import = $1 and r.number = j.number
         and (r.enterprise, r.target, r.target_version, r.changes, r.verdict, r.refusals)
           is distinct from (j.enterprise, j.enterprise, j.version, j.changes, v.verdict, v.refusals)`,
      [id, IMPORT_SOURCE],
    )
  },
  apply: takeEnterprises,
}

function checkDivision(division: unknown) {
  if (typeof division !== 'string' || /^[0-9]{6,12}$/.test(division)) return []
  return [{ ...notADivision(division), path: 'division' }]
}
