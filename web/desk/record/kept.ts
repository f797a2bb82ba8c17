import type { Words } from '../../../contract/index.ts'
import type { Asked } from '../ask/ask.ts'

/** What every record of a register carries. */
export type Versioned = { readonly id: string; readonly version: number }

/** Choices that the server knows: rows of an address, and what each is called. */
export type AskedChoices = { readonly path: string; readonly asked?: Asked; readonly name?: string }

/** How a property is typed and read: `several` is several of its choices, `texts` one text a line, `hundredths` 50.00 for 5000. */
export type KeptKind =
  | 'text'
  | 'long'
  | 'day'
  | 'choice'
  | 'several'
  | 'yuan'
  | 'count'
  | 'hundredths'
  | 'texts'
  | 'flag'

/** A property of a record that people write. */
export type KeptField = {
  readonly name: string
  readonly label: Words
  readonly kind: KeptKind
  readonly hint?: Words
  /** Whether it may stay empty; `text` sends an empty text then, `null` sends null. */
  readonly empty?: 'null' | 'text'
  readonly choices?: Readonly<Record<string, Words>>
  readonly from?: AskedChoices
  readonly lengthMax?: number
  /** What a text that is not empty looks like, and what to say where it does not. */
  readonly pattern?: RegExp
  readonly patternHint?: Words
}

/** A kind of record: where it is kept, and what people write of it. */
export type Kept = {
  readonly path: string
  readonly fields: readonly KeptField[]
  /** Properties that are sent with a change as they are, e.g. the unit that a licence belongs to. */
  readonly fixed?: readonly string[]
}
