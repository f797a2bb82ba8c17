import type { CompiledPack } from '../core/policy/index.ts'
import type { Words } from './layout.ts'
import type { Language } from './result-columns.ts'

/** What a file of results says about where the results come from. */
export type ResultContext = {
  readonly pack: CompiledPack
  /** Day of the answers, `2024-06-30`. */
  readonly on: string
  readonly language: Language
  /** Names of the units that owe open numbers, by id; an id without a name is written as it is. */
  readonly unitNames?: Readonly<Record<string, Words>>
}
