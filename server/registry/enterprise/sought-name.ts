import { fold, initialsOf } from '../../search/index.ts'

/** What is searched in place of a name: it folded, and with the first letter of each character's reading in place of the character. */
export type SoughtName = { readonly folded: string; readonly initials: string }

/** What is searched in place of a name; a name of signs only is searched as it is. */
export function soughtName(name: string): SoughtName {
  const { text } = fold(name)
  const folded = text === '' ? name.toLowerCase() : text
  return { folded, initials: initialsOf(folded) }
}
