import type { Clause } from '../../../core/plan/index.ts'
import type { Transaction } from '../../db/index.ts'
import type { AddedUnit } from './add-units.ts'

/** Someone to try the system as: a role, its word, and the unit or the enterprise that it is held for. */
type Part = { readonly role: string; readonly word: string; readonly unit?: string; readonly enterprise?: string }

/** Roles that a unit of the plan's leading department is held in, one person a role, since they exclude each other. */
const LEADING: readonly [string, string][] = [
  ['officer', '经办'],
  ['approver', '审核'],
  ['system-administrator', '系统管理'],
  ['security-administrator', '安全管理'],
  ['auditor', '审计'],
]

/** Roles at institutions, by the kind of unit. */
const OUTSIDE: readonly [string, string, string][] = [
  ['BANK', 'institution', '银行'],
  ['GUARANTOR', 'institution', '担保机构'],
  ['INSURER', 'institution', '保险机构'],
  ['PARK', 'park', '园区'],
  ['INTERMEDIARY', 'intermediary', '中介机构'],
  ['UNIVERSITY', 'expert', '专家'],
]

/** How many enterprises somebody stands for. */
const APPLICANTS = 3

/**
 * Enters people without names of their own, called by what they do and marked 演示: one for each role at the department that leads most
 * clauses, one that pays at the next, one at an institution of each kind, and some for enterprises.
 */
export async function addPeople(
  tx: Transaction,
  region: string,
  clauses: readonly Clause[],
  units: readonly AddedUnit[],
  enterprises: readonly string[],
): Promise<void> {
  const [leading, next = leading] = departmentsByLead(clauses, units)
  if (leading === undefined || next === undefined) return
  const parts: Part[] = [
    ...LEADING.map(([role, word]) => ({ role, word: `${leading.name}${word}`, unit: leading.id })),
    { role: 'payer', word: `${next.name}支付`, unit: next.id },
    { role: 'officer', word: `${next.name}经办`, unit: next.id },
    ...OUTSIDE.flatMap(([kind, role, word]) => {
      const unit = units.find((each) => each.kind === kind && each.planUnit === null)
      return unit ? [{ role, word: `${word}人员`, unit: unit.id }] : []
    }),
    ...enterprises
      .slice(0, APPLICANTS)
      .map((enterprise, index) => ({ role: 'applicant', word: `企业${index + 1}人员`, enterprise })),
  ]
  await tx.run(
    `with given as (select p.*, gen_random_uuid() as person from jsonb_to_recordset($1::jsonb)
       as p (name text, word text, role text, unit uuid, enterprise uuid)),
     people as (insert into access.person (id, sign_in_name, name, is_demonstration)
       select person, name, word, true from given returning id)
     insert into access.appointment (region, person, role, unit, enterprise, valid)
       select tenant.region(), g.person, g.role, g.unit, g.enterprise, daterange(tenant.today() - 365, null)
       from given g join people on people.id = g.person`,
    [
      JSON.stringify(
        parts.map((part, index) => ({
          ...part,
          name: `demo-${region}-${part.role}-${index + 1}`,
          word: `${part.word}（演示）`,
        })),
      ),
    ],
  )
}

/** Departments that the plan prints, those that lead most clauses first. */
function departmentsByLead(clauses: readonly Clause[], units: readonly AddedUnit[]): AddedUnit[] {
  const named = clauses.flatMap(({ roles }) => roles.flatMap(({ units: ids }) => ids.slice(0, 1)))
  const count = (unit: AddedUnit): number => named.filter((id) => id === unit.planUnit).length
  return units
    .filter(({ kind, planUnit }) => kind === 'GOV' && planUnit !== null)
    .toSorted((one, other) => count(other) - count(one))
}
