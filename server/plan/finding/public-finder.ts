import { setImmediate as nextTurn } from 'node:timers/promises'
import type { SearchKind, SearchPage, SearchQuery } from '../../../contract/index.ts'
import type { Database } from '../../db/index.ts'
import { type Found, type Manner, TextIndex } from '../../search/index.ts'
import { pageFrom, readPlace } from '../page-cursor.ts'
import type { PlanShelf } from '../plan-shelf.ts'
import { describeFound } from './describe-found.ts'
import { readKeptThings, stampOf } from './kept-things.ts'
import { type Thing, thingsOfPack } from './plan-things.ts'

/** What this room needs to find things: packs, and records where there is a database. */
export type FinderParts = { readonly shelf: PlanShelf; readonly database?: Database; readonly today: () => string }

type Ready = { readonly index: TextIndex<Thing>; readonly programmes: readonly Thing[] }

type Kept = { readonly stamp: string; readonly index: Promise<TextIndex<Thing>> }

/** Most suggestions that are made. */
const SUGGESTIONS_MAX = 8

/**
 * Finds what is public. Packs are made ready when somebody first asks, since they never change while the program runs; what
 * departments keep is made ready again once it has changed.
 */
export class PublicFinder {
  readonly #parts: FinderParts
  #packs: Promise<Ready> | null = null
  #kept: Kept | null = null

  constructor(parts: FinderParts) {
    this.#parts = parts
  }

  /** A page of what was found, best first. Throws MessageNotValid where the cursor is none of ours. */
  async find(query: SearchQuery): Promise<SearchPage> {
    const place = readPlace(query.after, ['number', 'string'])
    const packs = await this.#preparePacks()
    const isOfRegion = ({ region }: Thing): boolean => query.region === '' || region === query.region
    const { manner, found } = best(
      await Promise.all([packs.index, await this.#prepareKept()].map((index) => index.find(query.q, isOfRegion))),
    )
    const wanted = found.filter(({ thing }) => query.kind === '' || thing.kind === query.kind)
    const rest = place === null ? wanted : wanted.filter((each) => isAfter(each, place))
    const page = pageFrom(rest.slice(0, query.limit + 1), query.limit, ({ score, thing }) => [score, placeOf(thing)])
    const suggestions = wanted.length > 0 ? [] : packs.programmes.filter(isOfRegion).map(({ title }) => title)
    return {
      manner,
      total: wanted.length,
      byKind: countByKind(found),
      rows: page.rows.map((each) => describeFound(each, query.lang)),
      next: page.next,
      suggestions: distinct(suggestions).slice(0, SUGGESTIONS_MAX),
    }
  }

  #preparePacks(): Promise<Ready> {
    this.#packs ??= this.#readPacks()
    this.#packs.catch(() => {
      this.#packs = null
    })
    return this.#packs
  }

  async #readPacks(): Promise<Ready> {
    const things: Thing[] = []
    for (const id of this.#parts.shelf.ids) {
      await nextTurn()
      const pack = this.#parts.shelf.pack(id)
      if (pack) things.push(...thingsOfPack(pack.plan(), pack.compiled()))
    }
    await nextTurn()
    return { index: new TextIndex(things), programmes: things.filter(({ kind }) => kind === 'programme') }
  }

  async #prepareKept(): Promise<TextIndex<Thing>> {
    const { database, shelf, today } = this.#parts
    if (database === undefined) return new TextIndex<Thing>([])
    const stamp = await stampOf(database, today())
    if (this.#kept?.stamp !== stamp) {
      const kept = { stamp, index: readKeptThings(database, shelf, today()).then((things) => new TextIndex(things)) }
      kept.index.catch(() => {
        if (this.#kept === kept) this.#kept = null
      })
      this.#kept = kept
    }
    return this.#kept.index
  }
}

type Answer = { readonly manner: Manner; readonly found: readonly Found<Thing>[] }

const MANNERS: readonly Manner[] = ['AS_WRITTEN', 'WITH_SLIP', 'BY_WORDS']

/** What several places found in the best manner in which any found something; of one kind after another where equally good. */
function best(answers: readonly Answer[]): Answer {
  const manner = MANNERS.find((each) => answers.some((answer) => answer.manner === each && answer.found.length > 0))
  const found = answers.filter((answer) => answer.manner === manner).flatMap((answer) => answer.found)
  return { manner: manner ?? 'AS_WRITTEN', found: found.toSorted(byRank) }
}

/** Kinds in the order in which they stand where equally good. */
const KINDS: Readonly<Record<SearchKind, number>> = {
  plan: 0,
  programme: 1,
  clause: 2,
  notice: 3,
  institution: 4,
  parameter: 5,
}

function placeOf({ kind, key }: Thing): string {
  return `${KINDS[kind]}/${key}`
}

function byRank(left: Found<Thing>, right: Found<Thing>): number {
  return right.score - left.score || (placeOf(left.thing) < placeOf(right.thing) ? -1 : 1)
}

function isAfter({ score, thing }: Found<Thing>, [lastScore, lastPlace]: readonly (string | number)[]): boolean {
  return score < Number(lastScore) || (score === lastScore && placeOf(thing) > String(lastPlace))
}

function countByKind(found: readonly Found<Thing>[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { thing } of found) counts[thing.kind] = (counts[thing.kind] ?? 0) + 1
  return counts
}

function distinct(titles: SearchPage['suggestions']): SearchPage['suggestions'] {
  return [...new Map(titles.map((title) => [title.zh, title])).values()]
}
