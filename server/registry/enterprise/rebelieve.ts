import {
  type Belief,
  believe,
  composeDocument,
  historyOf,
  type Ranks,
  type Statement,
  type TitleEntry,
} from '../../../core/registry/index.ts'
import type { Transaction } from '../../db/index.ts'
import { type BeliefRow, writeBeliefs, writePasts } from './belief-store.ts'
import { digestOf, type Ground } from './ground.ts'
import { ranksOf, readSources } from './source-store.ts'
import { readAboutSelf, readStanding, type StatementRow } from './statement-store.ts'
import { readTitles, titleEntries } from './title-store.ts'

/** A firm by its id and code. */
export type FirmKey = { readonly id: string; readonly creditCode: string }

/** What is believed of a firm, and the document that it makes. */
export type Conviction = { readonly belief: Belief; readonly document: Record<string, unknown> }

/** What follows from statements and titles; the one way by which documents are made. */
export function convince(
  ground: Ground,
  { creditCode }: FirmKey,
  said: { readonly statements: readonly Statement[]; readonly titles: readonly TitleEntry[]; readonly ranks: Ranks },
): Conviction {
  const belief = believe(said.statements, said.ranks)
  return { belief, document: composeDocument(ground.layout, belief, { creditCode, titles: said.titles }) }
}

/**
 * Writes anew what is believed of enterprises whose statements or titles changed in this transaction, with the columns that follow from
 * it; and names and areas over time of those of whom `aboutSelf` was said something new.
 */
export async function rebelieve(
  tx: Transaction,
  ground: Ground,
  firms: readonly FirmKey[],
  aboutSelf: readonly string[] = [],
): Promise<Map<string, Conviction>> {
  const ids = firms.map(({ id }) => id)
  const ranks = ranksOf(await readSources(tx))
  const statements = Map.groupBy(await readStanding(tx, ids), ({ enterprise }) => enterprise)
  const titles = Map.groupBy(await readTitles(tx, ids), ({ enterprise }) => enterprise)
  const convictions = new Map(
    firms.map((firm) => {
      const said = { statements: statements.get(firm.id) ?? [], titles: titleEntries(titles.get(firm.id) ?? []), ranks }
      return [firm.id, convince(ground, firm, said)] as const
    }),
  )
  await writeBeliefs(tx, [...convictions].map(beliefRow))
  if (aboutSelf.length > 0) await rewritePasts(tx, aboutSelf, ranks)
  return convictions
}

function beliefRow([enterprise, { belief, document }]: readonly [string, Conviction]): BeliefRow {
  const own = document['enterprise'] as Readonly<Record<string, unknown>>
  const text = (name: string): string | null => (typeof own[name] === 'string' ? own[name] : null)
  return {
    enterprise,
    document,
    digest: digestOf(document),
    conflicts: belief.facts.filter(({ others }) => others.length > 0).length,
    name: text('name'),
    division: text('division'),
    registeredOn: text('registeredOn'),
    industry: text('industry'),
  }
}

async function rewritePasts(tx: Transaction, ids: readonly string[], ranks: Ranks): Promise<void> {
  const about = Map.groupBy(await readAboutSelf(tx, ids), ({ enterprise }) => enterprise)
  for (const fact of ['name', 'division'] as const)
    await writePasts(
      tx,
      fact,
      ids.map((enterprise) => ({ enterprise, periods: pastOf(about.get(enterprise) ?? [], ranks, fact) })),
    )
}

function pastOf(statements: readonly StatementRow[], ranks: Ranks, fact: string) {
  return historyOf(statements, ranks, { part: '', item: '', fact })
}
