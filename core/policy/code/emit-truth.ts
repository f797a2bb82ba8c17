import type { Comparator, Ir } from '../compile/ir.ts'
import type { Emitted, Emitter } from './emitter.ts'

/** Code that is true where a condition holds, and code that is true where it does not; both false where it is not known. */
export type Truth = {
  readonly yes: string
  readonly no: string
  /** `no`, where `yes` is already known to be false: often shorter. */
  readonly otherwise: string
  /** True where one of the two always holds. */
  readonly isCertain: boolean
}

const OPPOSITE: Readonly<Record<Comparator, Comparator>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '=': '!=',
  '!=': '=',
}

/** Writes a condition as two plain tests. Comparisons with NaN are false both ways, which is what "not known" needs. */
export function emitTruth(emitter: Emitter, ir: Ir): Truth {
  const { otherwise, ...tests } = write(emitter, ir)
  return { ...tests, otherwise: otherwise ?? tests.no }
}

type Tests = Omit<Truth, 'otherwise'> & { readonly otherwise?: string }

function write(emitter: Emitter, ir: Ir): Tests {
  switch (ir.op) {
    case 'truth':
      return ir.value === 1
        ? { yes: 'true', no: 'false', isCertain: true }
        : { yes: 'false', no: 'true', isCertain: true }
    case 'all':
    case 'any': {
      const parts = ir.items.map((item) => emitTruth(emitter, item))
      const [yes, no] = [parts.map((part) => part.yes), parts.map((part) => part.no)]
      const isCertain = parts.every((part) => part.isCertain)
      if (ir.op === 'all') return { yes: joined(yes, '&&'), no: joined(no, '||'), isCertain }
      const otherwise = parts.map((part) => part.otherwise)
      return { yes: joined(yes, '||'), no: joined(no, '&&'), otherwise: joined(otherwise, '&&'), isCertain }
    }
    case 'not': {
      const { yes, no, isCertain } = emitTruth(emitter, ir.of)
      return { yes: no, no: yes, isCertain }
    }
    case 'if': {
      const [test, then, otherwise] = [ir.test, ir.then, ir.otherwise].map((part) => emitTruth(emitter, part)) as [
        Truth,
        Truth,
        Truth,
      ]
      const either = (kind: 'yes' | 'no'): string =>
        joined([joined([test.yes, then[kind]], '&&'), joined([test.no, otherwise[kind]], '&&')], '||')
      return { yes: either('yes'), no: either('no'), isCertain: false }
    }
    case 'compare':
      return comparison(ir.operator, emitter.emit(ir.left), emitter.emit(ir.right))
    case 'is-none': {
      const value = emitter.emit(ir.of)
      if (value.isText)
        return { yes: `${value.js} === ''`, no: `${value.js} !== null && ${value.js} !== ''`, isCertain: false }
      return { yes: `${value.js} === Infinity`, no: `${value.js} < Infinity`, isCertain: false }
    }
    case 'starts-with': {
      const [text, prefix] = [emitter.emit(ir.text).js, emitter.emit(ir.prefix).js]
      const known = `${text} !== null && ${prefix} !== null`
      return {
        yes: `${known} && ${text}.startsWith(${prefix})`,
        no: `${known} && !${text}.startsWith(${prefix})`,
        isCertain: false,
      }
    }
    default: {
      const { js } = emitter.emit(ir)
      return { yes: `${js} === 1`, no: `${js} === 0`, isCertain: false }
    }
  }
}

function comparison(operator: Comparator, left: Emitted, right: Emitted): Tests {
  const test = (sign: Comparator): string => compared(sign, left, right)
  const isCertain = !left.mayBeUnknown && !right.mayBeUnknown
  const known = operator === '=' ? knownTexts(left, right) : null
  return {
    yes: test(operator),
    no: test(OPPOSITE[operator]),
    isCertain,
    ...(known === null ? {} : { otherwise: known }),
  }
}

function compared(operator: Comparator, left: Emitted, right: Emitted): string {
  if (left.isText || right.isText) return comparedTexts(operator, left, right)
  const [a, b] = [left.js, right.js]
  if (operator === '!=') return `(${a} < ${b} || ${a} > ${b})`
  if (operator === '=') return `${a} ${left.mayBeBig || right.mayBeBig ? '==' : '==='} ${b}`
  return `${a} ${operator} ${b}`
}

/** Texts not known are null: two of them must not count as equal, and one of them not as different. */
function comparedTexts(operator: Comparator, left: Emitted, right: Emitted): string {
  const known = [left, right].filter((side) => side.mayBeUnknown).map((side) => `${side.js} !== null`)
  const sign = { '=': '===', '!=': '!==' }[operator as '=' | '!='] ?? operator
  const test = `${left.js} ${sign} ${right.js}`
  if (operator === '=' && known.length < 2) return test
  return `(${[...(operator === '=' ? known.slice(0, 1) : known), test].join(' && ')})`
}

/** Code that is true where both sides are texts that are known; null where they are no texts. */
function knownTexts(left: Emitted, right: Emitted): string | null {
  if (!left.isText && !right.isText) return null
  const tests = [left, right].filter((side) => side.mayBeUnknown).map((side) => `${side.js} !== null`)
  return joined(tests, '&&')
}

function joined(tests: readonly string[], sign: '&&' | '||'): string {
  const [neutral, ruling] = sign === '&&' ? ['true', 'false'] : ['false', 'true']
  if (tests.includes(ruling)) return ruling
  const open = [...new Set(tests.filter((test) => test !== neutral))]
  return open.length === 0 ? neutral : open.length === 1 ? String(open[0]) : `(${open.join(` ${sign} `)})`
}
