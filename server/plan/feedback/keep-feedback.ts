import { randomInt } from 'node:crypto'
import type { Feedback, FeedbackReceipt, FeedbackWriting } from '../../../contract/index.ts'
import { deadline, formatDay, parseDay, valueOrThrow, type WorkCalendar } from '../../../core/values/index.ts'
import type { Actor } from '../../access/index.ts'
import type { Transaction } from '../../db/index.ts'
import { MessageRefused } from '../../http/index.ts'
import { knownOr, noteDone, refuseChanged, writing } from '../kept.ts'
import { findFeedback, insertFeedback, readReceipt, replyToFeedback, routeFeedback } from './feedback-store.ts'

/** Working days within which feedback is answered where the plan sets no number of its own. */
export const REPLY_WORKING_DAYS = 10

/** Signs of a number: no letter or digit that is taken for another. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** How long the part of a number is that cannot be guessed: 50 bits. */
const SECRET_LENGTH = 10

/** When and under which terms feedback arrives. */
export type Arrival = { readonly today: string; readonly workingDays: number; readonly calendar: WorkCalendar }

/** Takes feedback of anyone and gives its receipt; the day of receipt is not counted. */
export async function fileFeedback(
  tx: Transaction,
  written: FeedbackWriting,
  { today, workingDays, calendar }: Arrival,
): Promise<FeedbackReceipt> {
  const due = deadline(calendar, valueOrThrow(parseDay(today)), { unit: 'work-days', count: workingDays })
  const number = `${today.replaceAll('-', '')}-${secret()}`
  const dueOn = due.ok ? formatDay(due.value) : null
  await insertFeedback(tx, { ...written, number, receivedOn: today, workingDays, dueOn })
  await noteDone(tx, 'feedback:filed', number)
  return knownOr(await readReceipt(tx, number))
}

/** Gives feedback to the unit that answers. Refuses record.unknown, record.changed, feedback.answered, record.reference. */
export async function assignFeedback(
  tx: Transaction,
  id: string,
  { unit, version }: { readonly unit: string; readonly version: number },
): Promise<Feedback> {
  await openAsSeen(tx, id, version)
  const rows = await writing(() => routeFeedback(tx, id, version, unit))
  if (rows === 0) refuseChanged(version, knownOr(await findFeedback(tx, id)))
  await noteDone(tx, 'feedback:routed', id, { unit })
  return knownOr(await findFeedback(tx, id))
}

/** Publishes the reply under the number. Refuses as assignFeedback, and record.not-kept from another unit than the one that answers. */
export async function answerFeedback(
  tx: Transaction,
  id: string,
  { reply, version }: { readonly reply: string; readonly version: number },
  { unit }: Actor,
): Promise<Feedback> {
  const feedback = await openAsSeen(tx, id, version)
  if (feedback.unit === null || feedback.unit !== unit) throw new MessageRefused({ problem: 'record.not-kept' })
  const rows = await writing(() => replyToFeedback(tx, id, version, reply))
  if (rows === 0) refuseChanged(version, knownOr(await findFeedback(tx, id)))
  await noteDone(tx, 'feedback:answered', id)
  return knownOr(await findFeedback(tx, id))
}

async function openAsSeen(tx: Transaction, id: string, version: number): Promise<Feedback> {
  const feedback = knownOr(await findFeedback(tx, id))
  if (feedback.repliedOn !== null) throw new MessageRefused({ problem: 'feedback.answered' })
  refuseChanged(version, feedback)
  return feedback
}

function secret(): string {
  return Array.from({ length: SECRET_LENGTH }, () => SIGNS[randomInt(SIGNS.length)] ?? '').join('')
}
