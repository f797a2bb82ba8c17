import { isHan } from './fold.ts'

/** Letters of a word that are taken together, as pg_trgm takes them. */
const LETTERS = 3

/**
 * Neighbouring characters of a folded text: two Chinese ones, or three letters of a word. A word of two characters is one of them,
 * which whole words of a dictionary and groups of three would miss; a text with a slip keeps most of them.
 */
export function pairsOf(folded: string): string[] {
  const pairs = new Set<string>()
  for (const run of folded.match(/\p{Script=Han}+|[^\p{Script=Han} ]+/gu) ?? []) {
    const length = isHan(run) ? 2 : LETTERS
    if (run.length <= length) pairs.add(run)
    for (let place = 0; place + length <= run.length; place++) pairs.add(run.slice(place, place + length))
  }
  return [...pairs]
}
