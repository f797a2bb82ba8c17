import type { ReactNode } from 'react'
import { numbered } from './numbered.ts'

/** Days and clause ids, which a line must not break. */
const WHOLE = /(\d{4}-\d{2}-\d{2}|[A-Z]{2,4}-[\w.()（）]*[\w)）])/

/** A text whose days and clause ids stay on one line. */
export function Prose({ text }: { readonly text: string }): ReactNode {
  return numbered(text.split(WHOLE)).map(({ number, item }) =>
    number % 2 === 0 ? (
      <span key={number} className="whole">
        {item}
      </span>
    ) : (
      item
    ),
  )
}
