import { type Ir, walk } from '../compile/ir.ts'
import type { CompiledAmount, CompiledCondition, CompiledDefinition, CompiledProgramme } from '../compile/programme.ts'
import { reachedBy } from '../compile/reach.ts'
import type { Vocabulary } from '../vocabulary/index.ts'
import { type Access, Emitter } from './emitter.ts'
import { levelOf } from './levels.ts'
import { isPlain, writePlain } from './write-plain.ts'

/** What of a programme is written and how. */
export type Writing = {
  readonly programme: CompiledProgramme
  readonly vocabulary: Vocabulary
  readonly access: Access
  /** The evaluation day that the code is written for. */
  readonly on: number
  /** Every condition and definition goes to a slot of its own, none is spared. */
  readonly traced: boolean
  /** Statement that leaves the record. */
  readonly exit: string
  /** Statement that stores a result in a slot: 0 the verdict, 1 the amount, 2 the class, then the trace. */
  readonly store: (slot: number, js: string) => string
}

/** The body of a function `(F, on, out, run)` and the names of the slots it fills. */
export type Written = { readonly body: string; readonly slots: readonly string[] }

/** Why generated code cannot stand for a programme, or null where it can. */
export function reasonAgainst(programme: CompiledProgramme, traced: boolean): string | null {
  if (programme.amount?.splitBy) return 'a line is split among the entries of a list'
  if (programme.amount?.parts.some(({ upTo }) => upTo && levelOf(programme, upTo) > 0))
    return 'a pot depends on the item'
  if (traced && programme.each.length > 0) return 'a trace of many items has no fixed slots'
  const scopes = programme.ceilings.map(({ per }) => ['DEAL', 'YEAR', 'ENTERPRISE'].indexOf(per))
  if (scopes.some((scope, index) => scope < (scopes[index - 1] ?? 0)))
    return 'a wider ceiling stands before a narrower one'
  const named = programme.definitions.map(({ ir }) => ir)
  if (named.some(isFiltered) || [...named, ...expressionsOf(programme)].some(looksUpFiltered))
    return 'a filtered list stands other than in a loop over it'
  return programme.classOf ? 'its class is a text of a table' : null
}

/** Writes a programme as straight code: loops over items, conditions in order, the amount where they hold. */
export function writeProgramme(writing: Writing): Written {
  const { programme, vocabulary, access, traced, store, on, exit } = writing
  const emitter = new Emitter(programme, vocabulary, access, on)
  const slots = ['verdict', 'amountFen', 'class']
  const needed = traced ? programme.definitions : reachedBy(programme.definitions, expressionsOf(programme))
  const define = (level: number): void => {
    const { governedBy, governedLevel } = programme
    if (governedBy !== null && governedLevel === level) {
      emitter.push(`const v_governed = ${emitter.emit(governedBy).js};`)
      emitter.forget()
    } else if (level === 0 && governedBy !== null) emitter.push(`const v_governed = ${on};`)
    defineAll(needed.filter((each) => each.level === level))
  }
  const defined = new Set<string>()
  const defineAll = (definitions: readonly CompiledDefinition[]): void => {
    for (const definition of definitions) {
      if (definition.level === 0 && defined.has(definition.id)) continue
      defined.add(definition.id)
      const value = emitter.emit(definition.ir)
      emitter.define(definition.id, value)
      if (traced && definition.shape.kind === 'number')
        emitter.push(store(slots.push(definition.id) - 1, `Number(${value.js})`))
    }
  }
  const trace = traced ? (id: string, js: string): string => store(slots.push(id) - 1, js) : null
  const conditions = (scope: CompiledCondition['scope'], name: string): void =>
    writeConditions(emitter, programme, scope, name, trace)
  if (isPlain(programme)) {
    if (traced || programme.governedBy !== null) define(0)
    writePlain(writing, emitter, { define: (ir) => defineAll(reachedBy(needed, [ir])), trace })
    return { body: emitter.statements.join('\n'), slots }
  }
  define(0)
  conditions('subject', 'own')
  const refusedFen = programme.answers === 'amount' ? '0' : 'NaN'
  emitter.push(`if (own === 0) { ${store(0, '0')} ${store(1, refusedFen)} ${exit} }`)
  if (programme.amount && programme.amount.parts.length > 0) writePots(emitter, programme.amount)
  emitter.push('let lacking = false, yes = false, no = false, total = 0;')
  const items = emitter.inside(() => writeItems(emitter, programme, define, conditions, 0))
  emitter.push(items)
  writeResult(emitter, programme, store)
  return { body: emitter.statements.join('\n'), slots }
}

