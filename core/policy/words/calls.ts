import type { Expression } from '../parse/ast.ts'
import type { Words } from '../source/index.ts'
import { findEntity, findField, findNamed } from '../vocabulary/index.ts'
import { entityOf, fieldOf, kindOf } from './naming.ts'
import type { Speaking } from './speaking.ts'

type Call = Expression & { kind: 'call' }
type Saying = (speaker: Speaking, args: readonly Expression[], call: Call) => string

/** How each function of the subset is said. */
const SAYINGS: Readonly<Record<string, Saying>> = {
  parameter: (speaker, [id]) => parameterOf(speaker, id),
  reading: (speaker, [id]) => speaker.phrases.quote(speaker.naming.reading(textOf(id))),
  group: (speaker, [id]) => {
    const group = findNamed(speaker.naming.vocabulary.groups, textOf(id))
    return group ? speaker.word(group.label) : speaker.phrases.quote(textOf(id))
  },
  not: (speaker, [inner]) => (inner ? speaker.negated(inner) : ''),
  all: (speaker, args) => speaker.phrases.and(args.map((item) => speaker.say(item))),
  any: (speaker, args) => speaker.phrases.or(args.map((item) => speaker.say(item))),
  count: (speaker, [list]) => (list ? speaker.phrases.count(speaker.list(list)) : ''),
  ever: (speaker, [list]) => (list ? speaker.phrases.ever(speaker.list(list)) : ''),
  sum: (speaker, args) => folded(speaker, args, 'sum'),
  min: (speaker, args) => (args.length > 1 ? extreme(speaker, args, 'least') : folded(speaker, args, 'leastOf')),
  max: (speaker, args) => (args.length > 1 ? extreme(speaker, args, 'greatest') : folded(speaker, args, 'greatestOf')),
  abs: (speaker, [value]) => absoluteOf(speaker, value),
  addMonths: (speaker, [date, months]) =>
    date && months ? speaker.phrases.later(speaker.say(date), monthsOf(speaker, months)) : '',
  at: (speaker, [list, key]) => (list && key ? entryOf(speaker, list, key) : ''),
  'starts with': (speaker, [text, prefix]) =>
    text && prefix ? speaker.phrases.startsWith(speaker.say(text), speaker.say(prefix)) : '',
  date: (speaker, [text]) => speaker.phrases.date(textOf(text)),
}

/** A function call in words; what has no words of its own is said by its arguments. */
export function callOf(speaker: Speaking, call: Call): string {
  const name = call.callee.kind === 'name' ? call.callee.name : ''
  const rounding = findNamed(speaker.phrases.rounding, name)
  if (rounding !== undefined) return roundedOf(speaker, call.args, rounding)
  const saying = findNamed(SAYINGS, name)
  return saying ? saying(speaker, call.args, call) : call.args.map((item) => speaker.say(item)).join(', ')
}

function textOf(expression: Expression | undefined): string {
  return expression?.kind === 'string' ? expression.value : ''
}

function parameterOf(speaker: Speaking, id: Expression | undefined): string {
  const { label, value, becomes } = speaker.naming.parameter(textOf(id))
  const told = (words: Words | null): string | null => words?.[speaker.language] ?? null
  const later = becomes && speaker.phrases.becomes(speaker.phrases.date(becomes.from), told(becomes.value))
  return speaker.phrases.parameter(speaker.word(label), told(value), later)
}

function roundedOf(speaker: Speaking, [value, places]: readonly Expression[], rounding: string): string {
  if (!value) return ''
  const isCompound = value.kind === 'binary' || value.kind === 'if'
  const said = isCompound ? speaker.phrases.group(speaker.say(value)) : speaker.say(value)
  const isMoney = kindOf(speaker.naming, value) === 'CNY'
  return speaker.phrases.round(said, rounding, places ? speaker.say(places) : '0', isMoney)
}

/** A sum or extreme of one fact over a list, or of an expression for each entry. */
function folded(speaker: Speaking, [column]: readonly Expression[], how: 'sum' | 'leastOf' | 'greatestOf'): string {
  if (column?.kind === 'path') {
    const field = fieldOf(speaker.naming, column)
    return speaker.phrases[how](speaker.list(column.target), field ? speaker.word(field.label) : column.name)
  }
  const [iterator] = column?.kind === 'for' ? column.iterators : []
  if (column?.kind !== 'for' || !iterator) return column ? speaker.say(column) : ''
  const each = speaker.inside(iterator.in, iterator.name).say(column.body)
  const list = speaker.list(iterator.in)
  return how === 'sum' ? speaker.phrases.sumOf(list, each) : speaker.phrases[how](list, each)
}

function extreme(speaker: Speaking, args: readonly Expression[], how: 'least' | 'greatest'): string {
  return speaker.phrases[how](args.map((item) => speaker.operand(item, '*', 'left')))
}

function absoluteOf(speaker: Speaking, value: Expression | undefined): string {
  if (value?.kind === 'binary' && value.operator === '-')
    return speaker.phrases.difference(
      speaker.operand(value.left, '*', 'left'),
      speaker.operand(value.right, '*', 'right'),
    )
  return value ? speaker.phrases.absolute(speaker.say(value)) : ''
}

/** A number of months with its unit; a parameter says its own. */
function monthsOf(speaker: Speaking, months: Expression): string {
  return speaker.value(months, 'months', null)
}

function entryOf(speaker: Speaking, list: Expression, key: Expression): string {
  const { naming, phrases } = speaker
  const entity = findEntity(naming.vocabulary, entityOf(naming, list))
  const field = findField(naming.vocabulary, entity?.name ?? null, entity?.key ?? '')
  const name = field ? speaker.word(field.label) : ''
  return phrases.entry(speaker.list(list), name, speaker.say(key))
}
