import type { Zone, ZoneItem, ZoneMilestone } from '../../../../contract/index.ts'
import { shareOf } from '../../../../core/registry/index.ts'
import type { Transaction } from '../../../db/index.ts'
import { listRecords } from '../../record/index.ts'
import { ZONE_ITEMS, ZONE_MILESTONES, type ZoneMilestoneRow, type ZoneRow } from './zone-table.ts'

/** Milestones as they stand on a day: one that is not done after its day is overdue. */
export function describeMilestones(rows: readonly ZoneMilestoneRow[], on: string): ZoneMilestone[] {
  return rows.map((row) => ({ ...row, isOverdue: !isDone(row, on) && row.dueOn < on }))
}

/** Zones with their milestones as they stand on a day. */
export async function describeZones(tx: Transaction, rows: readonly ZoneRow[], on: string): Promise<Zone[]> {
  const zones: Zone[] = []
  for (const row of rows) {
    const { rows: found } = await listRecords(tx, ZONE_MILESTONES, { where: { zone: row.id } })
    const milestones = describeMilestones(found, on)
    const done = milestones.filter((each) => isDone(each, on)).length
    const overdue = milestones.filter(({ isOverdue }) => isOverdue).length
    zones.push({ ...row, on, milestones, done, overdue, donePercent: shareOf(done, milestones.length) })
  }
  return zones
}

/** Measures that other areas may take over on a day. */
export async function readReplicable(tx: Transaction, on: string): Promise<ZoneItem[]> {
  const { rows } = await listRecords(tx, ZONE_ITEMS, { where: { kind: 'MEASURE' } })
  return rows.filter(({ replicableFrom }) => replicableFrom !== null && replicableFrom <= on)
}

function isDone({ doneOn }: { readonly doneOn: string | null }, on: string): boolean {
  return doneOn !== null && doneOn <= on
}