/** Whether an entry is looked up in a filtered list. */
function looksUpFiltered(ir: Ir): boolean {
  return [...walk(ir)].some((part) => part.op === 'entry' && isFiltered(part.list))
}

function isFiltered({ op }: Ir): boolean {
  return op === 'where' || op === 'as-of'
}

/** Every expression that the verdict or the amount needs. */
function expressionsOf(programme: CompiledProgramme): Ir[] {
  const { amount, conditions, ceilings, classes, window, governedBy, accrual, each } = programme
  return [
    ...conditions.map(({ ir }) => ir),
    ...(amount
      ? [
          amount.base,
          amount.amount,
          ...amount.parts.flatMap((part) => [part.amount, ...(part.upTo ? [part.upTo] : [])]),
        ]
      : []),
    ...(amount?.split.flatMap(({ percent }) => (percent ? [percent] : [])) ?? []),
    ...ceilings.flatMap((each) =>
      [each.max, each.already, each.alreadyInYear, each.orderBy].filter((ir) => ir !== null),
    ),
    ...classes.flatMap(({ when, gives }) => [when, ...gives.map(({ ir }) => ir)]),
    ...(window ? [window.months, window.opened, ...(window.used ? [window.used] : [])] : []),
    ...(governedBy ? [governedBy] : []),
    ...(accrual ? [accrual.from, accrual.to, ...accrual.cuts, ...accrual.points] : []),
    ...each.map(({ list }) => list),
  ]
}

function writeConditions(
  emitter: Emitter,
  programme: CompiledProgramme,
  scope: CompiledCondition['scope'],
  name: string,
  trace: ((id: string, js: string) => string) | null,
): void {
  const own = programme.conditions.filter((condition) => condition.scope === scope)
  const label = `L${name}`
  const block = emitter.inside(() => {
    if (scope === 'item' && !programme.accrual) writeInForce(emitter, programme, name, label, trace !== null)
    for (const condition of own) writeCondition(emitter, condition, name, label, trace)
  })
  emitter.push(`let ${name} = 1; ${label}: {\n${block}\n}`)
}

/** One condition: a "no" decides, unless it is a question; what is not known leaves the answer open. */
function writeCondition(
  emitter: Emitter,
  { id, ir, asks }: CompiledCondition,
  name: string,
  label: string,
  trace: ((id: string, js: string) => string) | null,
): void {
  const { yes, otherwise: no } = emitter.truth(ir)
  const otherwise = asks === null ? `${no} ? 0 : NaN` : 'NaN'
  const refused = trace ? `${name} = 0;` : `{ ${name} = 0; break ${label}; }`
  const open = trace ? `if (${name} !== 0) ${name} = NaN;` : `${name} = NaN;`
  if (trace) emitter.push(trace(id, `${yes} ? 1 : ${otherwise}`))
  emitter.push(`if (!(${yes})) { ${asks === null ? `if (${no}) ${refused} else ${open}` : open} }`)
}

function writeInForce(
  emitter: Emitter,
  programme: CompiledProgramme,
  name: string,
  label: string,
  isTraced: boolean,
): void {
  const { from, to } = programme.inForce
  const governed = emitter.emit({ op: 'variable', name: 'governed' }).js
  const refused = isTraced ? `${name} = 0;` : `{ ${name} = 0; break ${label}; }`
  if (/^\d+$/.test(governed)) {
    const isInside = Number(governed) >= from && (to === null || Number(governed) < to)
    if (!isInside) emitter.push(refused)
    return
  }
  const outside = to === null ? `${governed} < ${from}` : `${governed} < ${from} || ${governed} >= ${to}`
  emitter.push(`if (${governed} !== ${governed}) ${name} = NaN;`)
  emitter.push(`else if (${outside}) ${refused}`)
}

