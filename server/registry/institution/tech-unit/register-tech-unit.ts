import type {
  ServedParkWriting,
  TechUnitConfirmation,
  TechUnitProofEnd,
  TechUnitProofWriting,
  TechUnitWriting,
} from '../../../../contract/index.ts'
import type { Transaction } from '../../../db/index.ts'
import { addRecord, changeRecord, findRecord, foundOr, noteDeed, refuseStale, refusing } from '../../record/index.ts'
import { UNITS } from '../tables.ts'
import { TECH_UNITS, type TechUnitRow } from './tech-unit-table.ts'

/** Registers a technology unit as a branch of its institution. Refuses record.reference, record.not-kept, record.contradictory. */
export async function registerTechUnit(tx: Transaction, writing: TechUnitWriting): Promise<TechUnitRow> {
  const { institution, nameZh, ...details } = writing
  const unit = await addRecord(tx, UNITS, {
    kind: 'BRANCH',
    nameZh,
    nameEn: null,
    creditCode: null,
    division: null,
    parent: institution,
    from: writing.since,
    to: null,
  })
  await refusing({}, () =>
    tx.run('insert into registry.tech_unit (region, unit, form, since) values ((select tenant.region()), $1, $2, $3)', [
      unit.id,
      details.form,
      details.since,
    ]),
  )
  return changeRecord(tx, TECH_UNITS, unit.id, { ...details, version: 1 })
}

/** Adds a document that proves an aspect from a day on. Refuses record.unknown, record.overlap, record.not-kept. */
export async function addProof(
  tx: Transaction,
  unit: string,
  { aspect, document, from }: TechUnitProofWriting,
): Promise<TechUnitRow> {
  foundOr(await findRecord(tx, TECH_UNITS, unit))
  await refusing({}, () =>
    tx.run(
      `insert into registry.tech_unit_proof (region, unit, aspect, document, valid)
       values ((select tenant.region()), $1, $2, $3, daterange($4::date, null))`,
      [unit, aspect, document, from],
    ),
  )
  return noted(tx, unit, 'tech-unit:proved', { aspect, document, from })
}

/** Ends a proof that a review found missing. Refuses record.unknown, record.changed, record.contradictory. */
export async function endProof(
  tx: Transaction,
  unit: string,
  proof: string,
  { on, reason, version }: TechUnitProofEnd,
): Promise<TechUnitRow> {
  const before = foundOr(await findRecord(tx, TECH_UNITS, unit))
  const found = foundOr(before.proofs.find(({ id }) => id === proof) ?? null)
  refuseStale(version, found)
  await refusing({}, () =>
    tx.run(
      `update registry.tech_unit_proof set valid = daterange(lower(valid), $3::date), ended_reason = $4, version = version + 1
       where region = (select tenant.region()) and unit = $1 and id = $2 and version = $5`,
      [unit, proof, on, reason, version],
    ),
  )
  return noted(tx, unit, 'tech-unit:proof-ended', { proof, on, reason })
}

/** Confirms a technology unit from a day on, or takes that back; the supervisor's deed. */
export async function confirmTechUnit(
  tx: Transaction,
  unit: string,
  { from, version }: TechUnitConfirmation,
): Promise<TechUnitRow> {
  refuseStale(version, foundOr(await findRecord(tx, TECH_UNITS, unit)))
  await refusing({}, () =>
    tx.run(
      `update registry.tech_unit set confirmed_from = $2, confirmed_by = tenant.person(), version = version + 1
       where region = (select tenant.region()) and unit = $1 and version = $3`,
      [unit, from, version],
    ),
  )
  return noted(tx, unit, 'tech-unit:confirmed', { from })
}

/** Records that a technology unit serves a park over a time. Refuses record.unknown, record.overlap, record.reference. */
export async function servePark(
  tx: Transaction,
  unit: string,
  { park, from, to }: ServedParkWriting,
): Promise<TechUnitRow> {
  foundOr(await findRecord(tx, TECH_UNITS, unit))
  await refusing({}, () =>
    tx.run(
      `insert into registry.served_park (region, unit, park, valid)
       values ((select tenant.region()), $1, $2, daterange($3::date, $4::date))`,
      [unit, park, from, to],
    ),
  )
  return noted(tx, unit, 'tech-unit:park-added', { park, from, to })
}

async function noted(tx: Transaction, unit: string, deed: string, detail: unknown): Promise<TechUnitRow> {
  await noteDeed(tx, { deed, subject: 'tech-unit', id: unit, detail })
  return foundOr(await findRecord(tx, TECH_UNITS, unit))
}
