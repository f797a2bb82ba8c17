import type { Words } from '../source/index.ts'
import { findNamed } from './find-named.ts'
import { plainName } from './plain-name.ts'
import type { Field, Vocabulary } from './vocabulary.ts'

/** The choice list that holds a pack's programmes by id with their titles; the pack's rules fill it, not a vocabulary file. */
const PROGRAMMES = 'programme'

/** The vocabulary of a pack, with its programmes and those of the packs it stands on as a choice list. */
export function withProgrammes(
  vocabulary: Vocabulary,
  packs: readonly string[],
  titles: ReadonlyMap<string, Words>,
): Vocabulary {
  if (findNamed(vocabulary.choices, PROGRAMMES) === undefined) return vocabulary
  return { ...vocabulary, choices: { ...vocabulary.choices, [PROGRAMMES]: Object.fromEntries(titles) }, packs }
}

/** Whether a fact names a programme. */
export function namesProgramme({ kind, of }: Field): boolean {
  return kind === 'choice' && of === PROGRAMMES
}

/**
 * The id that a text names: an id or title in either language, whatever its width, spaces and capitals; `pack/programme`
 * for one of another pack, kept as it is. Null where it names none, or a title names several.
 */
export function findProgramme({ choices, packs = [] }: Vocabulary, text: string): string | null {
  const known = findNamed(choices, PROGRAMMES) ?? {}
  const asked = plainName(text)
  const [, pack, id] = /^([a-z][a-z0-9-]*)\/([a-z][a-z0-9-]*)$/.exec(asked) ?? []
  if (pack !== undefined && id !== undefined && !packs.includes(pack)) return `${pack}/${id}`
  const own = id ?? asked
  if (Object.hasOwn(known, own)) return own
  const titled = Object.entries(known).filter(([, { zh, en }]) => [zh, en].some((title) => plainName(title) === asked))
  return titled.length === 1 ? (titled[0]?.[0] ?? null) : null
}
