import { isHan } from './fold.ts'
import { initialsOf } from './initials.ts'
import { pairsOf } from './pairs.ts'
import { type Hit, hitAt, type Passage, type Span } from './passage.ts'

/** What a slip keeps at least of what was meant: this share of its neighbouring characters, in a stretch not much longer. */
const KEPT_MIN = 0.5

/** Score of a hit that keeps everything, for a passage of weight 1. */
const SCORE = 3

/** What was asked with a slip in it, made ready once. */
export type Slip = { readonly term: string; readonly pairs: readonly string[]; readonly initials: string | null }

/** Makes a term ready to be found with a slip; null where it is too short for one. */
export function prepareSlip(term: string): Slip | null {
  const pairs = pairsOf(term)
  if (term.length < 3 || pairs.length < 2) return null
  return { term, pairs, initials: Array.from(term).every(isHan) ? initialsOf(term) : null }
}

/**
 * A passage in which a term stands but for a slip: another character of the same sound (帖息 for 贴息), or a character that is wrong,
 * missing or too many, so that at least half of its neighbours still stand together.
 */
export function findSlip(passage: Passage, slip: Slip): Hit | null {
  return findSameSound(passage, slip) ?? findNearby(passage, slip)
}

function findSameSound(passage: Passage, { term, initials }: Slip): Hit | null {
  if (initials === null || passage.initials === '') return null
  const { text } = passage.folded
  for (let at = passage.initials.indexOf(initials); at >= 0; at = passage.initials.indexOf(initials, at + 1)) {
    const same = Array.from(term).filter((sign, place) => text[at + place] === sign).length
    if (same / term.length >= KEPT_MIN && same > 0)
      return hitAt(passage, [at], term.length, passage.weight * SCORE * (1 + same / term.length))
  }
  return null
}

function findNearby(passage: Passage, { term, pairs }: Slip): Hit | null {
  const { text } = passage.folded
  const places = pairs.flatMap((pair) => placesOf(text, pair).map((at) => ({ at, pair })))
  const reach = term.length + Math.ceil(term.length / 3)
  let best: { readonly kept: number; readonly within: typeof places } | null = null
  for (const { at } of places) {
    const within = places.filter((each) => each.at >= at && each.at + each.pair.length <= at + reach)
    const kept = new Set(within.map(({ pair }) => pair)).size / pairs.length
    if (kept >= KEPT_MIN && kept > (best?.kept ?? 0)) best = { kept, within }
  }
  if (best === null) return null
  const spans = best.within.flatMap(({ at, pair }): readonly Span[] => hitAt(passage, [at], pair.length, 0).spans)
  return { passage, score: passage.weight * SCORE * best.kept, spans }
}

function placesOf(text: string, pair: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(pair); at >= 0; at = text.indexOf(pair, at + 1)) places.push(at)
  return places
}
