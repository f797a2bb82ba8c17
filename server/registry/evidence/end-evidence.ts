import type { Evidence, EvidenceEnd } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { MessageRefused } from '../../http/index.ts'
import { note } from '../enterprise/index.ts'
import { foundOr, refuseStale } from '../list/constraint.ts'
import { closeEvidence, findEvidence } from './evidence-store.ts'

/** Ends evidence with a reason; it stays kept. Throws record.unknown, evidence.ended, evidence.not-yours and record.changed. */
export async function endEvidence(tx: Transaction, id: string, { version, reason }: EvidenceEnd): Promise<Evidence> {
  const seen = foundOr(await findEvidence(tx, id))
  if (seen.endedAt !== null) throw new MessageRefused({ problem: 'evidence.ended' })
  if (!seen.mayEnd) throw new MessageRefused({ problem: 'evidence.not-yours' })
  refuseStale(version, seen)
  const isEnded = await closeEvidence(tx, id, version, reason.trim())
  if (!isEnded) throw new MessageRefused({ problem: 'record.changed', current: foundOr(await findEvidence(tx, id)) })
  const detail = { about: seen.about, aboutId: seen.aboutId }
  await note(tx, { action: 'evidence:ended', kind: 'evidence', id, enterprise: seen.enterprise, detail })
  return foundOr(await findEvidence(tx, id))
}