/** Loops over the items, innermost first judged; a list that is not known leaves the answer open. */
function writeItems(
  emitter: Emitter,
  programme: CompiledProgramme,
  define: (level: number) => void,
  conditions: (scope: CompiledCondition['scope'], name: string) => void,
  depth: number,
): void {
  const loop = programme.each[depth]
  if (!loop) {
    conditions('item', 'item')
    if (programme.accrual) writeAccrual(emitter, programme, define, conditions)
    else writeLine(emitter, programme)
    return
  }
  emitter.loop(loop.list, loop.variable, 'lacking = true;', () => {
    define(depth + 1)
    writeItems(emitter, programme, define, conditions, depth + 1)
  })
}

function writeLine(emitter: Emitter, programme: CompiledProgramme): void {
  const block = emitter.inside(() => {
    if (programme.amount === null) {
      emitter.push('yes = true;')
      return
    }
    const amount = writeAmount(emitter, programme)
    emitter.push(`if (${amount} !== ${amount}) lacking = true; else {`)
    const paid = writeDealCeilings(emitter, programme, amount)
    const line = gathers(programme) ? `run.line(${paid}, ${writeYearDay(emitter, programme)})` : `total = ${paid}`
    emitter.push(`yes = true; ${line}; }`)
  })
  emitter.push(`if (item === 1) {\n${block}\n} else if (item === 0) no = true; else lacking = true;`)
}

/** The day whose calendar year a line falls in, where a ceiling asks. */
function writeYearDay(emitter: Emitter, programme: CompiledProgramme): string {
  const year = programme.ceilings.find(({ per }) => per === 'YEAR')
  return year ? emitter.emit(year.orderBy ?? { op: 'variable', name: 'governed' }).js : '0'
}

/** The amount of one line, before ceilings over several lines. */
function writeAmount(emitter: Emitter, programme: CompiledProgramme): string {
  const { amount } = programme
  if (!amount) return '0'
  if (amount.parts.length === 0) return emitter.emit(amount.amount).js
  const base = emitter.emit(amount.base).js
  const [left, sum] = [emitter.fresh(), emitter.fresh()]
  emitter.push(`let ${left} = ${base}, ${sum} = 0;`)
  amount.parts.forEach((part, index) => {
    const own = emitter.emit(part.amount).js
    const given = emitter.store(`Math.max(0, Math.min(${own}, pots[${index}], ${left}))`)
    emitter.push(`pots[${index}] -= ${given}; ${left} -= ${given}; ${sum} += ${given};`)
  })
  return sum
}

function writePots(emitter: Emitter, amount: CompiledAmount): void {
  const pots = amount.parts.map(({ upTo }) => (upTo ? emitter.emit(upTo).js : 'Infinity'))
  emitter.push(`const pots = [${pots.join(', ')}];`)
}

function writeDealCeilings(emitter: Emitter, programme: CompiledProgramme, amount: string): string {
  return programme.ceilings
    .filter(({ per }) => per === 'DEAL')
    .reduce((paid, { max }) => {
      const most = emitter.emit(max).js
      emitter.push(`if (${most} !== ${most}) lacking = true;`)
      return emitter.store(`Math.max(0, Math.min(${paid}, ${most}))`)
    }, amount)
}

function writeAccrual(
  emitter: Emitter,
  programme: CompiledProgramme,
  define: (level: number) => void,
  conditions: (scope: CompiledCondition['scope'], name: string) => void,
): void {
  const { accrual } = programme
  if (!accrual) return
  const range = programme.each.length + 1
  const [from, to] = [emitter.emit(accrual.from).js, emitter.emit(accrual.to).js]
  const lists = accrual.cuts.map((list) => emitter.emit(list).js)
  const points = accrual.points.map((point) => emitter.store(emitter.emit(point).js))
  const cuts = [...lists, ...points.map((point) => `[{ from: ${point}, to: ${point} + 1 }]`)]
  const daily = emitter.inside(() => {
    emitter.forget()
    emitter.push('const v_from = v_day, v_to = v_day, v_days = 0;')
    define(range)
    conditions('day', 'today')
    const values = accrual.watched.map((id) => emitter.emit({ op: 'definition', id }).js)
    const truths = programme.conditions.filter(({ scope }) => scope === 'day').map(({ ir }) => emitter.emit(ir).js)
    emitter.push(`return [today, ${[...truths, ...values].join(', ')}];`)
  })
  const pay = emitter.inside(() => {
    emitter.forget()
    emitter.push('const v_day = v_from, v_days = v_to - v_from;')
    define(range)
    const paid = writeDealCeilings(emitter, programme, writeAmount(emitter, programme))
    emitter.push(`run.line(${paid}, ${writeYearDay(emitter, programme)});`)
  })
  emitter.push(
    `run.accrue(item, ${from}, ${to}, [${cuts.join(', ')}], (v_day) => {\n${daily}\n}, (v_from, v_to) => {\n${pay}\n});`,
  )
}

