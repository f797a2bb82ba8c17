import { type Static, Type } from 'typebox'
import { Determination, Verdict } from './determination.ts'
import { Problem } from './problem.ts'
import { Count, DayText, FenOrNull, type ReadOnly, TextOrNull, Words } from './words.ts'

/** Where the work on an uploaded file stands. */
export const BatchState = Type.Union([
  Type.Literal('reading'),
  Type.Literal('evaluating'),
  Type.Literal('done'),
  Type.Literal('refused'),
])
/** Where the work on an uploaded file stands. */
export type BatchState = Static<typeof BatchState>

/** What one programme came to over all firms of a file. */
export const BatchTotal = Type.Object({
  programme: Type.String(),
  title: Words,
  answers: Type.String(),
  yes: Count,
  no: Count,
  needs: Count,
  amountFen: FenOrNull,
})
/** What one programme came to over all firms of a file. */
export type BatchTotal = ReadOnly<Static<typeof BatchTotal>>

/** An uploaded file and how far the work on it has come. */
export const Batch = Type.Object({
  id: Type.String(),
  pack: Type.String(),
  fileName: Type.String(),
  on: DayText,
  state: BatchState,
  /** Rows read so far. */
  rows: Count,
  firms: Count,
  /** Firms evaluated so far. */
  done: Count,
  totals: Type.Array(BatchTotal),
  /** Why the file is refused, where it is. */
  problem: Type.Union([Problem, Type.Null()]),
  /** Minutes until the result is forgotten. */
  minutesLeft: Count,
})
/** An uploaded file and how far the work on it has come. */
export type Batch = ReadOnly<Static<typeof Batch>>

/** What one programme answers for one firm, in short. */
export const BatchCell = Type.Object({
  programme: Type.String(),
  verdict: Verdict,
  amountFen: FenOrNull,
  /** Class that the programme puts the firm in, where it answers one. */
  class: Type.Union([Words, Type.Null()]),
})
/** What one programme answers for one firm, in short. */
export type BatchCell = ReadOnly<Static<typeof BatchCell>>

/** One firm of a file with its answers; `index` is its place in the file. */
export const BatchFirm = Type.Object({
  index: Count,
  subject: Type.String(),
  name: TextOrNull,
  cells: Type.Array(BatchCell),
})
/** One firm of a file with its answers; `index` is its place in the file. */
export type BatchFirm = ReadOnly<Static<typeof BatchFirm>>

/** A page of the firms that pass a filter. */
export const BatchFirms = Type.Object({ total: Count, offset: Count, firms: Type.Array(BatchFirm) })
/** A page of the firms that pass a filter. */
export type BatchFirms = ReadOnly<Static<typeof BatchFirms>>

/** How the firms of a file are filtered and ordered. */
export const BatchQuery = Type.Object({
  text: Type.String({ default: '', maxLength: 200 }),
  programme: Type.String({ default: '', maxLength: 200 }),
  verdict: Type.Union([Verdict, Type.Literal('')], { default: '' }),
  sort: Type.Union([Type.Literal('file'), Type.Literal('name'), Type.Literal('amount')], { default: 'file' }),
  order: Type.Union([Type.Literal('up'), Type.Literal('down')], { default: 'up' }),
  offset: Type.Integer({ default: 0, minimum: 0, maximum: 1_000_000 }),
  limit: Type.Integer({ default: 50, minimum: 1, maximum: 200 }),
})
/** How the firms of a file are filtered and ordered. */
export type BatchQuery = ReadOnly<Static<typeof BatchQuery>>

/** One firm of a file with its whole determinations and the facts they rest on. */
export const BatchFirmDetail = Type.Object({
  index: Count,
  facts: Type.Unknown(),
  determinations: Type.Array(Determination),
})
/** One firm of a file with its whole determinations and the facts they rest on. */
export type BatchFirmDetail = ReadOnly<Static<typeof BatchFirmDetail>>
