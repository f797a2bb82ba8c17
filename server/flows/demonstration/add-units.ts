import type { Unit } from '../../../core/plan/index.ts'
import type { Transaction } from '../../db/index.ts'
import { INSTITUTIONS } from './institution-kinds.ts'

/** Kinds of units that a plan prints and the register has a word of its own for; others are OTHER there. */
const KINDS = ['GOV', 'BANK', 'INSURER', 'GUARANTOR', 'VC', 'MICRO_LENDER', 'INTERMEDIARY', 'PARK', 'INCUBATOR']

/** A unit of a demonstration as the next steps need it. */
export type AddedUnit = {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly planUnit: string | null
}

/** Enters the units that the plan prints and invented institutions, marked 示例, with their branches. */
export async function addUnits(tx: Transaction, units: readonly Unit[]): Promise<AddedUnit[]> {
  const printed = units.map(({ id, kind, names }) => ({
    kind: KINDS.includes(kind) ? kind : 'OTHER',
    planUnit: id,
    zh: names.zh,
    en: names.en,
  }))
  const invented = INSTITUTIONS.flatMap(({ kind, names }) =>
    names.map((zh) => ({ kind, planUnit: null, zh, en: null })),
  )
  const added = await insert(
    tx,
    [...printed, ...invented].map((unit) => ({ ...unit, parent: null })),
  )
  const branches = INSTITUTIONS.flatMap(({ names, branches: own }) =>
    names.flatMap((name) => {
      const parent = added.find((unit) => unit.planUnit === null && unit.name === name)?.id ?? null
      return own.map((branch) => ({ kind: 'BRANCH', planUnit: null, zh: `${name}${branch}`, en: null, parent }))
    }),
  )
  return [...added, ...(await insert(tx, branches))]
}

type NewUnit = {
  readonly kind: string
  readonly planUnit: string | null
  readonly zh: string
  readonly en: string | null
  readonly parent: string | null
}

/** Units of the plan that stand already are found, not entered twice. */
async function insert(tx: Transaction, units: readonly NewUnit[]): Promise<AddedUnit[]> {
  return tx.rows<AddedUnit>(
    `with given as (select * from jsonb_to_recordset($1::jsonb) as u (kind text, "planUnit" text, zh text, en text, parent uuid)),
     standing as (select u.id, u.kind, u.name_zh as name, u.plan_unit as "planUnit" from registry.unit u
       join given g on g."planUnit" = u.plan_unit where u.region = tenant.region() and u.valid @> tenant.today()),
     added as (insert into registry.unit (region, kind, plan_unit, name_zh, name_en, parent)
       select tenant.region(), g.kind, g."planUnit", g.zh, g.en, g.parent from given g
       where not exists (select from standing s where s."planUnit" = g."planUnit")
       returning id, kind, name_zh as name, plan_unit as "planUnit")
     select * from standing union all select * from added`,
    [JSON.stringify(units)],
  )
}
