import type { Enterprise, KnownFact, TitleGrant } from '../../../contract/index.ts'
import { pathOf, saidBy } from '../../../core/registry/index.ts'
import type { Transaction } from '../../db/index.ts'
import { note } from './audit.ts'
import { type Conviction, convince } from './convince.ts'
import { choiceWords, digestOf, type Ground, wordsOf } from './ground.ts'
import { type EnterpriseHead, readHead } from './read-enterprise.ts'
import { readSurroundings } from './read-surroundings.ts'
import { ranksOf, readSources } from './source-store.ts'
import { readRecorded } from './statement-store.ts'
import { readTitles, type TitleRow, titleEntries } from './title-store.ts'

/** As of which day, and as recorded by which instant; null: as recorded now. */
export type AsOf = { readonly on: string; readonly recordedBy: string | null }

/**
 * Everything known of one enterprise as of a day and as recorded by an instant, with where from and what contradicts it; null where
 * there is none or it is not the person's to see. The reading is written into the record.
 */
export async function describeEnterprise(
  tx: Transaction,
  ground: Ground,
  id: string,
  asOf: AsOf,
): Promise<Enterprise | null> {
  const head = await readHead(tx, id)
  if (head === null) return null
  const sources = await readSources(tx)
  const statements = saidBy(await readRecorded(tx, id, { by: asOf.recordedBy, on: asOf.on }), asOf.on)
  const grants = await readTitles(tx, [id], asOf.recordedBy)
  const conviction = convince(ground, head, { statements, titles: titleEntries(grants), ranks: ranksOf(sources) })
  const around = await readSurroundings(tx, head, asOf.on)
  await note(tx, { action: 'enterprise:read', kind: 'enterprise', id, enterprise: id, detail: asOf })
  return {
    ...factsOf(head, conviction),
    on: asOf.on,
    recordedBy: asOf.recordedBy,
    known: knownOf(ground, conviction),
    sources,
    titles: grants.map((grant) => describeTitle(ground, grant, asOf.on)),
    ...around,
  }
}

type OwnPart =
  | 'id'
  | 'region'
  | 'creditCode'
  | 'name'
  | 'division'
  | 'registeredOn'
  | 'industry'
  | 'version'
  | 'facts'
  | 'digest'

/** What the facts say of the enterprise itself; its name is always known. */
function factsOf(head: EnterpriseHead, { document }: Conviction): Pick<Enterprise, OwnPart> {
  const own = document['enterprise'] as Readonly<Record<string, unknown>>
  const text = (name: string): string | null => (typeof own[name] === 'string' ? own[name] : null)
  return {
    id: head.id,
    region: head.region,
    creditCode: head.creditCode,
    name: text('name') ?? head.name,
    division: text('division'),
    registeredOn: text('registeredOn'),
    industry: text('industry'),
    version: head.version,
    facts: document,
    digest: digestOf(document),
  }
}

function knownOf(ground: Ground, { belief }: Conviction): KnownFact[] {
  return belief.facts
    .filter(({ part }) => ground.layout.parts.has(part))
    .map(({ part, item, fact, value, source, statedOn, others }) => ({
      path: pathOf(ground.layout, { part, item, fact }),
      ...wordsOf(ground, { part, item, fact }, value),
      value,
      source,
      statedOn,
      others: [...others],
    }))
}

/** A grant with its words and where it stands on a day. */
export function describeTitle(ground: Ground, grant: TitleRow, on: string): TitleGrant {
  const { enterprise: _, ...own } = grant
  return { ...own, words: choiceWords(ground, 'title', grant.title), state: stateOf(grant, on) }
}

function stateOf({ from, to, revokedFrom }: TitleRow, on: string): TitleGrant['state'] {
  if (revokedFrom !== null && revokedFrom <= on) return 'revoked'
  if (from > on) return 'to-come'
  return to !== null && to <= on ? 'ended' : 'in-force'
}
