import type { Plan } from '../../../core/plan/index.ts'
import type { Database } from '../../db/index.ts'
import type { PlanShelf } from '../plan-shelf.ts'
import { both, type Thing } from './plan-things.ts'

type UnitRow = {
  readonly region: string
  readonly id: string
  readonly kind: string
  readonly plan_unit: string | null
  readonly name_zh: string
  readonly name_en: string | null
}

type NoticeRow = {
  readonly region: string
  readonly id: string
  readonly title: string
  readonly body: string
  readonly clause: string | null
}

/** A text that differs whenever what the database holds for everybody does. */
export async function stampOf(database: Database, today: string): Promise<string> {
  const row = await database.transaction((tx) =>
    tx.row<{ stamp: string }>('select plan.public_stamp($1) as stamp', [today]),
  )
  return row?.stamp ?? ''
}

/** Institutions and published notices of every region that has pages; a unit that the plan itself names is found by the plan. */
export async function readKeptThings(database: Database, shelf: PlanShelf, today: string): Promise<Thing[]> {
  const [units, notices] = await database.transaction(async (tx) => [
    await tx.rows<UnitRow>('select * from plan.public_units($1)', [today]),
    await tx.rows<NoticeRow>('select * from plan.public_notices()'),
  ])
  const plans = new Map(shelf.ids.flatMap((id) => [[id, shelf.pack(id)?.plan() ?? null]]))
  return [
    ...units.flatMap((row) => unitThing(plans.get(row.region) ?? null, row)),
    ...notices.flatMap((row) => noticeThing(plans.get(row.region) ?? null, row)),
  ]
}

function unitThing(plan: Plan | null, row: UnitRow): Thing[] {
  if (plan === null || (row.plan_unit !== null && plan.units.some(({ id }) => id === row.plan_unit))) return []
  const title = { zh: row.name_zh, en: row.name_en ?? row.name_zh }
  return [
    {
      key: `institution/${row.region}/${row.id}`,
      kind: 'institution',
      region: row.region,
      regionNames: plan.names,
      title,
      path: `/${row.region}/institutions?q=${encodeURIComponent(row.name_zh)}`,
      passages: both({ zh: row.name_zh, en: row.name_en ?? '' }, 3),
    },
  ]
}

function noticeThing(plan: Plan | null, row: NoticeRow): Thing[] {
  if (plan === null) return []
  return [
    {
      key: `notice/${row.region}/${row.id}`,
      kind: 'notice',
      region: row.region,
      regionNames: plan.names,
      title: { zh: row.title, en: row.title },
      path: `/${row.region}/notices/${row.id}`,
      passages: [
        ...both({ zh: row.title, en: '' }, 3),
        ...both({ zh: row.body, en: '' }, 1),
        ...both({ zh: row.clause ?? '', en: '' }, 2),
      ],
    },
  ]
}
