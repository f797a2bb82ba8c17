import { type Field, readIdentity, type Vocabulary } from '../../../../core/policy/index.ts'
import { parseDay, placeResult, type Refusal, readInterval, refusalsOf } from '../../../../core/values/index.ts'
import type { RegisterColumn, RegisterRow } from '../../../../files/index.ts'
import type { Transaction } from '../../../db/index.ts'
import type { Ground } from '../../enterprise/index.ts'

/** An import as its kind works on it. Days as text. */
export type ImportTask = {
  readonly id: string
  readonly list: string | null
  readonly mode: 'ADD' | 'REPLACE'
  readonly effectiveOn: string
}

/** One kind of register that is imported: which columns it has, what a row says, what it would change, and how it is taken. */
export type ImportKindWork = {
  readonly columns: (vocabulary: Vocabulary) => readonly RegisterColumn[]
  /** What names a row, and what is wrong with its values beyond each cell by itself. */
  readonly check: (facts: RegisterRow['facts']) => {
    readonly key: string | null
    readonly refusals: readonly Refusal[]
  }
  /** Writes verdict and changes of each staged row that is not refused yet. */
  readonly compare: (tx: Transaction, task: ImportTask) => Promise<void>
  /** Takes what is new and changed, and lets leave whom the file leaves out. */
  readonly apply: (tx: Transaction, task: ImportTask, ground: Ground) => Promise<void>
}

/** A column of a register's file. */
export function column(
  name: string,
  label: Field['label'],
  more: Partial<Pick<Field, 'kind' | 'of' | 'none'>> & {
    readonly also?: readonly string[]
    readonly isRequired?: boolean
  } = {},
): RegisterColumn {
  const { kind = 'text', of = null, none = false, also = [], isRequired = false } = more
  const field: Field = { name, kind, of, label, scale: 0, min: 0, max: 0, none, source: null, power: 'now' }
  return { field, also, isRequired }
}

/** The column of the credit code, which every register has. */
export const CODE_COLUMN = column(
  'creditCode',
  { zh: '统一社会信用代码', en: 'Credit code' },
  { kind: 'credit-code', isRequired: true, also: ['信用代码', '统一信用代码', 'Unified social credit code'] },
)

/** A code that is right, or why it is not. */
export function checkCode(facts: RegisterRow['facts']): {
  readonly code: string | null
  readonly refusals: readonly Refusal[]
} {
  if (facts['creditCode'] === undefined) return { code: null, refusals: [] }
  const read = placeResult(readIdentity(facts['creditCode']), 'creditCode')
  return { code: read.ok ? read.value : null, refusals: refusalsOf(read) }
}

/** What is wrong with days of a row, and with the span of two of them. */
export function checkDays(facts: RegisterRow['facts'], names: readonly string[]): readonly Refusal[] {
  const given = names.filter((name) => typeof facts[name] === 'string')
  const refusals = given.flatMap((name) => refusalsOf(placeResult(parseDay(facts[name]), name)))
  const { from, to } = facts
  if (refusals.length > 0 || typeof from !== 'string' || typeof to !== 'string') return refusals
  return refusalsOf(placeResult(readInterval({ from, to }), 'to'))
}
