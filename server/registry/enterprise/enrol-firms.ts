import { historyOf, type Ranks } from '../../../core/registry/index.ts'
import { type Refusal, type Result, refuse } from '../../../core/values/index.ts'
import type { Transaction } from '../../db/index.ts'
import { type Note, note } from './audit.ts'
import { addBeliefs, addPasts, type BeliefRow } from './belief-store.ts'
import { beliefRow, convince } from './convince.ts'
import type { Ground } from './ground.ts'
import { idsInOrder } from './ids-in-order.ts'
import { collectFirms, noteOf, readFirm, type Saying } from './read-saying.ts'
import { addFirms, type FirmNamed, registeredNote } from './register-enterprise.ts'
import { ranksOf, readSources } from './source-store.ts'
import { checkFrame } from './state-facts.ts'
import { type NewStatement, recordStatements } from './statement-store.ts'

/** A firm to be registered, and what a source says of it. */
export type FirmEnrolled = FirmNamed & { readonly document: unknown }

/**
 * Registers firms whose codes name none yet and records what one source says of them, in one go: each row is written once, as it would
 * stand after `registerFirms` and `stateAll`. Gives the ids of those that are new, by code. Refuses as `stateAll` does.
 */
export async function enrolFirms(
  tx: Transaction,
  ground: Ground,
  saying: Saying,
  firms: readonly FirmEnrolled[],
): Promise<Result<Map<string, string>>> {
  const frame = await checkFrame(tx, saying)
  if (frame.length > 0) return refuse(...(frame as [Refusal]))
  const ids = idsInOrder(firms.length)
  const read = collectFirms(
    firms.map(({ creditCode, document }, index) =>
      readFirm({ ground, saying, creditCode, standing: [] }, { enterprise: ids[index] ?? '', document }),
    ),
  )
  if (!read.ok) return read
  const ranks = ranksOf(await readSources(tx))
  const all = firms.map((firm, index) => enrolled(ground, ranks, firm, ids[index] ?? '', read.value[index] ?? []))
  const added = await addFirms(
    tx,
    all.map(({ firm, id, belief }) => ({
      id,
      creditCode: firm.creditCode,
      name: belief?.name ?? firm.name,
      division: belief?.division ?? null,
      registeredOn: belief?.registeredOn ?? null,
      industry: belief?.industry ?? null,
    })),
  )
  await recordBeginnings(
    tx,
    all.filter(({ id, belief }) => added.has(id) && belief !== null),
  )
  const own = all.filter(({ id }) => added.has(id))
  await note(
    tx,
    ...own.flatMap(({ id, firm, statements }): Note[] => [
      registeredNote(id, firm.creditCode),
      ...(statements.length > 0 ? [noteOf(ground, saying, id, statements)] : []),
    ]),
  )
  return { ok: true, value: new Map(own.map(({ id, firm }) => [firm.creditCode, id])) }
}

type Enrolled = {
  readonly id: string
  readonly firm: FirmEnrolled
  readonly statements: readonly NewStatement[]
  /** Null where nothing was said. */
  readonly belief: BeliefRow | null
  readonly ranks: Ranks
}

function enrolled(
  ground: Ground,
  ranks: Ranks,
  firm: FirmEnrolled,
  id: string,
  statements: readonly NewStatement[],
): Enrolled {
  if (statements.length === 0) return { id, firm, statements, belief: null, ranks }
  const conviction = convince(ground, { id, creditCode: firm.creditCode }, { statements, titles: [], ranks })
  return { id, firm, statements, belief: beliefRow(id, conviction), ranks }
}

async function recordBeginnings(tx: Transaction, firms: readonly Enrolled[]): Promise<void> {
  if (firms.length === 0) return
  await recordStatements(
    tx,
    firms.flatMap(({ statements }) => statements),
  )
  await addBeliefs(
    tx,
    firms.flatMap(({ belief }) => (belief === null ? [] : [belief])),
  )
  for (const fact of ['name', 'division'] as const)
    await addPasts(
      tx,
      fact,
      firms.map(({ id, statements, ranks }) => {
        const said = statements.map((each) => ({ ...each, order: '' }))
        return { enterprise: id, periods: historyOf(said, ranks, { part: '', item: '', fact }) }
      }),
    )
}
