import type { evaluate } from '../../core/policy/evaluate/index.ts'

/** A compiled pack as the engine takes it. */
export type CompiledPack = Parameters<typeof evaluate>[0]

/** Facts as the engine takes them. */
export type Facts = Parameters<typeof evaluate>[2]

/** Every fact a pack's rules may read. */
export type Vocabulary = CompiledPack['vocabulary']

/** One fact: its kind, words and bounds. */
export type Field = Vocabulary['roots'][string]

/** A thing that facts are about. */
export type Entity = Vocabulary['entities'][string]

/** One version of a programme. */
export type Programme = CompiledPack['programmes'][number]

/** A registered way to read the text. */
export type ProgrammeReading = Programme['readings'][number]
