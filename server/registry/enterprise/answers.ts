import type { FastifyReply, FastifyRequest } from 'fastify'
import { parseDay, placeRefusal, type Refusal } from '../../../core/values/index.ts'
import type { Transaction } from '../../db/index.ts'
import { answerProblem, type ProblemAnswer } from '../../http/index.ts'

/** Most refusals told in one answer; further ones are counted. */
const REFUSALS_MAX = 1000

/** The two sides of a request, for the answers below. */
export type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/** There is none, or it is not the person's to see: the two are not told apart. */
export function answerUnknown({ request, reply }: Exchange): string {
  return answerProblem(request, reply, { problem: 'record.unknown' })
}

/** Someone else changed the record; with the record as it is now. */
export function answerChanged({ request, reply }: Exchange, current: unknown): string {
  return answerProblem(request, reply, { problem: 'record.changed', current })
}

/** Everything that stands against it. */
export function answerRefused({ request, reply }: Exchange, refusals: readonly Refusal[]): string {
  return answerProblem(request, reply, refusedAnswer(refusals))
}

/** The same as an answer that can be thrown, so that what was done is undone. */
export function refusedAnswer(refusals: readonly Refusal[]): ProblemAnswer {
  const { length: total } = refusals
  return { problem: 'facts.refused', values: { count: total }, refusals: refusals.slice(0, REFUSALS_MAX), total }
}

/** The day on which the transaction acts. */
export async function today(tx: Transaction): Promise<string> {
  const found = await tx.row<{ today: string }>('select tenant.today() as today')
  if (found === null) throw new Error('No day')
  return found.today
}

/** What is wrong with a day that a message names at `path`; nothing where it is a day, or none is named. */
export function faultsOfDay(path: string, day: string | null): Refusal[] {
  const read = day === null || day === '' ? null : parseDay(day)
  return read === null || read.ok ? [] : read.refusals.map((each) => placeRefusal(each, path))
}
