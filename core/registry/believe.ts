import { canonicalText } from './canonical-text.ts'
import type { Belief, BelievedFact, Ranks, Statement, Voiced } from './statement.ts'

/**
 * What is believed: of each fact the value of the highest-ranked source, then the one stated last; other values are kept beside it.
 * The order in which statements arrive makes no difference. A withdrawn statement (facts null) says nothing.
 */
export function believe(statements: readonly Statement[], ranks: Ranks): Belief {
  const said = new Map<string, { place: Omit<BelievedFact, keyof Voiced | 'others'>; voices: Voiced[] }>()
  const items = new Map<string, { part: string; item: string }>()
  for (const { part, item, source, facts, statedOn, carried } of statements) {
    if (facts === null) continue
    items.set(JSON.stringify([part, item]), { part, item })
    for (const [fact, value] of Object.entries(facts)) {
      const key = JSON.stringify([part, item, fact])
      const known = said.get(key) ?? { place: { part, item, fact }, voices: [] }
      said.set(key, known)
      known.voices.push({ value, source, statedOn: carried[fact] ?? statedOn })
    }
  }
  const facts = [...said.values()].map(({ place, voices }) => ({ ...place, ...choose(voices, ranks) }))
  return { facts: facts.toSorted(byPlace), items: [...items.values()].toSorted(byPlace) }
}

function choose(voices: readonly Voiced[], ranks: Ranks): Voiced & { readonly others: readonly Voiced[] } {
  const [first, ...rest] = voices.toSorted((a, b) => compareVoices(a, b, ranks))
  if (first === undefined) throw new RangeError('A fact that nobody said')
  const believed = canonicalText(first.value)
  return { ...first, others: rest.filter(({ value }) => canonicalText(value) !== believed) }
}

/** Rank, then the later day; what is left is decided by name and text, so that the answer never depends on arrival. */
function compareVoices(a: Voiced, b: Voiced, ranks: Ranks): number {
  const rank = (ranks[b.source] ?? Number.NEGATIVE_INFINITY) - (ranks[a.source] ?? Number.NEGATIVE_INFINITY)
  if (rank !== 0 && !Number.isNaN(rank)) return rank
  return (
    compareText(b.statedOn, a.statedOn) ||
    compareText(a.source, b.source) ||
    compareText(canonicalText(a.value), canonicalText(b.value))
  )
}

type Placed = { readonly part: string; readonly item: string; readonly fact?: string }

function byPlace(a: Placed, b: Placed): number {
  return compareText(a.part, b.part) || compareText(a.item, b.item) || compareText(a.fact ?? '', b.fact ?? '')
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
