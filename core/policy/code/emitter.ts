import type { Ir } from '../compile/ir.ts'
import type { CompiledProgramme } from '../compile/programme.ts'
import type { Vocabulary } from '../vocabulary/index.ts'
import { emitFold, emitQuantified, loop } from './emit-lists.ts'
import { emitRound } from './emit-round.ts'

/** An emitted value: a name or literal, whether it may be unknown, and whether it may be a BigInt. */
export type Emitted = { readonly js: string; readonly mayBeUnknown: boolean; readonly mayBeBig: boolean; readonly isText: boolean }

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
  readonly statements: string[] = []
  private readonly known = new Map<string, Emitted>()
  private made = 0

  constructor(programme: CompiledProgramme, vocabulary: Vocabulary, access: Access) {
    this.programme = programme
    this.vocabulary = vocabulary
    this.access = access
  }

  /** A name not used before. */
  fresh(): string {
    this.made += 1
    return `t${this.made}`
  }

  push(statement: string): void {
    this.statements.push(statement)
  }

  /** Stores an expression under a name; plain names are kept as they are. */
  store(js: string): string {
    if (/^[\w$]+$/.test(js)) return js
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
    write()
    const inner = this.statements.splice(0).join('\n')
    this.statements.push(...outer)
    return inner
  }

  /** A loop over a list; an entry that may or may not belong, or an unknown list, runs `whenUnknown` instead. */
  loop(list: Ir, variable: string, whenUnknown: string, write: () => void): void {
    loop(this, list, variable, '', whenUnknown, (doubt) => {
      if (doubt !== null) this.push(`if (${doubt}) { ${whenUnknown} continue; }`)
      write()
    })
  }

  /** The value of an expression. */
  emit(ir: Ir): Emitted {
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
        return uncertain(`v_${ir.name}`)
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
        return this.compare(ir)
      case 'all':
      case 'any':
        return this.junction(ir)
      case 'not':
        return this.unary(ir.of, (js) => `1 - ${js}`)
      case 'if':
        return this.conditional(ir)
      case 'is-none': {
        const value = this.emit(ir.of)
        return this.known3(value.isText ? `${value.js} === ''` : `${value.js} === Infinity`, [value])
      }
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
      case 'starts-with': {
        const [text, prefix] = [this.emit(ir.text), this.emit(ir.prefix)]
        return this.known3(`${text.js}.startsWith(${prefix.js})`, [text, prefix])
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

  /** A truth of known parts; NaN where one of them is not known. */
  known3(test: string, parts: readonly Emitted[]): Emitted {
    const doubts = parts.filter((part) => part.mayBeUnknown).map(unknownTest)
    if (doubts.length === 0) return certain(this.store(`(${test}) ? 1 : 0`))
    return uncertain(this.store(`(${doubts.join(' || ')}) ? NaN : (${test}) ? 1 : 0`))
  }

  private field(ir: Ir & { op: 'field' }): Emitted {
    const field = this.vocabulary.entities[ir.entity]?.fields[ir.name]
    const isText = !this.access.isCoded && (field?.kind === 'text' || field?.kind === 'choice' || field?.kind === 'credit-code')
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
    const literal = (value: number | string): string => (typeof value === 'string' ? this.access.text(value) : String(value))
    const isText = !this.access.isCoded && typeof first.value === 'string'
    const unset = isText ? 'null' : 'NaN'
    const chain = values.toReversed().reduce((rest, { from, to, value }) => {
      const inside = [`v_governed >= ${from}`, ...(to === null ? [] : [`v_governed < ${to}`])]
      return `(${inside.join(' && ')}) ? ${literal(value)} : ${rest}`
    }, unset)
    return { js: this.store(chain), mayBeUnknown: true, mayBeBig: false, isText }
  }

  private arithmetic(ir: Ir & { op: 'add' | 'subtract' | 'multiply' }): Emitted {
    const [left, right] = [this.emit(ir.left), this.emit(ir.right)]
    const sign = { add: '+', subtract: '-', multiply: '*' }[ir.op]
    const mayBeUnknown = left.mayBeUnknown || right.mayBeUnknown
    const isPlain = !left.mayBeBig && !right.mayBeBig
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
      return { js: this.store(`${call}(${values.map(({ js }) => js).join(', ')})`), mayBeUnknown, mayBeBig: false, isText: false }
    }
    const [first, ...rest] = values
    const name = this.fresh()
    const sign = ir.op === 'least' ? '<' : '>'
    this.push(`let ${name} = ${first?.js ?? 'NaN'};`)
    for (const { js } of rest) this.push(`if (${js} !== ${js} || ${js} ${sign} ${name}) ${name} = ${js};`)
    return { js: name, mayBeUnknown, mayBeBig: true, isText: false }
  }

  private compare(ir: Ir & { op: 'compare' }): Emitted {
    const [left, right] = [this.emit(ir.left), this.emit(ir.right)]
    const sign = { '=': left.mayBeBig || right.mayBeBig ? '==' : '===', '!=': left.mayBeBig || right.mayBeBig ? '!=' : '!==' }[
      ir.operator as '=' | '!='
    ]
    return this.known3(`${left.js} ${sign ?? ir.operator} ${right.js}`, [left, right])
  }

  /** Parts are tried in order; a deciding part spares the rest. */
  private junction(ir: Ir & { op: 'all' | 'any' }): Emitted {
    const decided = ir.op === 'all' ? 0 : 1
    const name = this.fresh()
    const label = `L${name}`
    const block = this.inside(() => {
      for (const item of ir.items) {
        const part = this.emit(item)
        this.push(`if (${part.js} === ${decided}) { ${name} = ${decided}; break ${label}; }`)
        if (part.mayBeUnknown) this.push(`if (${part.js} !== ${part.js}) ${name} = NaN;`)
      }
    })
    this.push(`let ${name} = ${1 - decided}; ${label}: {\n${block}\n}`)
    return uncertain(name)
  }

  private conditional(ir: Ir & { op: 'if' }): Emitted {
    const test = this.emit(ir.test)
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
      `let ${name} = ${isText ? 'null' : 'NaN'}; if (${test.js} === 1) {\n${then}\n} else if (${test.js} === 0) {\n${otherwise}\n}`,
    )
    const mayBeUnknown = test.mayBeUnknown || branches.some((value) => value.mayBeUnknown)
    return { js: name, mayBeUnknown, mayBeBig: branches.some((value) => value.mayBeBig), isText }
  }

  private first(rows: readonly { readonly test: Ir; readonly value: Ir }[]): Emitted {
    const name = this.fresh()
    const label = `L${name}`
    const values: Emitted[] = []
    const block = this.inside(() => {
      for (const row of rows) {
        const test = this.emit(row.test)
        if (test.mayBeUnknown) this.push(`if (${test.js} !== ${test.js}) break ${label};`)
        const inner = this.inside(() => {
          const value = this.emit(row.value)
          values.push(value)
          this.push(`${name} = ${value.js}; break ${label};`)
        })
        this.push(`if (${test.js} === 1) {\n${inner}\n}`)
      }
    })
    const isText = values.some((value) => value.isText)
    this.push(`let ${name} = ${isText ? 'null' : 'NaN'}; ${label}: {\n${block}\n}`)
    return { js: name, mayBeUnknown: true, mayBeBig: values.some((value) => value.mayBeBig), isText }
  }
}

/** Code that is true where the value is not known. */
export function unknownTest(value: Emitted): string {
  return value.isText ? `${value.js} === null` : `${value.js} !== ${value.js}`
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
