import { MessageRefused, type ProblemAnswer } from '../../http/index.ts'

/** A fault as PostgreSQL tells it. */
type DatabaseFault = { readonly code?: string; readonly constraint?: string; readonly detail?: string }

/** Runs a writing; what the database refuses of it is told as a problem, by the constraint's name or by the kind of fault. */
export async function refusing<T>(
  problems: Readonly<Record<string, ProblemAnswer>>,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write()
  } catch (fault) {
    const { code = '', constraint = '' } = fault as DatabaseFault
    const answer = problems[constraint] ?? answerOf(code, constraint)
    throw answer === null ? fault : new MessageRefused(answer)
  }
}

function answerOf(code: string, constraint: string): ProblemAnswer | null {
  switch (code) {
    case '23P01':
      return { problem: 'record.overlap' }
    case '23505':
      return { problem: 'record.exists', values: { what: constraint } }
    case '23503':
      return { problem: 'record.reference', values: { what: constraint } }
    case '42501':
      return { problem: 'record.not-kept' }
    // A check of the row, a range whose end is before its beginning, a day that is none.
    case '23514':
    case '22000':
    case '22008':
      return { problem: 'record.contradictory', values: { what: constraint } }
    default:
      return null
  }
}

/** The record, or the refusal that there is none. */
export function foundOr<T>(record: T | null, answer: ProblemAnswer = { problem: 'record.unknown' }): T {
  if (record === null) throw new MessageRefused(answer)
  return record
}

/** Refuses a change of a record whose version is not the one that was seen; `current` is the record as it is now. */
export function refuseStale(seen: number | undefined, current: { readonly version: number }): void {
  if (seen !== current.version) throw new MessageRefused({ problem: 'record.changed', current })
}
