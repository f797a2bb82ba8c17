import { historyOf, type Ranks } from '../../../core/registry/index.ts'
import type { Transaction } from '../../db/index.ts'
import { writeBeliefs, writePasts } from './belief-store.ts'
import { beliefRow, type Conviction, convince, type FirmKey } from './convince.ts'
import type { Ground } from './ground.ts'
import { ranksOf, readSources } from './source-store.ts'
import { readAboutSelf, readStanding, type StatementRow } from './statement-store.ts'
import { readTitles, titleEntries } from './title-store.ts'

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
  await writeBeliefs(
    tx,
    [...convictions].map(([id, conviction]) => beliefRow(id, conviction)),
  )
  if (aboutSelf.length > 0) await rewritePasts(tx, aboutSelf, ranks)
  return convictions
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
