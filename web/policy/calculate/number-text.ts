import { groupThousands, toHalfWidth } from '../../../core/values/index.ts'

/** Thousands in their places: `5,000,000.50`. `1,5` is none, so that a comma for a point is never read away. */
const GROUPED = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/

/** A number as people type it, in the form that is checked: half-width, without thousands separators. Anything else stays, to be refused. */
export function plainNumber(text: string): string {
  const half = toHalfWidth(text).trim()
  return GROUPED.test(half) ? half.replaceAll(',', '') : half
}

/** Money as it is read easily, `5,000,000.50`; what is no money stays as it is. */
export function groupedMoney(text: string): string {
  return /^[-+]?\d+(?:\.\d*)?$/.test(text) ? groupThousands(text) : text
}

/** An edit of a number: what was shown, what stands there now, and what was put in; null where that is not known. */
export type NumberEdit = { readonly shown: string; readonly raw: string; readonly put: string | null }

/** The text to show after an edit: thousands that stood in their places move with the figures; separators that a person puts in stay. */
export function editedNumber({ shown, raw, put }: NumberEdit): string {
  if (!GROUPED.test(shown) || put === null || /[,，]/.test(put)) return raw
  return groupedMoney(toHalfWidth(raw).replaceAll(',', ''))
}

/** Where the caret stands in a text that was grouped anew: after as many figures as before. */
export function caretIn(text: string, raw: string, caret: number): number {
  const figures = raw.slice(0, caret).replaceAll(',', '').length
  let place = 0
  for (let seen = 0; seen < figures && place < text.length; place += 1) if (text[place] !== ',') seen += 1
  return place
}
