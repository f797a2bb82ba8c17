import type { KeptField } from './kept.ts'
import { words } from './words.ts'

/** First day and end of what is valid over days; the end may stay open. */
export const SPAN_FIELDS: readonly KeptField[] = [
  { name: 'from', label: words.from, kind: 'day' },
  { name: 'to', label: words.to, kind: 'day', empty: 'null', hint: words.toHint },
]

/** The same where also the first day may be unknown. */
export const OPEN_SPAN_FIELDS: readonly KeptField[] = SPAN_FIELDS.map((field) => ({ ...field, empty: 'null' as const }))
