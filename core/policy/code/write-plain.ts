import type { Ir } from '../compile/ir.ts'
import type { CompiledCondition, CompiledProgramme } from '../compile/programme.ts'
import type { Emitter } from './emitter.ts'
import type { Writing } from './write-programme.ts'

/** What the writer of a plain programme is given: the definitions that an expression reads, written before it; a trace. */
export type Around = {
  readonly define: (ir: Ir) => void
  readonly trace: ((id: string, js: string) => string) | null
}

/** Statement that stores the verdict, the amount and the class, and leaves the record. */
type Answer = (verdict: string, amount: string, kind: string) => string

/** Whether a programme judges its subject once: no items, no days, no pots, no years. */
export function isPlain({ each, accrual, amount, ceilings }: CompiledProgramme): boolean {
  const isSimple = amount === null || (amount.parts.length === 0 && amount.split.length === 0)
  return each.length === 0 && accrual === null && isSimple && ceilings.every(({ per }) => per !== 'YEAR')
}

/** Writes a plain programme as straight code; untraced, it ends at the first condition that does not hold. */
export function writePlain({ programme, store, exit }: Writing, emitter: Emitter, around: Around): void {
  const pays = programme.answers === 'amount'
  const hasClasses = programme.classes.length > 0
  const answer: Answer = (verdict, amount, kind) =>
    [store(0, verdict), store(1, pays ? amount : 'NaN'), ...(hasClasses ? [store(2, kind)] : []), exit].join(' ')
  const refused = answer('0', '0', '-1')
  emitter.push(`let waiting = false${around.trace ? ', refused = false' : ''};`)
  const refuse = around.trace ? 'refused = true;' : refused
  writeInForce(programme, emitter, refuse)
  for (const condition of programme.conditions) writeCondition(condition, emitter, around, refuse)
  if (around.trace) emitter.push(`if (refused) { ${refused} }`)
  if (pays && !hasClasses) emitter.push(`if (waiting) { ${answer('NaN', 'NaN', '-1')} }`)
  const paid = pays ? writeAmount(programme, emitter, around) : 'NaN'
  const due = `waiting ? NaN : ${paid}`
  if (hasClasses)
    writeClasses(programme, emitter, around, (verdict, kind) => answer(verdict, verdict === '0' ? '0' : due, kind))
  else emitter.push(answer('waiting ? NaN : 1', due, '-1'))
}

function writeInForce({ inForce }: CompiledProgramme, emitter: Emitter, refuse: string): void {
  const { from, to } = inForce
  const governed = emitter.emit({ op: 'variable', name: 'governed' }).js
  if (/^-?\d+$/.test(governed)) {
    if (Number(governed) < from || (to !== null && Number(governed) >= to)) emitter.push(refuse)
    return
  }
  emitter.push(`if (${governed} !== ${governed}) waiting = true;`)
  emitter.push(`if (${governed} < ${from}${to === null ? '' : ` || ${governed} >= ${to}`}) { ${refuse} }`)
}

/** One condition: a "no" ends the record, unless it is a question; what is not known leaves the answer open. */
function writeCondition({ id, ir, asks }: CompiledCondition, emitter: Emitter, around: Around, refuse: string): void {
  around.define(ir)
  const { yes, otherwise: no } = emitter.truth(ir)
  if (around.trace) emitter.push(around.trace(id, `${yes} ? 1 : ${asks === null ? `${no} ? 0 : NaN` : 'NaN'}`))
  emitter.push(`if (!(${yes})) { ${asks === null ? `if (${no}) { ${refuse} }` : ''} waiting = true; }`)
}

/** The amount after its ceilings; what it waits for sets `waiting`. */
function writeAmount({ amount, ceilings }: CompiledProgramme, emitter: Emitter, around: Around): string {
  if (amount === null) return '0'
  for (const ir of [amount.base, amount.amount]) around.define(ir)
  const known = (ir: Ir): string => {
    const value = emitter.emit(ir)
    if (value.mayBeUnknown) emitter.push(`if (${value.js} !== ${value.js}) waiting = true;`)
    return value.js
  }
  known(amount.base)
  return ceilings.reduce((paid, { max, already, per }) => {
    const used = per === 'DEAL' ? null : already
    for (const ir of used ? [max, used] : [max]) around.define(ir)
    const left = emitter.store(used ? `${known(max)} - ${known(used)}` : known(max))
    return emitter.store(`${paid} <= ${left} ? ${paid} : ${left} > 0 ? ${left} : 0`)
  }, known(amount.amount))
}

/** The first class that holds; one that may hold leaves the answer open. */
function writeClasses(
  { classes }: CompiledProgramme,
  emitter: Emitter,
  around: Around,
  answer: (verdict: string, kind: string) => string,
): void {
  classes.forEach(({ when, gives }, index) => {
    for (const ir of [when, ...gives.map((gift) => gift.ir)]) around.define(ir)
    const { yes, otherwise: no } = emitter.truth(when)
    const given = emitter.inside(() => {
      for (const gift of gives) {
        const { js, mayBeUnknown } = emitter.emit(gift.ir)
        if (mayBeUnknown) emitter.push(`if (${js} !== ${js} || ${js} === null) waiting = true;`)
      }
      emitter.push(answer('waiting ? NaN : 1', String(index)))
    })
    emitter.push(`if (${yes}) {\n${given}\n}`)
    if (no !== 'true' && no !== 'false') emitter.push(`if (!(${no})) { waiting = true; ${answer('NaN', 'NaN')} }`)
  })
  emitter.push(answer('0', '-1'))
}
