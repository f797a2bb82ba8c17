import type { EnterpriseQuery } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { searchQuestionsOf } from '../../search/index.ts'
import { readCursor } from './cursor.ts'
import { isId } from './is-id.ts'
import {
  containsAll,
  type Filter,
  filtersOf,
  isLetters,
  openTo,
  Parameters,
  partsQuestion,
} from './search-conditions.ts'

/** By what firms are found: the order of names, or, for a text, code, former code, beginning of the name, parts of it. */
type Way = 'all' | 'code' | 'former' | 'begins' | 'contains'

/** A firm that was found: by which way, its place in the order of that way, and its id. */
export type Sought = { readonly way: Way; readonly key: string; readonly id: string }

/** Names that are looked through in their order before the index of their parts is asked: a common word fills a page with fewer. */
const LOOKED_THROUGH = 20_000

/** So few enterprises that a filter lets through are read one by one, rather than looked for in the order of names. */
const FEW = 2500

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
  const acting = await tx.row<{ reach: string }>('select tenant.reach() as reach')
  const filters = [...openTo(acting?.reach), ...filtersOf(query)]
  const few = await findFew(tx, filters)
  let after = ways[begun] === way && key !== null && isId(id) ? { key, id } : null
  const found: Sought[] = []
  for (const each of ways.slice(begun)) {
    const most = query.limit + 1 - found.length
    if (most > 0) found.push(...(await findBy(tx, { way: each, filters, few, terms, after, most })))
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
  readonly filters: readonly Filter[]
  /** A filter that lets few through; null where none does. */
  readonly few: Filter | null
  readonly terms: readonly string[]
  readonly after: { readonly key: string; readonly id: string } | null
  readonly most: number
}

/** The first filter that lets few enterprises through. */
async function findFew(tx: Transaction, filters: readonly Filter[]): Promise<Filter | null> {
  for (const filter of filters) {
    const parameters = new Parameters()
    const counted = await tx.rows<{ count: number }>(
      `select count(*)::int as count from (${filter.all(parameters)} limit ${FEW + 1}) few`,
      parameters.used,
    )
    if ((counted[0]?.count ?? 0) <= FEW) return filter
  }
  return null
}

async function findBy(tx: Transaction, asked: Asked): Promise<Sought[]> {
  if (asked.few !== null) return select(tx, asked, 'among-few')
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

/** How firms are read: along an index in the order of the way, only what comes next in it, by parts of names, or those few of a filter. */
type Reading = 'in-order' | 'next-in-order' | 'by-parts' | 'among-few'

/** Firms by a way, in its order. */
function select(tx: Transaction, asked: Asked, reading: Reading): Promise<Sought[]> {
  const { way, filters, few, terms, after, most } = asked
  const parameters = new Parameters()
  const key = way === 'code' || way === 'former' ? 'credit_code' : 'name_folded'
  const isLater =
    after === null ? 'true' : `(s.${key}, s.id) > (${parameters.add(after.key)}, ${parameters.add(after.id)}::uuid)`
  const order = `order by s.${key}, s.id limit`
  const { first, from, where } = {
    'in-order': () => ({ first: '', from: 'registry.enterprise_sought s', where: isLater }),
    'next-in-order': () => ({
      first: '',
      from: `(select * from registry.enterprise_sought s where ${isLater} ${order} ${LOOKED_THROUGH}) s`,
      where: 'true',
    }),
    'by-parts': () => ({
      first: '',
      from: 'registry.enterprise_sought_by_parts s',
      where: `${isLater} and registry.name_grams(s.name_folded, s.name_initials) @@ ${parameters.add(partsQuestion(terms))}::tsquery`,
    }),
    'among-few': () => ({
      first: `with few as materialized (${few?.all(parameters) ?? ''}) `,
      from: 'few join registry.enterprise_sought s on s.id = few.id',
      where: isLater,
    }),
  }[reading]()
  const others = filters.filter((filter) => reading !== 'among-few' || filter !== few)
  const tests = [...ownConditions(asked, way, parameters), ...others.map((filter) => filter.one(parameters))]
  return tx.rows<Sought>(
    `${first}select ${parameters.add(way)}::text as way, s.${key} as key, s.id from ${from}
     where ${[where, ...tests].join(' and ')} ${order} ${parameters.add(most)}`,
    parameters.used,
  )
}
