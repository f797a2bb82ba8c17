import type { Day } from '../../values/index.ts'
import type { CompiledPack } from '../compile/compile-pack.ts'
import { walk } from '../compile/ir.ts'
import { programmeOn } from '../evaluate/evaluate.ts'
import type { FactRecord, Facts, FactValue } from '../intake/facts.ts'
import type { Vocabulary } from '../vocabulary/index.ts'
import { RUNTIME } from './arithmetic.ts'
import type { Access } from './emitter.ts'
import { addMonthsOrUnknown, datePart } from './run.ts'
import { reasonAgainst, writeProgramme } from './write-programme.ts'

/** Facts of many subjects, one array a fact by its path; NaN is not known, choices are codes of `codesOf`. */
export type Columns = { readonly [path: string]: Float64Array }

/** Answers of one programme: verdicts (1, 0, NaN for needs) and amounts in fen. */
export type ColumnarAnswers = {
  readonly verdicts: Float64Array
  readonly amountsFen: Float64Array
  /** Index of the class, -1 for none, NaN where it cannot be told. */
  readonly classes: Float64Array
}

/** Several programmes over many subjects at once. */
export type ColumnarCode = {
  /** Paths of the columns that are read. */
  readonly columns: readonly string[]
  readonly run: (columns: Columns, count: number, answers: readonly ColumnarAnswers[]) => void
  readonly source: string
}

/** Subjects per block: what a block reads stays in the processor's cache while all programmes go over it. */
const BLOCK = 4096

/** Number that stands for each choice code, in the order of the vocabulary. */
export function codesOf(vocabulary: Vocabulary): ReadonlyMap<string, number> {
  const codes = Object.values(vocabulary.choices).flatMap((choices) => Object.keys(choices))
  return new Map([...new Set(codes)].map((code, index) => [code, index]))
}

/** Compiles programmes over plain facts of entities to loops over columns; lists and free text are refused by name. */
export function columnarCode(
  pack: CompiledPack,
  programmeIds: readonly string[],
  on: Day,
): { ok: true; code: ColumnarCode } | { ok: false; because: string } {
  const codes = codesOf(pack.vocabulary)
  const columns: string[] = []
  const access: Access = {
    root: (name) => name,
    field: (owner, name) => {
      const path = `${owner}.${name}`
      const index = columns.includes(path) ? columns.indexOf(path) : columns.push(path) - 1
      return `c${index}[i]`
    },
    text: (value) => String(codes.get(value) ?? -1),
    isCoded: true,
  }
  const bodies: string[] = []
  for (const [index, id] of programmeIds.entries()) {
    const programme = programmeOn(pack, id, on)
    const because = programme
      ? (reasonAgainst(programme, false) ?? reasonAgainstColumns(programme))
      : 'there is no such programme'
    if (!programme || because !== null) return { ok: false, because: `${id}: ${because}` }
    const store = (slot: number, js: string): string => `${['v', 'a', 'k'][slot]}[i] = ${js};`
    const { body } = writeProgramme({
      programme,
      vocabulary: pack.vocabulary,
      access,
      on,
      traced: false,
      exit: 'continue;',
      store,
    })
    bodies.push(`function p${index}(start, end, v, a, k) {\nfor (let i = start; i < end; i++) {\n${body}\n}\n}`)
  }
  const source = wholeSource(columns, bodies)
  const make = new Function('add', 'subtract', 'multiply', 'round', 'addMonths', 'datePart', 'HALF_SAFE', source) as (
    ...values: readonly unknown[]
  ) => (columns: readonly (Float64Array | undefined)[], count: number, answers: readonly ColumnarAnswers[]) => void
  const { add, subtract, multiply, round } = RUNTIME
  const loop = make(add, subtract, multiply, round, addMonthsOrUnknown, datePart, Number.MAX_SAFE_INTEGER / 2)
  const run: ColumnarCode['run'] = (given, count, answers) =>
    loop(
      columns.map((path) => given[path]),
      count,
      answers,
    )
  return { ok: true, code: { columns, run, source } }
}

function wholeSource(columns: readonly string[], bodies: readonly string[]): string {
  const calls = bodies.map(
    (_, index) =>
      `p${index}(start, end, answers[${index}].verdicts, answers[${index}].amountsFen, answers[${index}].classes);`,
  )
  return [
    "'use strict';",
    ...columns.map((_, index) => `let c${index};`),
    ...bodies,
    'return (columns, count, answers) => {',
    ...columns.map((_, index) => `c${index} = columns[${index}];`),
    `for (let start = 0; start < count; start += ${BLOCK}) { const end = Math.min(count, start + ${BLOCK}); ${calls.join(' ')} }`,
    '};',
  ].join('\n')
}

function reasonAgainstColumns(programme: NonNullable<ReturnType<typeof programmeOn>>): string | null {
  if (programme.each.length > 0) return 'it judges items of a list'
  const { amount, conditions, definitions, ceilings, classes } = programme
  const all = [
    ...conditions.map(({ ir }) => ir),
    ...definitions.map(({ ir }) => ir),
    ...classes.flatMap(({ when, gives }) => [when, ...gives.map(({ ir }) => ir)]),
    ...(amount ? [amount.base, amount.amount] : []),
    ...ceilings.flatMap(({ max, already }) => (already ? [max, already] : [max])),
  ]
  const lists = all.some((ir) => [...walk(ir)].some(({ op }) => op === 'quantified' || op === 'fold' || op === 'entry'))
  const texts = all.some((ir) => [...walk(ir)].some(({ op }) => op === 'starts-with'))
  return lists ? 'it reads a list' : texts ? 'it reads free text' : null
}

/** The columns that code reads, from facts records. */
export function columnsFrom(vocabulary: Vocabulary, paths: readonly string[], facts: readonly Facts[]): Columns {
  const codes = codesOf(vocabulary)
  return Object.fromEntries(
    paths.map((path) => {
      const [root = '', name = ''] = path.split('.')
      const column = new Float64Array(facts.length)
      facts.forEach((record, index) => {
        column[index] = numberOf((record[root] as FactRecord | undefined)?.[name] ?? null, codes)
      })
      return [path, column]
    }),
  )
}

function numberOf(value: FactValue, codes: ReadonlyMap<string, number>): number {
  if (typeof value === 'number') return value
  return typeof value !== 'string'
    ? Number.NaN
    : value === ''
      ? Number.POSITIVE_INFINITY
      : (codes.get(value) ?? Number.NaN)
}
