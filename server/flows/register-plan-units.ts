import { type Plan, readPlan, type Unit } from '../../core/plan/index.ts'
import { isOwn } from '../../core/policy/index.ts'
import { loadPack } from '../../packs/load.ts'
import type { Database, Transaction } from '../db/index.ts'
import { actAs } from '../db/tenant.ts'

/**
 * Enters the departments that a region's plan prints, each followed by its successor from the day of the change, where none of the
 * plan's units stands in the register yet. A change of which the plan's data know the year alone counts from 1 January of it.
 */
export async function registerPlanUnits(database: Database, region: string, today: string): Promise<void> {
  await actAs(database, { region, today, reach: 'SYSTEM' }, async (tx) => {
    await tx.rows(`select pg_advisory_xact_lock(hashtextextended('plan units ' || tenant.region(), 0))`)
    const there = await tx.row(
      'select 1 from registry.unit where region = (select tenant.region()) and plan_unit is not null limit 1',
    )
    if (there !== null) return
    const departments = planOf(region).units.filter(({ kind }) => kind === 'GOV')
    for (const unit of departments) await enter(tx, unit)
    if (departments.length > 0)
      await tx.rows(`select audit.note('unit:registered-from-plan', 'region', $1, null, $2)`, [
        region,
        JSON.stringify({ units: departments.length }),
      ])
  })
}

function planOf(region: string): Plan {
  const { sources } = loadPack(region)
  return readPlan(sources.documents.filter(({ path }) => isOwn(sources, path))).plan
}

async function enter(tx: Transaction, { id, names, until, successor }: Unit): Promise<void> {
  const end = until === null ? null : firstDayOf(until)
  const row = await tx.row<{ id: string }>(
    `insert into registry.unit (region, kind, plan_unit, name_zh, name_en, valid)
     values ((select tenant.region()), 'GOV', $1, $2, $3, daterange(null, $4::date)) returning id`,
    [id, names.zh, names.en, end],
  )
  if (successor === null) return
  await tx.run(
    `insert into registry.unit (region, kind, plan_unit, name_zh, name_en, predecessor, valid)
     values ((select tenant.region()), 'GOV', $1, $2, $3, $4, daterange($5::date, null))`,
    [id, successor.zh, successor.en, row?.id, firstDayOf(successor.from)],
  )
}

/** The first day of a year, or the day itself: "2018" is 2018-01-01. */
function firstDayOf(text: string): string {
  return /^\d{4}$/.test(text) ? `${text}-01-01` : text
}
