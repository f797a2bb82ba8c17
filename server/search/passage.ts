import { type Folded, fold, isHan } from './fold.ts'
import { initialsOf } from './initials.ts'

/** How much a hit in a passage says: a title, a name or number, running text. */
export type Weight = 3 | 2 | 1

/** A text of something that can be found, in one language. `where` and `anchor` say which part of the thing it is. */
export type PassageText = {
  readonly text: string
  readonly language: 'zh' | 'en'
  readonly weight: Weight
  /** Place within the page of the thing; null for the whole. */
  readonly anchor: string | null
}

/** A passage ready to be searched. */
export type Passage = PassageText & { readonly folded: Folded; readonly initials: string }

/** From where to where, in characters of the original text. */
export type Span = readonly [from: number, to: number]

/** A hit in a passage: how well it fits, and which parts of the text are meant. */
export type Hit = { readonly passage: Passage; readonly score: number; readonly spans: readonly Span[] }

/** Makes a passage ready to be searched. */
export function preparePassage(text: PassageText): Passage {
  const folded = fold(text.text)
  return { ...text, folded, initials: text.language === 'zh' ? initialsOf(folded.text) : '' }
}

/** Scores of a hit by how the words were found, for a passage of weight 1. */
const SCORES = { word: 10, whole: 30, initials: 4 } as const

/** Fewest initials that mean something in running text and in a title. */
const INITIALS_MIN = { 1: 4, 2: 3, 3: 2 } as const satisfies Readonly<Record<Weight, number>>

/** A word in a passage as it stands, or by the initials of its reading; null where it is neither. */
export function findTerm(passage: Passage, term: string): Hit | null {
  const { folded, initials, weight } = passage
  const starts = startsOf(folded.text, term)
  if (starts.length > 0) {
    const isWhole = term.length === folded.text.length
    return hitAt(passage, starts, term.length, weight * (isWhole ? SCORES.whole : SCORES.word))
  }
  const couldBeInitials = /^[a-z]+$/.test(term) && term.length >= INITIALS_MIN[weight]
  const places = couldBeInitials ? startsOfInitials(passage, initials, term) : []
  return places.length > 0 ? hitAt(passage, places, term.length, weight * SCORES.initials) : null
}

/** A hit at places of the folded text, each `length` long. */
export function hitAt(passage: Passage, starts: readonly number[], length: number, score: number): Hit {
  return { passage, score, spans: starts.map((start) => spanOf(passage, start, length)) }
}

function spanOf({ folded: { places }, text }: Passage, start: number, length: number): Span {
  const from = places[start] ?? 0
  const last = places[start + length - 1] ?? from
  return [from, last + (String.fromCodePoint(text.codePointAt(last) ?? 0).length || 1)]
}

/** Places where a term stands; letters only where a word begins. */
function startsOf(text: string, term: string): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length))
    if (beginsWord(text, at)) starts.push(at)
  return starts
}

/** Initials count only where Chinese characters stand for them, all of them. */
function startsOfInitials({ folded: { text } }: Passage, initials: string, term: string): number[] {
  const starts: number[] = []
  for (let at = initials.indexOf(term); at >= 0; at = initials.indexOf(term, at + 1))
    if (Array.from(text.slice(at, at + term.length)).every(isHan)) starts.push(at)
  return starts
}

function beginsWord(text: string, at: number): boolean {
  const [before = '', first = ''] = [text[at - 1], text[at]]
  return !(/[a-z]/.test(first) && /[a-z]/.test(before)) && !(/\d/.test(first) && /\d/.test(before))
}
