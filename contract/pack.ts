import { type Static, Type } from 'typebox'
import { type ReadOnly, Words } from './words.ts'

/** A compiled pack: plain data by which the page itself evaluates. Within programmes and vocabulary it is the engine's own form. */
export const CompiledPack = Type.Object({
  id: Type.String(),
  names: Words,
  version: Type.String(),
  vocabulary: Type.Object({}),
  units: Type.Record(Type.String(), Words),
  programmes: Type.Array(Type.Object({ id: Type.String(), title: Words, clauses: Type.Array(Type.String()) })),
})
/** A compiled pack: plain data by which the page itself evaluates. Within programmes and vocabulary it is the engine's own form. */
export type CompiledPack = ReadOnly<Static<typeof CompiledPack>>
