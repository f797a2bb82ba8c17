import { type TProperties, Type } from 'typebox'
import { Id } from './access.ts'
import { DayText } from './words.ts'

/** The version of a record, counted from 1. */
export const Version = Type.Integer({ minimum: 1 })

/** What every record of a register carries. */
export const RecordHead = { id: Id, version: Version } as const

/** A day or null. */
export const DayOrNull = Type.Union([DayText, Type.Null()])

/** What is written of a record that is there: everything that is written of a new one, and the version seen. */
export function versioned<Properties extends TProperties>(properties: Properties) {
  return Type.Object({ ...properties, version: Version })
}

/** Days `[from, to)` for which something is asked. */
export const DaySpanQuery = Type.Object({ from: DayText, to: DayText })
