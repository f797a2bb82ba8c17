import type { Span } from './passage.ts'

/** A piece of a text, and whether it is what was looked for. */
export type Piece = { readonly text: string; readonly isHit: boolean }

/** How much of a text is shown around its first hit, in characters. */
const EXCERPT = { before: 24, length: 120 } as const

/** A text in pieces, the hits marked; spans may overlap. */
export function mark(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  const add = (from: number, to: number, isHit: boolean): void => {
    if (to > from) pieces.push({ text: text.slice(from, to), isHit })
  }
  let at = 0
  for (const [from, to] of mergeSpans(spans)) {
    add(at, from, false)
    add(from, to, true)
    at = to
  }
  add(at, text.length, false)
  return pieces
}

/** The part of a long text around its first hit, in pieces, with … where something was left out. */
export function excerpt(text: string, spans: readonly Span[]): Piece[] {
  const [first] = mergeSpans(spans)
  if (text.length <= EXCERPT.length) return mark(text, spans)
  const from = startOfExcerpt(text, Math.max(0, (first?.[0] ?? 0) - EXCERPT.before))
  const to = Math.min(text.length, from + EXCERPT.length)
  const within = spans.flatMap(([start, end]): Span[] =>
    end <= from || start >= to ? [] : [[Math.max(start, from) - from, Math.min(end, to) - from]],
  )
  const pieces = mark(text.slice(from, to), within)
  if (from > 0) pieces.unshift({ text: '…', isHit: false })
  if (to < text.length) pieces.push({ text: '…', isHit: false })
  return pieces
}

/** Not in the middle of a word of letters: on the space before it. */
function startOfExcerpt(text: string, from: number): number {
  if (from === 0 || !/\w/.test(text[from] ?? '')) return from
  const space = text.lastIndexOf(' ', from)
  return space >= 0 && from - space < EXCERPT.before ? space + 1 : from
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: [number, number][] = []
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}
