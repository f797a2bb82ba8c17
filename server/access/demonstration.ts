import type { DemonstrationPeople } from '../../contract/index.ts'
import type { ProblemAnswer } from '../http/index.ts'
import type { Door } from './door.ts'
import { type Begun, openBegun } from './sign-in.ts'
import { standingsOf } from './standing.ts'
import { beginDemonstration, demonstrationPeople, mayDemonstrate } from './store.ts'
import { makeToken } from './token.ts'

const ABSENT = { refused: { problem: 'demonstration.absent' } } as const satisfies { refused: ProblemAnswer }

/** Everyone fictitious to try the system as. Refuses demonstration.absent on any database but this machine's own, or one with real people. */
export function listDemonstration(door: Door): Promise<DemonstrationPeople | { readonly refused: ProblemAnswer }> {
  return door.database.transaction(async (tx) => {
    if (!door.isDemonstrable || !(await mayDemonstrate(tx))) return ABSENT
    const rows = []
    for (const person of await demonstrationPeople(tx)) {
      const standings = await standingsOf(tx, person.id, door.now())
      if (standings.length > 0) rows.push({ ...person, standings })
    }
    return { rows }
  })
}

/** Begins a session as someone fictitious. Refuses demonstration.absent as `listDemonstration` does, and for anyone who is real. */
export function signInAsDemonstration(
  door: Door,
  { person, standing }: { readonly person: string; readonly standing?: string },
  agent: string,
): Promise<Begun> {
  return door.database.transaction(async (tx) => {
    if (!door.isDemonstrable) return ABSENT
    const token = makeToken()
    const at = door.now()
    const begun = await beginDemonstration(tx, { person, standing, tokenHash: token.hash, at, agent })
    return begun === null ? ABSENT : openBegun(tx, token.text, at)
  })
}
