import type { Ir } from '../compile/ir.ts'
import type { CompiledProgramme } from '../compile/programme.ts'
import type { Vocabulary } from '../vocabulary/index.ts'
import { emitFold, emitQuantified, loop } from './emit-lists.ts'
import { emitRound } from './emit-round.ts'
import { emitTruth, type Truth } from './emit-truth.ts'

/** An emitted value: a name or literal, whether it may be unknown, and whether it may be a BigInt. */
export type Emitted = {
  readonly js: string
  readonly mayBeUnknown: boolean
  readonly mayBeBig: boolean
  readonly isText: boolean
}

/** How a record's facts are reached; columns and records differ only here. */
export type Access = {
  /** Code of a field of an emitted owner, or of a root's field where the owner is a root. */
  readonly field: (owner: string, name: string, root: string | null) => string
  readonly root: (name: string) => string
  /** Literal of a text as facts hold it. */
  readonly text: (value: string) => string
  /** True where texts are held as numbers (codes), so that one not known is NaN. */
  readonly isCoded: boolean
}

const GUARD = 'Number.MAX_SAFE_INTEGER'

/** Writes JavaScript for typed expressions, statement by statement; each value is computed once. */
export class Emitter {
  readonly programme: CompiledProgramme
  readonly vocabulary: Vocabulary
  readonly access: Access
  /** The evaluation day, written into the code. */
  readonly on: number
  readonly statements: string[] = []
  private readonly known = new Map<string, Emitted>()
  /** Values already computed where the code now stands, by their expression. */
  private seen = new Map<string, Emitted>()
  /** Names of values that are known where the next statement stands. */
  private settled = new Set<string>()
  private made = 0

  constructor(programme: CompiledProgramme, vocabulary: Vocabulary, access: Access, on: number) {
    this.programme = programme
    this.vocabulary = vocabulary
    this.access = access
    this.on = on
  }

  /** A name not used before. */
  fresh(): string {
    this.made += 1
    return `t${this.made}`
  }

  push(statement: string): void {
    this.statements.push(statement)
  }

  /** Stores an expression under a name; plain names and numbers are kept as they are. */
  store(js: string): string {
    if (/^-?[\w$]+$/.test(js)) return js
    const name = this.fresh()
    this.push(`const ${name} = ${js};`)
    return name
  }

  /** Makes a value known under a definition's id. */
  define(id: string, value: Emitted): void {
    this.known.set(id, value)
  }

  /** Emits what a block needs into a string of its own. */
  inside(write: () => void): string {
    const outer = this.statements.splice(0)
    const seen = this.seen
    this.seen = new Map(seen)
    write()
    this.seen = seen
    const inner = this.statements.splice(0).join('\n')
    this.statements.push(...outer)
    return inner
  }

  /** Forgets computed values: names take on a new meaning from here. */
  forget(): void {
    this.seen.clear()
  }

  /** The value of an expression; the same expression is computed once in a block. */
  emit(ir: Ir): Emitted {
    if (ir.op === 'number' || ir.op === 'variable' || ir.op === 'definition') return this.write(ir)
    const key = JSON.stringify(ir)
    const value = this.seen.get(key) ?? this.write(ir)
    this.seen.set(key, value)
    return value.mayBeUnknown && this.settled.has(value.js) ? { ...value, mayBeUnknown: false } : value
  }

  /** When a condition holds and when it does not; neither where it is not known. */
  truth(ir: Ir): Truth {
    return emitTruth(this, ir)
  }

  /** A loop over a list; an entry that may or may not belong, or an unknown list, runs `whenUnknown` instead. */
  loop(list: Ir, variable: string, whenUnknown: string, write: () => void): void {
    loop(this, list, variable, '', whenUnknown, (doubt) => {
      if (doubt !== null) this.push(`if (${doubt}) { ${whenUnknown} continue; }`)
      write()
    })
  }

