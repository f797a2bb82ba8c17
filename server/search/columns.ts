import { fold, termsOf } from './fold.ts'
import { initialsOf } from './initials.ts'
import { pairsOf } from './pairs.ts'
import { wordsOf } from './words.ts'

/**
 * What a table keeps beside a text so that it is found in the database: `folded` and `initials` as text (pg_trgm), `words` for
 * `to_tsvector('simple')`, `pairs` as text[] (GIN) for words of two characters.
 */
export type SearchColumns = {
  readonly folded: string
  readonly words: string
  readonly pairs: readonly string[]
  readonly initials: string
}

/** The columns of a text. */
export async function searchColumnsOf(text: string): Promise<SearchColumns> {
  const { text: folded } = fold(text)
  return { folded, words: (await wordsOf(folded)).join(' '), pairs: pairsOf(folded), initials: initialsOf(folded) }
}

/** What a question asks of those columns: pairs that must all stand, and initials that may stand instead where it is letters only. */
export type SearchQuestion = {
  readonly folded: string
  readonly pairs: readonly string[]
  readonly initials: string | null
}

/** A question, word by word. */
export function searchQuestionsOf(query: string): SearchQuestion[] {
  return termsOf(query).map((folded) => ({
    folded,
    pairs: pairsOf(folded),
    initials: /^[a-z]{2,}$/.test(folded) ? folded : null,
  }))
}
