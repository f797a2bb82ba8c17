import type { Landing, LandingStep } from '../../../contract/index.ts'
import { daysBetween, parseDay, valueOrThrow } from '../../../core/values/index.ts'
import type { Transaction } from '../../db/index.ts'
import { MessageRefused } from '../../http/index.ts'
import { column, listRecords, type RecordTable, type Written } from '../record/index.ts'

/** A step as it is stored. */
export type LandingStepRow = Omit<LandingStep, 'overdueDays'>

/** A landing as it is stored. */
export type LandingRow = Pick<Landing, 'id' | 'version' | 'nameZh' | 'kind' | 'clause' | 'unit'>

/** Institutions and units on their way. */
export const LANDINGS: RecordTable<LandingRow> = {
  subject: 'landing',
  table: 'registry.landing',
  key: 'id',
  columns: { nameZh: column('name_zh'), kind: column('kind'), clause: column('clause'), unit: column('unit', 'uuid') },
  order: 'r.name_zh',
  search: 'r.name_zh',
}

/** Steps on the way. */
export const LANDING_STEPS: RecordTable<LandingStepRow> = {
  subject: 'landing-step',
  table: 'registry.landing_step',
  key: 'id',
  columns: {
    landing: column('landing', 'uuid'),
    position: column('position', 'int'),
    title: column('title'),
    responsible: column('responsible'),
    dueOn: column('due_on', 'date'),
    doneOn: column('done_on', 'date'),
    document: column('document'),
    obstacle: column('obstacle'),
  },
  order: `to_char(r.position, 'FM000000')`,
}

/** Days by which steps are overdue on a day. */
export function describeSteps(rows: readonly LandingStepRow[], on: string): LandingStep[] {
  const day = valueOrThrow(parseDay(on))
  return rows.map((row) => {
    const late = daysBetween(valueOrThrow(parseDay(row.dueOn)), day)
    const isDone = row.doneOn !== null && row.doneOn <= on
    return { ...row, overdueDays: isDone ? 0 : Math.max(0, late) }
  })
}

/** Landings with their steps as they stand on a day. */
export async function describeLandings(tx: Transaction, rows: readonly LandingRow[], on: string): Promise<Landing[]> {
  return Promise.all(
    rows.map(async (row) => {
      const { rows: found } = await listRecords(tx, LANDING_STEPS, { where: { landing: row.id } })
      const steps = describeSteps(found, on)
      const stepsDone = steps.filter(({ doneOn }) => doneOn !== null && doneOn <= on).length
      const overdueDays = Math.max(0, ...steps.map((step) => step.overdueDays))
      return { ...row, on, steps, stepsDone, overdueDays, isOpen: row.unit !== null }
    }),
  )
}

/** Refuses (landing.open-steps) to name the unit that has opened while steps are open. */
export async function refuseOpenSteps(tx: Transaction, landing: string, { unit }: Written): Promise<void> {
  if (unit === null || unit === undefined) return
  const { rows } = await listRecords(tx, LANDING_STEPS, { where: { landing } })
  const open = rows.filter(({ doneOn }) => doneOn === null).length
  if (open > 0) throw new MessageRefused({ problem: 'landing.open-steps', values: { count: open } })
}
