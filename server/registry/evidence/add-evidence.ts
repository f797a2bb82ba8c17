import { createHash } from 'node:crypto'
import type { Evidence } from '../../../contract/index.ts'
import { type EvidenceKind, evidenceName, infectedEvidence, refuseRoom } from '../../../core/registry/index.ts'
import type { Refusal } from '../../../core/values/index.ts'
import type { Transaction } from '../../db/index.ts'
import { MessageRefused } from '../../http/index.ts'
import { note } from '../enterprise/index.ts'
import { foundOr } from '../list/constraint.ts'
import { keepContent } from './content-store.ts'
import { countKept, findEvidence, findSubject, insertEvidence, type Subject } from './evidence-store.ts'
import { inspectFile } from './inspect/inspect-file.ts'
import type { SentEvidence } from './read-form.ts'
import type { Scan, ScanFile } from './scan.ts'

/** A file that may be kept: its kind by content, its digest, and what the scanner said. */
export type JudgedFile = {
  readonly kind: EvidenceKind
  readonly digest: Buffer
  readonly scan: Exclude<Scan, { state: 'INFECTED' }>
}

/** Looks into a sent file, outside of any transaction. Throws MessageRefused evidence.refused with every reason against it. */
export async function judgeFile({ name, bytes }: SentEvidence, scanFile: ScanFile): Promise<JudgedFile> {
  const inspected = await inspectFile(bytes, name)
  if (!inspected.ok) throw refusedFile(inspected.refusals)
  const scan = await scanFile(bytes)
  if (scan.state === 'INFECTED') throw refusedFile([infectedEvidence(scan.found)])
  return { kind: inspected.value, digest: createHash('sha256').update(bytes).digest(), scan }
}

/** What the record touches, where evidence may be added to it. Throws record.unknown where it is not the person's to see, evidence.closed. */
export async function openSubject(
  tx: Transaction,
  { about, id }: Pick<SentEvidence, 'about' | 'id'>,
): Promise<Subject> {
  const subject = foundOr(await findSubject(tx, about, id))
  if (!subject.isOpen) throw new MessageRefused({ problem: 'evidence.closed' })
  return subject
}

/** Keeps a judged file: content, evidence and what was done, in the one transaction or not at all. */
export async function addEvidence(tx: Transaction, sent: SentEvidence, file: JudgedFile): Promise<Evidence> {
  const { about, id: aboutId, bytes } = sent
  const subject = await openSubject(tx, sent)
  const refusals = refuseRoom(await countKept(tx, subject), bytes.length)
  if (refusals.length > 0) throw refusedFile(refusals)
  const { kind, digest, scan } = file
  await keepContent(tx, { digest, bytes, scan })
  const name = evidenceName(sent.name, kind)
  const id = await insertEvidence(tx, { about, id: aboutId, digest, name, kind, size: bytes.length })
  const detail = { about, aboutId, kind, size: bytes.length, sha256: digest.toString('hex') }
  await note(tx, { action: 'evidence:added', kind: 'evidence', id, enterprise: subject.enterprise, detail })
  return foundOr(await findEvidence(tx, id))
}

function refusedFile(refusals: readonly Refusal[]): MessageRefused {
  return new MessageRefused({ problem: 'evidence.refused', refusals, total: refusals.length })
}
