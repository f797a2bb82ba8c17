import type { EnterpriseQuery } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { searchQuestionsOf } from '../../search/index.ts'
import { readCursor } from './cursor.ts'
import { isId } from './is-id.ts'
import { conditionsOf, containsAll, isLetters, Parameters, partsQuestion } from './search-conditions.ts'

/** By what firms are found: the order of names, or, for a text, code, former code, beginning of the name, parts of it. */
type Way = 'all' | 'code' | 'former' | 'begins' | 'contains'

/** A firm that was found: by which way, its place in the order of that way, and its id. */
export type Sought = { readonly way: Way; readonly key: string; readonly id: string }

/** Names that are looked through in their order before the index of their parts is asked: a common word fills a page with fewer. */
const LOOKED_THROUGH = 2000

/**
 * Ids of enterprises that a question means, one more than the page holds: those whose code begins with it, or once was it, then those
 * whose name begins with it, then those whose name, or its initials, hold every word of it. Full width, traditional characters and
 * signs make no difference.
 */
export async function findEnterprises(tx: Transaction, query: EnterpriseQuery): Promise<Sought[]> {
  const terms = searchQuestionsOf(query.text).map(({ folded }) => folded)
  if (terms.length === 0 && query.text.trim() !== '') return []
  const ways = waysOf(terms)
  const [way, key = null, id = null] = readCursor(query.after, 3) ?? []
  const begun = Math.max(0, ways.indexOf(way as Way))
  let after = ways[begun] === way && key !== null && isId(id) ? { key, id } : null
  const found: Sought[] = []
  for (const each of ways.slice(begun)) {
    const most = query.limit + 1 - found.length
    if (most > 0) found.push(...(await findBy(tx, { way: each, query, terms, after, most })))
    after = null
  }
  return found
}

function waysOf(terms: readonly string[]): readonly Way[] {
  const [only] = terms
  if (only === undefined) return ['all']
  return terms.length === 1 && isLetters(only) ? ['code', 'former', 'begins', 'contains'] : ['begins', 'contains']
}

type Asked = {
  readonly way: Way
  readonly query: EnterpriseQuery
  readonly terms: readonly string[]
  readonly after: { readonly key: string; readonly id: string } | null
  readonly most: number
}

async function findBy(tx: Transaction, asked: Asked): Promise<Sought[]> {
  if (asked.way !== 'contains') return select(tx, asked, 'in-order')
  // A common word fills the page with what comes next in the order of names, and a rare one is in few names: neither way is quick for both.
  const near = await select(tx, asked, 'next-in-order')
  return near.length >= asked.most ? near : select(tx, asked, 'by-parts')
}

/** What makes a firm found by a way, and not by a way before it. */
function ownConditions({ terms }: Asked, way: Way, parameters: Parameters): string[] {
  const [first = ''] = terms
  const code = first.toUpperCase()
  const tests: Readonly<Record<Way, () => string>> = {
    all: () => 'true',
    code: () => `s.credit_code like ${parameters.add(`${code}%`)}`,
    former: () => `s.id in (select f.enterprise from registry.former_code f
      where f.region = (select tenant.region()) and f.code = ${parameters.add(code)})`,
    begins: () =>
      [`s.name_folded like ${parameters.add(`${first}%`)}`, ...containsAll(terms.slice(1), parameters)].join(' and '),
    contains: () => containsAll(terms, parameters).join(' and '),
  }
  const ways = waysOf(terms)
  const earlier = ways.slice(0, ways.indexOf(way))
  return [tests[way](), ...earlier.map((each) => `not (${tests[each]()})`)]
}

/** How firms are read: along an index in the order of the way, only what comes next in it, or by the index of parts of names. */
type Reading = 'in-order' | 'next-in-order' | 'by-parts'

/** Firms by a way, in its order. */
function select(tx: Transaction, asked: Asked, reading: Reading): Promise<Sought[]> {
  const { way, query, terms, after, most } = asked
  const parameters = new Parameters()
  const key = way === 'code' || way === 'former' ? 'credit_code' : 'name_folded'
  const isLater =
    after === null ? 'true' : `(s.${key}, s.id) > (${parameters.add(after.key)}, ${parameters.add(after.id)}::uuid)`
  const order = `order by s.${key}, s.id limit`
  const { from, where } = {
    'in-order': () => ({ from: 'registry.enterprise_sought s', where: isLater }),
    'next-in-order': () => ({
      from: `(select * from registry.enterprise_sought s where ${isLater} ${order} ${LOOKED_THROUGH}) s`,
      where: 'true',
    }),
    'by-parts': () => ({
      from: 'registry.enterprise_sought_by_parts s',
      where: `${isLater} and registry.name_grams(s.name_folded, s.name_initials) @@ ${parameters.add(partsQuestion(terms))}::tsquery`,
    }),
  }[reading]()
  const all = [where, ...ownConditions(asked, way, parameters), ...conditionsOf(query, parameters)].join(' and ')
  return tx.rows<Sought>(
    `select ${parameters.add(way)}::text as way, s.${key} as key, s.id from ${from} where ${all} ${order} ${parameters.add(most)}`,
    parameters.used,
  )
}
