import { MessageRefused, type ProblemAnswer } from '../../http/index.ts'

/** Runs a writing; where the database refuses it by a constraint that `problems` names, the deed is refused with that problem. */
export async function refusingBy<T>(
  problems: Readonly<Record<string, ProblemAnswer>>,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write()
  } catch (fault) {
    const { constraint } = fault as { constraint?: string }
    const answer = constraint === undefined ? undefined : problems[constraint]
    throw answer === undefined ? fault : new MessageRefused(answer)
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
