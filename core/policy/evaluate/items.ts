import { read } from './expression.ts'
import { enter, type Frame } from './frame.ts'
import { type Entry, isUnknown, Unknown } from './value.ts'

/** One thing that is judged: its frame and its place in the facts document (null: the subject itself). */
export type Item = { readonly frame: Frame; readonly path: string | null }

/** The items of a programme, outer loops first; a list that is not known yields its needs. */
export function itemsOf(subject: Frame): { items: Item[]; unknown: Unknown[] } {
  const unknown: Unknown[] = []
  let items: Item[] = [{ frame: subject, path: null }]
  for (const { variable, list } of subject.case.programme.each)
    items = items.flatMap((item) => {
      const entries = read(list, item.frame)
      if (isUnknown(entries)) {
        unknown.push(entries)
        return []
      }
      return (entries as readonly Entry[]).flatMap((entry) => {
        if (!entry.doubt) return [{ frame: enter(item.frame, { [variable]: entry }), path: entry.path }]
        unknown.push(new Unknown(entry.doubt))
        return []
      })
    })
  return { items, unknown }
}
