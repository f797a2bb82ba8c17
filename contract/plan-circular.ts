import { type Static, Type } from 'typebox'
import { Id } from './access.ts'
import { Count, DayText, type ReadOnly, TextOrNull } from './words.ts'

/** A document that is sent to units, each of which confirms receipt once. */
export const CircularWriting = Type.Object({
  title: Type.String({ minLength: 1, maxLength: 200 }),
  /** Number as printed; null where none is printed. */
  documentNo: Type.Union([Type.String({ minLength: 1, maxLength: 60 }), Type.Null()]),
  issuedOn: DayText,
  units: Type.Array(Id, { minItems: 1, maxItems: 500, uniqueItems: true }),
})
/** A document that is sent to units. */
export type CircularWriting = ReadOnly<Static<typeof CircularWriting>>

/** A unit to which the document was sent; it is bound from the day on which it confirmed. */
export const CircularReceipt = Type.Object({
  unit: Id,
  nameZh: Type.String(),
  confirmedOn: Type.Union([DayText, Type.Null()]),
  remindedOn: Type.Union([DayText, Type.Null()]),
})
/** A unit to which the document was sent. */
export type CircularReceipt = ReadOnly<Static<typeof CircularReceipt>>

/** A document that was sent, with who has confirmed and who has not by a day. */
export const Circular = Type.Object({
  id: Id,
  title: Type.String(),
  documentNo: TextOrNull,
  issuedOn: DayText,
  by: Type.String(),
  sent: Count,
  confirmed: Count,
  /** Receipts that the reader may see: all for departments, the own for other units. */
  receipts: Type.Array(CircularReceipt),
  /** Names of those that had not confirmed. */
  outstanding: Type.Array(Type.String()),
})
/** A document that was sent. */
export type Circular = ReadOnly<Static<typeof Circular>>

/** Documents that were sent, the latest first. */
export const Circulars = Type.Object({ rows: Type.Array(Circular), next: TextOrNull })
/** Documents that were sent. */
export type Circulars = ReadOnly<Static<typeof Circulars>>
