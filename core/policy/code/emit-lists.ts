import type { Ir } from '../compile/ir.ts'
import { type Emitted, type Emitter, unknownTest } from './emitter.ts'

type Filter =
  | { readonly kind: 'where'; readonly variable: string; readonly test: Ir }
  | { readonly kind: 'as-of'; readonly day: Ir }

/** `some` and `every` as one loop that stops at a deciding entry. */
export function emitQuantified(emitter: Emitter, ir: Ir & { op: 'quantified' }): Emitted {
  const name = emitter.fresh()
  const decided = ir.quantifier === 'some' ? 1 : 0
  loop(emitter, ir.list, ir.variable, `let ${name} = ${1 - decided};`, `${name} = NaN;`, (doubt) => {
    const { yes, no } = emitter.truth(ir.test)
    const [deciding, other] = decided === 1 ? [yes, no] : [no, yes]
    const certain = doubt === null ? '' : ` && !${doubt}`
    emitter.push(`if (${deciding}${certain}) { ${name} = ${decided}; break; }`)
    emitter.push(`if (!(${other})) ${name} = NaN;`)
  })
  return { js: name, mayBeUnknown: true, mayBeBig: false, isText: false }
}

/** count, sum, least and greatest as one loop; an entry that may or may not belong makes the result unknown. */
export function emitFold(emitter: Emitter, ir: Ir & { op: 'fold' }): Emitted {
  const name = emitter.fresh()
  const start = ir.fold === 'least' || ir.fold === 'greatest' ? 'NaN' : '0'
  const seen = start === 'NaN' ? emitter.fresh() : null
  let mayBeBig = false
  const before = `let ${name} = ${start};${seen ? ` let ${seen} = false;` : ''}`
  loop(emitter, ir.list, ir.variable, before, `${name} = NaN;`, (doubt) => {
    if (doubt !== null) emitter.push(`if (${doubt}) { ${name} = NaN; break; }`)
    if (ir.value === null) {
      emitter.push(`${name} += 1;`)
      return
    }
    const value = emitter.emit(ir.value)
    if (value.mayBeUnknown) emitter.push(`if (${unknownTest(value)}) { ${name} = NaN; break; }`)
    if (ir.fold === 'sum') {
      mayBeBig = !ir.safe || value.mayBeBig
      emitter.push(mayBeBig ? `${name} = add(${name}, ${value.js});` : `${name} += ${value.js};`)
      return
    }
    mayBeBig ||= value.mayBeBig
    const sign = ir.fold === 'least' ? '<' : '>'
    emitter.push(`if (!${seen} || ${value.js} ${sign} ${name}) ${name} = ${value.js}; ${seen} = true;`)
  })
  return { js: name, mayBeUnknown: true, mayBeBig, isText: false }
}

/** One loop over a list with its filters; `write` emits the body and gets the name of the doubt, if there may be one. */
export function loop(
  emitter: Emitter,
  list: Ir,
  variable: string,
  before: string,
  whenUnknown: string,
  write: (doubt: string | null) => void,
): void {
  const { base, filters } = pipeline(list)
  const source = emitter.emit(base).js
  const days = filters.map((filter) => (filter.kind === 'as-of' ? emitter.store(emitter.emit(filter.day).js) : null))
  const index = emitter.fresh()
  const entry = emitter.fresh()
  const body = emitter.inside(() => {
    const doubt = filters.length > 0 ? emitter.fresh() : null
    if (doubt) emitter.push(`let ${doubt} = false;`)
    filters.forEach((filter, place) => {
      if (filter.kind === 'as-of') {
        const day = days[place] ?? 'NaN'
        emitter.push(`if (${entry}.from > ${day} || ${entry}.to <= ${day}) continue;`)
        emitter.push(`if (!(${entry}.from <= ${day} && ${day} < ${entry}.to)) ${doubt} = true;`)
        return
      }
      emitter.push(`const v_${filter.variable} = ${entry};`)
      const { yes, no } = emitter.truth(filter.test)
      emitter.push(`if (${no}) continue;`)
      emitter.push(`if (!(${yes})) ${doubt} = true;`)
    })
    emitter.push(`const v_${variable} = ${entry};`)
    write(doubt)
  })
  emitter.push(before)
  emitter.push(
    `if (${source} === null || ${source} === undefined) ${whenUnknown} else for (let ${index} = 0; ${index} < ${source}.length; ${index}++) {`,
  )
  emitter.push(`const ${entry} = ${source}[${index}];`)
  emitter.push(`${body}\n}`)
}

function pipeline(list: Ir): { base: Ir; filters: Filter[] } {
  if (list.op === 'where') {
    const { base, filters } = pipeline(list.list)
    return { base, filters: [...filters, { kind: 'where', variable: list.variable, test: list.test }] }
  }
  if (list.op === 'as-of') {
    const { base, filters } = pipeline(list.list)
    return { base, filters: [...filters, { kind: 'as-of', day: list.day }] }
  }
  return { base: list, filters: [] }
}
