import type { Institution, Licence } from '../../../contract/index.ts'
import { isWithinDays } from '../../../core/registry/index.ts'
import type { Transaction } from '../../db/index.ts'
import { findRecord, foundOr, listRecords } from '../record/index.ts'
import { CAPITAL, FIGURES, LICENCES, UNITS } from './tables.ts'

/** An institution as it stands on a day. Refuses record.unknown. */
export async function readInstitution(tx: Transaction, id: string, on: string): Promise<Institution> {
  const unit = foundOr(await findRecord(tx, UNITS, id))
  const where = { unit: id }
  const { rows: licences } = await listRecords(tx, LICENCES, { where })
  const { rows: capital } = await listRecords(tx, CAPITAL, { where, on })
  const { rows: figures } = await listRecords(tx, FIGURES, { where })
  const { mayOpenNew, licensedUntil } = licenceOn(licences, on)
  return { on, unit, licences, capital: capital[0] ?? null, figures, mayOpenNew, licensedUntil }
}

function licenceOn(licences: readonly Licence[], on: string): Pick<Institution, 'mayOpenNew' | 'licensedUntil'> {
  const valid = licences.filter((licence) => isWithinDays(licence, on))
  const ends = valid.map(({ to }) => to)
  const latest = ends.includes(null)
    ? null
    : (ends
        .filter((to): to is string => to !== null)
        .toSorted()
        .at(-1) ?? null)
  return { mayOpenNew: valid.length > 0, licensedUntil: latest }
}