  private write(ir: Ir): Emitted {
    switch (ir.op) {
      case 'number':
      case 'truth':
      case 'date':
        return certain(String(ir.value))
      case 'text':
        return { ...certain(this.access.text(ir.value)), isText: !this.access.isCoded }
      case 'none':
        return certain('Infinity')
      case 'root':
        return { js: this.access.root(ir.name), mayBeUnknown: true, mayBeBig: false, isText: false }
      case 'variable':
        return this.variable(ir.name)
      case 'definition':
        return this.known.get(ir.id) ?? uncertain('NaN')
      case 'field':
        return this.field(ir)
      case 'parameter':
        return this.parameter(ir.id)
      case 'add':
      case 'subtract':
      case 'multiply':
        return this.arithmetic(ir)
      case 'negate':
        return this.unary(ir.of, (js) => `-(${js})`)
      case 'absolute':
        return this.unary(ir.of, (js) => `(${js} < 0 ? -(${js}) : ${js})`)
      case 'round':
        return emitRound(this, ir)
      case 'least':
      case 'greatest':
        return this.extreme(ir)
      case 'compare':
      case 'all':
      case 'any':
      case 'not':
      case 'is-none':
      case 'starts-with': {
        const { yes, otherwise: no } = this.truth(ir)
        return uncertain(this.store(`${yes} ? 1 : ${no} ? 0 : NaN`))
      }
      case 'if':
        return this.conditional(ir)
      case 'quantified':
        return emitQuantified(this, ir)
      case 'fold':
        return emitFold(this, ir)
      case 'add-months': {
        const [date, months] = [this.emit(ir.date), this.emit(ir.months)]
        return uncertain(this.store(`addMonths(${date.js}, ${months.js})`))
      }
      case 'date-part': {
        const value = this.emit(ir.of)
        return uncertain(this.store(`datePart('${ir.part}', ${value.js})`))
      }
      case 'first':
        return this.first(ir.rows)
      case 'entry': {
        const [list, key] = [this.emit(ir.list), this.emit(ir.key)]
        return uncertain(this.store(`find(${list.js}, ${JSON.stringify(ir.keyField)}, ${key.js})`))
      }
      case 'where':
      case 'as-of':
        throw new RangeError('A filtered list stands only inside a fold or a quantifier')
    }
  }

  private variable(name: string): Emitted {
    if (name === 'on' || (name === 'governed' && this.programme.governedBy === null)) return certain(String(this.on))
    return uncertain(`v_${name}`)
  }

  private field(ir: Ir & { op: 'field' }): Emitted {
    const field = this.vocabulary.entities[ir.entity]?.fields[ir.name]
    const isText =
      !this.access.isCoded && (field?.kind === 'text' || field?.kind === 'choice' || field?.kind === 'credit-code')
    const root = ir.of.op === 'root' ? ir.of.name : null
    const owner = this.emit(ir.of).js
    const isLoose = canBeMissing(ir.of, this.programme)
    const read = this.access.field(owner, ir.name, root)
    const missing = isText || field?.kind === 'list' ? 'null' : field?.kind === 'entity' ? 'undefined' : 'NaN'
    const js = isLoose ? `${owner} === undefined ? ${missing} : ${read}` : read
    return { js: this.store(js), mayBeUnknown: true, mayBeBig: false, isText }
  }

  private parameter(id: string): Emitted {
    const values = this.programme.parameters[id]?.values ?? []
    const [first] = values
    if (!first) return uncertain('NaN')
    const literal = (value: number | string): string =>
      typeof value === 'string' ? this.access.text(value) : String(value)
    const isText = !this.access.isCoded && typeof first.value === 'string'
    const unset = isText ? 'null' : 'NaN'
    const governed = this.variable('governed').js
    if (/^\d+$/.test(governed)) {
      const day = Number(governed)
      const now = values.find(({ from, to }) => from <= day && (to === null || day < to))
      return now ? { ...certain(literal(now.value)), isText } : { ...uncertain(unset), isText }
    }
    const chain = values.toReversed().reduce((rest, { from, to, value }) => {
      const inside = [`${governed} >= ${from}`, ...(to === null ? [] : [`${governed} < ${to}`])]
      return `(${inside.join(' && ')}) ? ${literal(value)} : ${rest}`
    }, unset)
    return { js: this.store(chain), mayBeUnknown: true, mayBeBig: false, isText }
  }

  private arithmetic(ir: Ir & { op: 'add' | 'subtract' | 'multiply' }): Emitted {
    const [left, right] = [this.emit(ir.left), this.emit(ir.right)]
    const sign = { add: '+', subtract: '-', multiply: '*' }[ir.op]
    const mayBeUnknown = left.mayBeUnknown || right.mayBeUnknown
    const isPlain = !left.mayBeBig && !right.mayBeBig
    const folded = ir.safe ? fold(ir.op, left.js, right.js) : null
    if (folded !== null) return certain(folded)
    const plain = `${left.js} ${sign} ${right.js}`
    if (ir.safe && isPlain) return { js: this.store(plain), mayBeUnknown, mayBeBig: false, isText: false }
    const exact = `${ir.op}(${left.js}, ${right.js})`
    if (!isPlain) return { js: this.store(exact), mayBeUnknown, mayBeBig: true, isText: false }
    const name = this.fresh()
    this.push(`let ${name} = ${plain}; if (!(${name} <= ${GUARD} && ${name} >= -${GUARD})) ${name} = ${exact};`)
    return { js: name, mayBeUnknown, mayBeBig: true, isText: false }
  }

