import type { Notice, NoticeChange, NoticeWriting } from '../../../contract/index.ts'
import type { Actor } from '../../access/index.ts'
import type { Transaction } from '../../db/index.ts'
import { MessageRefused } from '../../http/index.ts'
import { knownOr, noteDone, refuseChanged, writing } from '../kept.ts'
import { deleteDraft, findNotice, insertDraft, publishDraft, updateDraft } from './notice-store.ts'

/** Adds a draft. Refuses notice.period, notice.correction, record.not-kept. */
export async function addNotice(tx: Transaction, written: NoticeWriting, { unit }: Actor): Promise<Notice> {
  if (unit === null) throw new MessageRefused({ problem: 'record.not-kept' })
  await refuseUnsound(tx, written)
  const id = await writing(() => insertDraft(tx, unit, written))
  await noteDone(tx, 'notice:drafted', id, { title: written.title })
  return knownOr(await findNotice(tx, id))
}

/** Writes a draft anew. Refuses record.unknown, record.changed, notice.published, notice.period, notice.correction. */
export async function changeNotice(tx: Transaction, id: string, change: NoticeChange): Promise<Notice> {
  const { version, ...written } = change
  await draftAsSeen(tx, id, version)
  await refuseUnsound(tx, written)
  await mustWrite(tx, id, version, await writing(() => updateDraft(tx, id, version, written)))
  await noteDone(tx, 'notice:changed', id, { title: written.title })
  return knownOr(await findNotice(tx, id))
}

/** Publishes a draft for its period; from then on it stands as it is. Refuses as changeNotice, and a period that begins before today. */
export async function publishNotice(
  tx: Transaction,
  id: string,
  { version, at, today }: { readonly version: number; readonly at: Date; readonly today: string },
): Promise<Notice> {
  const draft = await draftAsSeen(tx, id, version)
  if (draft.from < today) throw new MessageRefused({ problem: 'notice.period' })
  await mustWrite(tx, id, version, await writing(() => publishDraft(tx, id, version, at)))
  await noteDone(tx, 'notice:published', id, { title: draft.title, from: draft.from, lastDay: draft.lastDay })
  return knownOr(await findNotice(tx, id))
}

/** Takes a draft away. Refuses record.unknown, record.changed, notice.published. */
export async function dropNotice(tx: Transaction, id: string, version: number): Promise<void> {
  await draftAsSeen(tx, id, version)
  await mustWrite(tx, id, version, await deleteDraft(tx, id, version))
  await noteDone(tx, 'notice:dropped', id)
}

async function draftAsSeen(tx: Transaction, id: string, version: number): Promise<Notice> {
  const notice = knownOr(await findNotice(tx, id))
  if (notice.state !== 'DRAFT') throw new MessageRefused({ problem: 'notice.published' })
  refuseChanged(version, notice)
  return notice
}

/** The last day is not before the first, and what is corrected is published and not corrected yet. */
async function refuseUnsound(tx: Transaction, { from, lastDay, corrects }: NoticeWriting): Promise<void> {
  if (lastDay < from) throw new MessageRefused({ problem: 'notice.period' })
  if (corrects === null) return
  const corrected = await findNotice(tx, corrects)
  if (corrected === null || corrected.state === 'DRAFT' || corrected.correctedBy !== null)
    throw new MessageRefused({ problem: 'notice.correction' })
}

/** Nothing was written: someone else was faster, or another unit keeps it. */
async function mustWrite(tx: Transaction, id: string, version: number, rows: number): Promise<void> {
  if (rows > 0) return
  refuseChanged(version, knownOr(await findNotice(tx, id)))
  throw new MessageRefused({ problem: 'record.not-kept' })
}