/** Whether lines are gathered over several items, or there is one at most. */
function gathers({ each, accrual, ceilings }: CompiledProgramme): boolean {
  return each.length > 0 || accrual !== null || ceilings.some(({ per }) => per === 'YEAR')
}

function writeResult(emitter: Emitter, programme: CompiledProgramme, store: Writing['store']): void {
  if (gathers(programme)) writeGathering(emitter, programme)
  writeAnswer(emitter, programme, store)
}

/** The window, the years and the sum over all items. */
function writeGathering(emitter: Emitter, programme: CompiledProgramme): void {
  if (programme.window) {
    const { window } = programme
    const values = [window.opened, window.months, window.used].map((ir) => (ir ? emitter.emit(ir).js : '0'))
    emitter.push(`run.window(${values.join(', ')}, ${window.mode === 'CUMULATIVE_DAYS'});`)
  }
  emitter.push('run.pay();')
  const year = programme.ceilings.find(({ per }) => per === 'YEAR')
  if (year) {
    const already = emitter.inside(() =>
      emitter.push(`return ${year.alreadyInYear ? emitter.emit(year.alreadyInYear).js : '0'};`),
    )
    emitter.push(`run.capYears(${emitter.emit(year.max).js}, (v_year) => {\n${already}\n});`)
  }
  emitter.push('const settled = run.settle();')
  emitter.push('total = settled.total; yes ||= settled.yes; no ||= settled.no; lacking ||= settled.lacking;')
}

/** Ceilings of the subject, the verdict, the class and the amount. */
function writeAnswer(emitter: Emitter, programme: CompiledProgramme, store: Writing['store']): void {
  for (const { max, already } of programme.ceilings.filter(({ per }) => per === 'ENTERPRISE')) {
    const [most, used] = [emitter.emit(max).js, already ? emitter.emit(already).js : '0']
    emitter.push(`if (yes) { if (${most} !== ${most} || ${used} !== ${used}) lacking = true;`)
    emitter.push(`total = Math.min(total, Math.max(0, ${most} - ${used})); }`)
  }
  const combined = programme.combine === 'all' ? 'no ? 0 : lacking ? NaN : 1' : 'lacking ? NaN : yes ? 1 : 0'
  emitter.push(`let answer = ${combined};`)
  for (const { percent } of programme.amount?.split ?? [])
    if (percent) {
      const share = emitter.emit(percent).js
      emitter.push(`if (answer === 1 && ${share} !== ${share}) answer = NaN;`)
    }
  writeClasses(emitter, programme, store)
  emitter.push('const verdict = own === 0 || answer === 0 ? 0 : own * answer;')
  const pays = programme.answers === 'amount'
  emitter.push(store(0, 'verdict'))
  emitter.push(store(1, pays ? 'verdict === 1 ? total : verdict === 0 ? 0 : NaN' : 'NaN'))
}

function writeClasses(emitter: Emitter, programme: CompiledProgramme, store: Writing['store']): void {
  if (programme.classes.length === 0) return
  const block = emitter.inside(() => {
    programme.classes.forEach(({ when, gives }, index) => {
      const { yes, otherwise: no } = emitter.truth(when)
      const given = emitter.inside(() => {
        emitter.push(`kind = ${index};`)
        for (const gift of gives) {
          const value = emitter.emit(gift.ir).js
          emitter.push(`if (${value} !== ${value} || ${value} === null) answer = answer === 0 ? 0 : NaN;`)
        }
        emitter.push('break Lkind;')
      })
      emitter.push(`if (${yes}) {\n${given}\n} else if (!(${no})) { kind = NaN; break Lkind; }`)
    })
    emitter.push('answer = 0;')
  })
  emitter.push(`let kind = -1; Lkind: {\n${block}\n}`)
  emitter.push(`if (kind !== kind) answer = answer === 0 ? 0 : NaN; ${store(2, 'kind')}`)
}
