import type {
  PartnerAgreement,
  PartnerAgreementChange,
  PartnerAgreementWriting,
  PartnerEnding,
  PartnerSigning,
} from '../../../../contract/index.ts'
import { addDays, formatDay, parseDay, valueOrThrow } from '../../../../core/values/index.ts'
import type { Actor } from '../../../access/index.ts'
import type { Transaction } from '../../../db/index.ts'
import { MessageRefused } from '../../../http/index.ts'
import { addRecord, changeRecord, findRecord, foundOr, noteDeed, refuseStale, refusing } from '../../record/index.ts'
import { AGREEMENTS } from './agreement-table.ts'

/** The day after a last day; null stays open. Last day 2024-02-29: until 2024-03-01, which is not part of it. */
export function dayAfter(lastDay: string | null): string | null {
  return lastDay === null ? null : formatDay(addDays(valueOrThrow(parseDay(lastDay)), 1))
}

/** Registers an agreement; it counts at once where nobody must sign. Refuses record.overlap, record.exists, record.reference. */
export function addAgreement(tx: Transaction, writing: PartnerAgreementWriting): Promise<PartnerAgreement> {
  const { lastDay, ...written } = writing
  return addRecord(tx, AGREEMENTS, { ...written, to: dayAfter(lastDay), inForce: writing.signers.length === 0 })
}

/** Writes an agreement anew; of one that counts only contact, ceiling and branches change. Refuses agreement.signed, record.changed. */
export async function changeAgreement(
  tx: Transaction,
  id: string,
  change: PartnerAgreementChange,
): Promise<PartnerAgreement> {
  const before = foundOr(await findRecord(tx, AGREEMENTS, id))
  const { contact, ceilingFen, branches, version } = change
  if (before.inForce) {
    const stands = (['bank', 'agreementNo', 'from', 'lastDay'] as const).every((key) => change[key] === before[key])
    if (!stands || change.signers.join() !== before.signers.join())
      throw new MessageRefused({ problem: 'agreement.signed' })
    return changeRecord(tx, AGREEMENTS, id, { contact, ceilingFen, branches, version })
  }
  const { lastDay, ...written } = change
  return changeRecord(tx, AGREEMENTS, id, { ...written, to: dayAfter(lastDay), inForce: change.signers.length === 0 })
}

/** Signs an agreement, or its proposed end, for the own unit; with the last signature it counts, or ends. */
export async function signAgreement(
  tx: Transaction,
  id: string,
  { act }: PartnerSigning,
  { unit }: Actor,
): Promise<PartnerAgreement> {
  const agreement = foundOr(await findRecord(tx, AGREEMENTS, id))
  if (unit === null || !agreement.signers.includes(unit)) throw new MessageRefused({ problem: 'agreement.not-signer' })
  if (act === 'OUT' && (agreement.lastDayProposed === null || !agreement.inForce))
    throw new MessageRefused({ problem: 'agreement.no-ending' })
  await refusing({}, () =>
    tx.run(
      `insert into registry.partner_signature (region, agreement, act, unit, person)
       values ((select tenant.region()), $1, $2, $3, tenant.person()) on conflict do nothing`,
      [id, act, unit],
    ),
  )
  await noteDeed(tx, { deed: 'partner-agreement:signed', subject: 'partner-agreement', id, detail: { act } })
  const signed = foundOr(await findRecord(tx, AGREEMENTS, id))
  const isComplete = signed.signers.every((signer) =>
    signed.signatures.some((each) => each.unit === signer && each.act === act),
  )
  if (!isComplete) return signed
  if (act === 'OUT') return endNow(tx, signed)
  return changeRecord(tx, AGREEMENTS, id, { inForce: true, version: signed.version })
}

/** Proposes the last day of an agreement; it ends at once where nobody must sign. Loans drawn before stay as they are. */
export async function proposeEnding(tx: Transaction, id: string, ending: PartnerEnding): Promise<PartnerAgreement> {
  const { lastDay, reason, version } = ending
  const before = foundOr(await findRecord(tx, AGREEMENTS, id))
  refuseStale(version, before)
  if (!before.inForce) throw new MessageRefused({ problem: 'agreement.no-ending' })
  if (lastDay < before.from) throw new MessageRefused({ problem: 'record.contradictory', values: { what: lastDay } })
  // Whoever signed another last day signs anew.
  await tx.run(
    `delete from registry.partner_signature where region = (select tenant.region()) and agreement = $1 and act = 'OUT'`,
    [id],
  )
  const proposed = await changeRecord(tx, AGREEMENTS, id, { lastDayProposed: lastDay, endingReason: reason, version })
  return proposed.signers.length === 0 ? endNow(tx, proposed) : proposed
}

async function endNow(tx: Transaction, agreement: PartnerAgreement): Promise<PartnerAgreement> {
  const { id, from, lastDayProposed, version } = agreement
  return changeRecord(tx, AGREEMENTS, id, { from, to: dayAfter(lastDayProposed), lastDayProposed: null, version })
}
