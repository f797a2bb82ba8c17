import { type Static, Type } from 'typebox'
import { Count, DaySpan, type ReadOnly, TextOrNull, Words } from './words.ts'

/** A date of a document, no finer than it is known: `2011-03` is a month. */
export const DocumentDate = Type.Object({ kind: Type.String(), on: Type.String(), precision: Type.String() })

/** A region with its plan in figures, as the list of regions shows it. */
export const Region = Type.Object({
  id: Type.String(),
  names: Words,
  level: Type.String(),
  division: Type.String(),
  title: Words,
  number: TextOrNull,
  issuer: Type.String(),
  dates: Type.Array(DocumentDate),
  inForce: DaySpan,
  clauses: Count,
  rows: Count,
  targets: Count,
  /** Programmes that can be evaluated. */
  programmes: Count,
  /** Numbers that the plan leaves open. */
  notSet: Count,
})
/** A region with its plan in figures, as the list of regions shows it. */
export type Region = ReadOnly<Static<typeof Region>>

/** All regions that the program knows. */
export const Regions = Type.Object({ regions: Type.Array(Region) })
/** All regions that the program knows. */
export type Regions = ReadOnly<Static<typeof Regions>>
