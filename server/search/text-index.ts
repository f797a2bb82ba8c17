import { termsOf } from './fold.ts'
import { findTerm, type Hit, type Passage, type PassageText, preparePassage } from './passage.ts'
import { findSlip, prepareSlip } from './slip.ts'
import { wordsOf } from './words.ts'

/** Something that can be found, with the texts in which it is looked for. */
export type Findable = { readonly key: string; readonly passages: readonly PassageText[] }

/** How what was asked was found: as it stands, by most of its words, or with a slip. */
export type Manner = 'AS_WRITTEN' | 'BY_WORDS' | 'WITH_SLIP'

/** Something found, best first: its hits, and a score that falls with rank. */
export type Found<Thing> = { readonly thing: Thing; readonly score: number; readonly hits: readonly Hit[] }

type Entry<Thing> = { readonly thing: Thing; readonly passages: readonly Passage[] }

/**
 * Texts held in memory and looked through one by one: for some thousands of short texts that takes a few milliseconds, finds every
 * occurrence and knows where it is, which an index of words would not.
 */
export class TextIndex<Thing extends Findable> {
  readonly #entries: readonly Entry<Thing>[]

  constructor(things: readonly Thing[]) {
    this.#entries = things.map((thing) => ({ thing, passages: thing.passages.map(preparePassage) }))
  }

  /** What fits a question among the things that `isWanted` lets through: all of its words, else most of them, else with a slip. */
  async find(query: string, isWanted: (thing: Thing) => boolean): Promise<{ manner: Manner; found: Found<Thing>[] }> {
    const terms = termsOf(query)
    const entries = this.#entries.filter(({ thing }) => isWanted(thing))
    const found = rank(entries, terms, findTerm, terms.length)
    if (found.length > 0 || terms.length === 0) return { manner: 'AS_WRITTEN', found }
    const words = [...new Set((await Promise.all(terms.map(wordsOf))).flat())]
    const slips = terms.flatMap((term) => prepareSlip(term) ?? [])
    const bySlip = slips.length < terms.length ? [] : rank(entries, slips, findSlip, slips.length)
    if (bySlip.length > 0) return { manner: 'WITH_SLIP', found: bySlip }
    return {
      manner: 'BY_WORDS',
      found: words.length < 2 ? [] : rank(entries, words, findTerm, Math.ceil(words.length / 2)),
    }
  }
}

/** Things in which at least `termsMin` of the terms are found, best first; in their own order where equal. */
function rank<Thing extends Findable, Term>(
  entries: readonly Entry<Thing>[],
  terms: readonly Term[],
  find: (passage: Passage, term: Term) => Hit | null,
  termsMin: number,
): Found<Thing>[] {
  if (terms.length === 0) return []
  const found = entries.flatMap(({ thing, passages }): Found<Thing>[] => {
    const byTerm = terms.map((term) => passages.flatMap((passage) => find(passage, term) ?? []))
    const met = byTerm.filter((hits) => hits.length > 0)
    if (met.length < termsMin) return []
    const score = met.reduce((sum, hits) => sum + Math.max(...hits.map((hit) => hit.score)), 0)
    return [{ thing, score: Math.round(score * 100) / 100, hits: met.flat() }]
  })
  return found.toSorted((a, b) => b.score - a.score)
}
