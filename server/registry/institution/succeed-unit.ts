import { randomUUID } from 'node:crypto'
import type { RegisterUnit, UnitSuccession } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { changeRecord, findRecord, foundOr, noteDeed, refusing } from '../record/index.ts'
import { UNITS } from './tables.ts'

/**
 * Ends a unit on a day and lets one of another name take over its duties from that day. What was decided under the old name keeps
 * it. Refuses record.unknown, record.changed, record.contradictory, record.overlap.
 */
export async function succeedUnit(
  tx: Transaction,
  id: string,
  { on, nameZh, nameEn, version }: UnitSuccession,
): Promise<RegisterUnit> {
  const before = foundOr(await findRecord(tx, UNITS, id))
  await changeRecord(tx, UNITS, id, { from: before.from, to: on, version })
  const successor = randomUUID()
  await refusing({}, () =>
    tx.run(
      `insert into registry.unit (region, id, kind, plan_unit, name_zh, name_en, credit_code, division, parent, predecessor, valid)
       select region, $2, kind, plan_unit, $3, $4, credit_code, division, parent, id, daterange($5::date, $6::date)
       from registry.unit where region = (select tenant.region()) and id = $1`,
      [id, successor, nameZh, nameEn, on, before.to],
    ),
  )
  // Branches of the old unit are those of the new one from now on.
  await tx.run(
    'update registry.unit set parent = $2, version = version + 1 where region = (select tenant.region()) and parent = $1',
    [id, successor],
  )
  await noteDeed(tx, { deed: 'unit:succeeded', subject: 'unit', id, detail: { successor, on } })
  return foundOr(await findRecord(tx, UNITS, successor))
}
