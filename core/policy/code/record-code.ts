import type { Day } from '../../values/index.ts'
import type { CompiledPack } from '../compile/compile-pack.ts'
import { programmeOn } from '../evaluate/evaluate.ts'
import type { Facts } from '../intake/facts.ts'
import { RUNTIME } from './arithmetic.ts'
import type { Access } from './emitter.ts'
import { addMonthsOrUnknown, datePart, Run } from './run.ts'
import { reasonAgainst, writeProgramme } from './write-programme.ts'

/** A programme as a function over one record: slot 0 the verdict (1, 0, NaN for needs), slot 1 the amount in fen. */
export type RecordCode = {
  readonly run: (facts: Facts, out: Float64Array) => void
  readonly slots: readonly string[]
  readonly source: string
}

/** Facts as nested records. */
const RECORDS: Access = {
  field: (owner, name) => `${owner}.${name}`,
  root: (name) => `F.${name}`,
  text: (value) => JSON.stringify(value),
  isCoded: false,
}

/**
 * Compiles a programme for one evaluation day to straight JavaScript. Same answers as `evaluate`, without reasons.
 * Refuses by name what has no such form: the caller then evaluates.
 */
export function recordCode(
  pack: CompiledPack,
  programmeId: string,
  options: { readonly traced: boolean; readonly on: Day },
): { ok: true; code: RecordCode } | { ok: false; because: string } {
  const programme = programmeOn(pack, programmeId, options.on)
  if (!programme) return { ok: false, because: `there is no programme ${programmeId}` }
  const because = reasonAgainst(programme, options.traced)
  if (because !== null) return { ok: false, because }
  const { traced } = options
  const { body, slots } = writeProgramme({
    programme,
    vocabulary: pack.vocabulary,
    access: RECORDS,
    on: options.on,
    traced,
    exit: 'return;',
    store: (slot, js) => `out[${slot}] = ${js};`,
  })
  const run = instantiate(body, programme.inForce)
  return { ok: true, code: { run, slots, source: body } }
}

/** Turns generated code into a function; the code holds only what the emitter writes, never text from outside unquoted. */
function instantiate(body: string, inForce: { from: number; to: number | null }): RecordCode['run'] {
  const names = ['add', 'subtract', 'multiply', 'round', 'find', 'addMonths', 'datePart', 'HALF_SAFE', 'run']
  const make = new Function(
    ...names,
    `'use strict'; return (F, out) => { ${/\brun\./.test(body) ? 'run.clear();' : ''}\n${body}\n}`,
  ) as (...values: readonly unknown[]) => RecordCode['run']
  const { add, subtract, multiply, round, find } = RUNTIME
  return make(add, subtract, multiply, round, find, addMonthsOrUnknown, datePart, HALF_SAFE, new Run(inForce))
}

const HALF_SAFE = Number.MAX_SAFE_INTEGER / 2