  private unary(of: Ir, write: (js: string) => string): Emitted {
    const value = this.emit(of)
    return { ...value, js: this.store(write(value.js)), isText: false }
  }

  private extreme(ir: Ir & { op: 'least' | 'greatest' }): Emitted {
    const values = ir.items.map((item) => this.emit(item))
    const mayBeUnknown = values.some((value) => value.mayBeUnknown)
    if (values.every((value) => !value.mayBeBig)) {
      const call = ir.op === 'least' ? 'Math.min' : 'Math.max'
      return {
        js: this.store(`${call}(${values.map(({ js }) => js).join(', ')})`),
        mayBeUnknown,
        mayBeBig: false,
        isText: false,
      }
    }
    const [first, ...rest] = values
    const name = this.fresh()
    const sign = ir.op === 'least' ? '<' : '>'
    this.push(`let ${name} = ${first?.js ?? 'NaN'};`)
    for (const { js } of rest) this.push(`if (${js} !== ${js} || ${js} ${sign} ${name}) ${name} = ${js};`)
    return { js: name, mayBeUnknown, mayBeBig: true, isText: false }
  }

  private conditional(ir: Ir & { op: 'if' }): Emitted {
    const test = this.truth(ir.test)
    const name = this.fresh()
    const branches: Emitted[] = []
    const branch = (part: Ir): string =>
      this.inside(() => {
        const value = this.emit(part)
        branches.push(value)
        this.push(`${name} = ${value.js};`)
      })
    const [then, otherwise] = [branch(ir.then), branch(ir.otherwise)]
    const isText = branches.some((value) => value.isText)
    this.push(
      `let ${name} = ${isText ? 'null' : 'NaN'}; if (${test.yes}) {\n${then}\n} else if (${test.otherwise}) {\n${otherwise}\n}`,
    )
    return { js: name, mayBeUnknown: true, mayBeBig: branches.some((value) => value.mayBeBig), isText }
  }

  /** After a comparison came out as yes or no, the facts it reads are known. */
  private settle(ir: Ir): void {
    if (ir.op === 'compare' || ir.op === 'add' || ir.op === 'subtract' || ir.op === 'multiply')
      for (const side of [ir.left, ir.right]) {
        this.settled.add(this.emit(side).js)
        this.settle(side)
      }
  }

  private first(rows: readonly { readonly test: Ir; readonly value: Ir }[]): Emitted {
    const name = this.fresh()
    const label = `L${name}`
    const values: Emitted[] = []
    const settled = this.settled
    this.settled = new Set(settled)
    const block = this.inside(() => {
      for (const row of rows) {
        const test = this.truth(row.test)
        const inner = this.inside(() => {
          const value = this.emit(row.value)
          values.push(value)
          this.push(`${name} = ${value.js}; break ${label};`)
        })
        this.push(
          test.yes === 'true'
            ? inner
            : `if (${test.yes}) {\n${inner}\n}${test.isCertain ? '' : ` else if (!(${test.otherwise})) break ${label};`}`,
        )
        this.settle(row.test)
      }
    })
    this.settled = settled
    const isText = values.some((value) => value.isText)
    this.push(`let ${name} = ${isText ? 'null' : 'NaN'}; ${label}: {\n${block}\n}`)
    return { js: name, mayBeUnknown: true, mayBeBig: values.some((value) => value.mayBeBig), isText }
  }
}

/** Code that is true where the value is not known. */
export function unknownTest(value: Emitted): string {
  return value.isText ? `${value.js} === null` : `${value.js} !== ${value.js}`
}

/** The result of an operation on two literals, or null. */
function fold(op: 'add' | 'subtract' | 'multiply', left: string, right: string): string | null {
  if (!/^-?\d+$/.test(left) || !/^-?\d+$/.test(right)) return null
  const [a, b] = [Number(left), Number(right)]
  return String(op === 'add' ? a + b : op === 'subtract' ? a - b : a * b)
}

function certain(js: string): Emitted {
  return { js, mayBeUnknown: false, mayBeBig: false, isText: false }
}

function uncertain(js: string): Emitted {
  return { js, mayBeUnknown: true, mayBeBig: false, isText: false }
}

/** Whether an owner may be a missing entry of a keyed list. */
function canBeMissing(owner: Ir, programme: CompiledProgramme): boolean {
  if (owner.op === 'entry') return true
  if (owner.op === 'definition') {
    const definition = programme.definitions.find(({ id }) => id === owner.id)
    return definition ? canBeMissing(definition.ir, programme) : false
  }
  return owner.op === 'field' && canBeMissing(owner.of, programme)
}
