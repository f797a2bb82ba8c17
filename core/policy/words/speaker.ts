import type { Expression } from '../parse/ast.ts'
import type { Words } from '../source/index.ts'
import { findEntity, findNamed } from '../vocabulary/index.ts'
import { callOf } from './calls.ts'
import { chinese } from './chinese.ts'
import { english } from './english.ts'
import { choiceOf, entityOf, fieldOf, isTruth, kindOf, type Named, type Naming } from './naming.ts'
import { type Phrases, TURNED } from './phrases.ts'
import { printed } from './quantity.ts'
import type { Language, Speaking } from './speaking.ts'

/** Stands for the entry that a filter looks at, which has no name. */
const FILTERED = '[]'

/** Reads expressions aloud in one language; inside a list it knows the entry that is looked at. */
export class Speaker implements Speaking {
  readonly naming: Naming
  readonly language: Language
  readonly phrases: Phrases
  /** Variable of the entry looked at, innermost. */
  private readonly innermost: string | null
  /** Entities of all entries looked at. */
  private readonly around: readonly string[]

  constructor(naming: Naming, language: Language, innermost: string | null = null, around: readonly string[] = []) {
    this.naming = naming
    this.language = language
    this.phrases = language === 'zh' ? chinese : english
    this.innermost = innermost
    this.around = around
  }

  /** The expression in words. */
  say(expression: Expression): string {
    const { phrases } = this
    switch (expression.kind) {
      case 'number':
        return expression.text
      case 'string':
        return this.code(expression.value, null)
      case 'boolean':
        return expression.value ? phrases.yes : phrases.no
      case 'null':
        return phrases.nothing
      case 'at':
        return phrases.date(expression.text)
      case 'name':
        return this.name(expression.name)
      case 'path':
        return this.path(expression)
      case 'filter':
        return phrases.where(this.list(expression.target), this.inside(expression.target, null).say(expression.by))
      case 'negate':
        return `−${this.say(expression.operand)}`
      case 'binary':
        return this.binary(expression)
      case 'between':
        return phrases.and([
          this.compare(expression.value, '>=', expression.low),
          this.compare(expression.value, '<=', expression.high),
        ])
      case 'in':
        return this.membership(expression.value, expression.tests)
      case 'if':
        return this.choice(expression, kindOf(this.naming, expression), null)
      case 'quantified':
        return this.quantified(expression, expression.quantifier)
      case 'call':
        return callOf(this, expression)
      case 'list':
        return expression.items.map((item) => this.say(item)).join(', ')
      default:
        return ''
    }
  }

  /** A value of its kind: a number with its unit, a code in its words. */
  value(expression: Expression, kind: string | null, list: string | null): string {
    if (expression.kind === 'number' && kind !== null && Number(expression.text) !== 0)
      return printed(expression.text, kind)[this.language]
    if (expression.kind === 'if') return this.choice(expression, kind, list)
    return expression.kind === 'string' ? this.code(expression.value, list) : this.say(expression)
  }

  /** Words in this language; in English with a small first letter. */
  word(words: Words): string {
    return this.language === 'zh' ? words.zh : lower(words.en)
  }

  /** A list: its name as it stands in the facts, in English in the plural. */
  list(expression: Expression): string {
    const { vocabulary, names } = this.naming
    if (expression.kind === 'name' && !names.has(expression.name)) {
      const root = findNamed(vocabulary.roots, expression.name)
      if (root) return this.phrases.plural(this.word(root.label))
    }
    const field = expression.kind === 'path' ? fieldOf(this.naming, expression) : undefined
    if (expression.kind !== 'path' || !field) return this.say(expression)
    const owner = this.owner(expression.target)
    const label = this.word(field.label)
    return owner === null ? this.phrases.its(label, false) : this.phrases.listOf(owner, label)
  }

  /** A speaker that looks at one entry of a list: by a variable, or by its bare facts. */
  inside(list: Expression, variable: string | null): Speaker {
    const entity = entityOf(this.naming, list)
    const known = findEntity(this.naming.vocabulary, entity)
    if (!known) return this
    const names = new Map(this.naming.names)
    const that = this.around.includes(known.name) ? 'another' : 'that'
    const words = { zh: chinese[that](known.label.zh), en: english[that](lower(known.label.en)) }
    if (variable !== null) names.set(variable, { words, of: known.name, kind: null, manner: 'words' })
    else
      for (const { name, label, of, kind } of Object.values(known.fields))
        names.set(name, { words: label, of, kind, manner: 'fact' })
    const around = [...this.around, known.name]
    const innermost = that === 'another' && variable !== null ? null : (variable ?? FILTERED)
    return new Speaker({ ...this.naming, names }, this.language, innermost, around)
  }

  /** A comparison; numbers take the unit of the other side, codes its words, days their own verbs. */
  compare(left: Expression, operator: string, right: Expression): string {
    const { phrases } = this
    if (right.kind === 'null') return this.having(left, operator === '=' ? phrases.isNone : phrases.hasValue)
    if (right.kind === 'boolean') return right.value === (operator === '=') ? this.say(left) : this.negated(left)
    if (left.kind === 'number' && right.kind !== 'number')
      return this.compare(right, TURNED[operator] ?? operator, left)
    return this.counted(left, operator, right) ?? this.compared(left, operator, right)
  }

  private compared(left: Expression, operator: string, right: Expression): string {
    const { phrases, naming } = this
    const kind = kindOf(naming, left) ?? kindOf(naming, right)
    const verb = this.verbsFor(kind)[operator] ?? phrases.numbers['=']
    const isSum = left.kind === 'binary' && (left.operator === '+' || left.operator === '-')
    const said = isSum ? phrases.group(this.say(left)) : this.operand(left, operator, 'left')
    return verb?.(said, this.value(right, kind, choiceOf(naming, left))) ?? ''
  }

  private verbsFor(kind: string | null): Phrases['numbers'] {
    const { numbers, people, dates } = this.phrases
    if (kind === 'date' || kind === 'year') return { ...numbers, ...dates }
    return kind === 'people' ? { ...numbers, ...people } : numbers
  }

  /** A value among others: codes, a group, ranges, comparisons. */
  membership(value: Expression, tests: readonly Expression[], isNot = false): string {
    const { phrases } = this
    const items = tests.flatMap((test) => (test.kind === 'list' ? test.items : [test]))
    const plain = items.filter((test) => !['unary', 'range', 'call', 'any'].includes(test.kind))
    const list = choiceOf(this.naming, value)
    const codes = plain.map((test) => this.value(test, kindOf(this.naming, value), list))
    const among = codes.length > 0 ? [phrases[isNot ? 'notAmong' : 'among'](this.say(value), codes)] : []
    const others = items.filter((test) => !plain.includes(test)).map((test) => this.unary(value, test))
    if (!isNot) return phrases.or([...among, ...others])
    return phrases.and([...among, ...others.map((other) => phrases.not(other))])
  }

  /** The opposite of a condition, said directly where the language can. */
  negated(expression: Expression): string {
    const { phrases } = this
    if (expression.kind === 'in') return this.membership(expression.value, expression.tests, true)
    if (expression.kind === 'quantified' && expression.quantifier === 'some') return this.quantified(expression, 'none')
    if (expression.kind === 'path' && kindOf(this.naming, expression) === 'boolean')
      return this.holding(expression, phrases.holdsNot)
    const isStart =
      expression.kind === 'call' && expression.callee.kind === 'name' && expression.callee.name === 'starts with'
    const [text, prefix] = isStart ? expression.args : []
    if (text && prefix) return phrases.startsWithNot(this.say(text), this.say(prefix))
    return phrases.not(this.say(expression))
  }

  /** One side of a sum or product, in brackets where it would be read otherwise. */
  operand(expression: Expression, operator: string, side: 'left' | 'right'): string {
    if (expression.kind === 'if') return this.phrases.group(this.say(expression))
    if (expression.kind !== 'binary') return this.say(expression)
    const isSum = expression.operator === '+' || expression.operator === '-'
    const isProduct = expression.operator === '*' || expression.operator === '/'
    const isLoose =
      (isSum && (operator === '*' || operator === '/' || (operator === '-' && side === 'right'))) ||
      (isProduct && operator === '/' && side === 'right')
    return isLoose ? this.phrases.group(this.say(expression)) : this.say(expression)
  }

  private name(name: string): string {
    const known = this.naming.names.get(name)
    if (known) return this.named(known)
    const root = findNamed(this.naming.vocabulary.roots, name)
    if (root) return this.phrases.the(this.word(root.label))
    return findNamed(this.phrases.names, name) ?? this.phrases.quote(name)
  }

  private named({ words, kind, manner }: Named): string {
    const { phrases } = this
    const text = this.word(words)
    if (manner === 'thing') return phrases.the(text)
    if (manner === 'words') return text
    if (kind === 'boolean') return phrases.holds('', text)
    const isOwn = this.innermost !== FILTERED
    return isOwn
      ? phrases.itsOwn(text, kind === 'date')
      : this.language === 'zh'
        ? text
        : phrases.its(text, kind === 'date')
  }

  /** What a fact belongs to; null where it is the entry looked at. */
  private owner(target: Expression): string | null {
    return target.kind === 'name' && target.name === this.innermost ? null : this.say(target)
  }

  private path(expression: Expression & { kind: 'path' }): string {
    const { phrases } = this
    const { target, name } = expression
    const field = fieldOf(this.naming, expression)
    if (!field) return this.part(target, name)
    if (field.kind === 'boolean') return this.holding(expression, phrases.holds)
    const owner = this.owner(target)
    const label = this.word(field.label)
    const entity = findEntity(this.naming.vocabulary, entityOf(this.naming, target))
    if (entity && this.word(entity.label) === label) return owner ?? phrases.it
    return owner === null ? phrases.its(label, field.kind === 'date') : phrases.of(owner, label, field.kind === 'date')
  }

  private holding(expression: Expression & { kind: 'path' }, say: (owner: string, label: string) => string): string {
    const label = fieldOf(this.naming, expression)?.label
    return say(this.owner(expression.target) ?? this.phrases.itself, label ? this.word(label) : expression.name)
  }

  /** A part of a date or of a difference of dates. */
  private part(target: Expression, name: string): string {
    const { phrases } = this
    const isSpan = target.kind === 'binary' && target.operator === '-'
    if (name === 'days' && isSpan) return phrases.days(this.say(target.right), this.say(target.left))
    const owner = this.say(target)
    if (name === 'year') return phrases.year(owner, 0)
    return name === 'month' ? phrases.month(owner) : name === 'day' ? phrases.day(owner) : owner
  }

  private binary(expression: Expression & { kind: 'binary' }): string {
    const { operator, left, right } = expression
    const { phrases } = this
    if (operator === 'and' || operator === 'or') {
      const parts = flatten(expression, operator).map((part) => this.clause(part))
      return operator === 'and' ? phrases.and(parts) : phrases.or(parts)
    }
    if (!findNamed(phrases.arithmetic, operator)) return this.compare(left, operator, right)
    if (operator === '/' && isNumber(right, 100) && hasPercent(this.naming, left)) return this.say(left)
    if (operator === '*' && isNumber(right, 12) && kindOf(this.naming, left) === 'years') return this.say(left)
    const isYear = left.kind === 'path' && left.name === 'year' && right.kind === 'number' && operator === '-'
    if (isYear && !fieldOf(this.naming, left)) return phrases.year(this.say(left.target), Number(right.text))
    const sign = phrases.arithmetic[operator] ?? operator
    return `${this.operand(left, operator, 'left')}${sign}${this.operand(right, operator, 'right')}`
  }

  /** A part of an enumeration of conditions, in brackets where it holds several itself. */
  private clause(part: Expression): string {
    const isJunction = part.kind === 'binary' && (part.operator === 'and' || part.operator === 'or')
    const isWide =
      part.kind === 'quantified' && part.satisfies.kind === 'binary' && /^(?:and|or)$/.test(part.satisfies.operator)
    return isJunction || isWide || part.kind === 'if' ? this.phrases.group(this.say(part)) : this.say(part)
  }

  /** `count(list) > 0` and its kind, said as there being some, none or so many. */
  private counted(left: Expression, operator: string, right: Expression): string | null {
    const isCount = left.kind === 'call' && left.callee.kind === 'name' && left.callee.name === 'count'
    const [list] = isCount ? left.args : []
    if (!list || right.kind !== 'number') return null
    const { phrases } = this
    const number = right.text
    const isSome = (operator === '>' && number === '0') || (operator === '>=' && number === '1')
    const isNone = (operator === '=' && number === '0') || (operator === '<' && number === '1')
    if (isSome || isNone) return this.existing(list, isSome ? phrases.exists : phrases.existsNot)
    return operator === '=' ? phrases.exactly(this.list(list), number) : null
  }

  /** That there are entries of a list, or none, said of its owner where it has one. */
  private existing(list: Expression, say: (owner: string, list: string) => string): string {
    const field = list.kind === 'path' ? fieldOf(this.naming, list) : undefined
    if (list.kind !== 'path' || !field) return say('', this.list(list))
    return say(this.owner(list.target) ?? this.phrases.itself, this.word(field.label))
  }

  /** That there is a fact, or none. */
  private having(value: Expression, say: (owner: string, label: string, isDay: boolean) => string): string {
    const field = value.kind === 'path' ? fieldOf(this.naming, value) : undefined
    const known = value.kind === 'name' ? this.naming.names.get(value.name) : undefined
    if (value.kind === 'path' && field)
      return say(this.owner(value.target) ?? this.phrases.itself, this.word(field.label), field.kind === 'date')
    return say('', known ? this.word(known.words) : this.say(value), known?.kind === 'date')
  }

  private choice(expression: Expression & { kind: 'if' }, kind: string | null, list: string | null): string {
    const cases: [string, string][] = []
    let rest: Expression = expression
    while (rest.kind === 'if') {
      cases.push([this.say(rest.test), this.value(rest.then, kind, list)])
      rest = rest.otherwise
    }
    return this.phrases.choose(cases, this.value(rest, kind, list), isTruth(this.naming, rest))
  }

  private quantified(expression: Expression & { kind: 'quantified' }, how: 'some' | 'every' | 'none'): string {
    const [first, ...rest] = expression.iterators
    if (!first) return this.say(expression.satisfies)
    const inner = this.inside(first.in, first.name)
    const test =
      rest.length > 0 ? inner.quantified({ ...expression, iterators: rest }, how) : inner.say(expression.satisfies)
    return this.phrases[how](this.list(first.in), test)
  }

  private unary(value: Expression, test: Expression): string {
    if (test.kind === 'unary') return this.compare(value, test.operator, test.right)
    if (test.kind === 'range') {
      const low = test.low && this.compare(value, test.lowIncluded ? '>=' : '>', test.low)
      const high = test.high && this.compare(value, test.highIncluded ? '<=' : '<', test.high)
      return this.phrases.and([low, high].flatMap((part) => part ?? []))
    }
    const isGroup = test.kind === 'call' && test.callee.kind === 'name' && test.callee.name === 'group'
    return isGroup ? this.phrases.belongs(this.say(value), this.say(test)) : this.compare(value, '=', test)
  }

  /** A code in the words of its list, else a programme's title, else as it is written. */
  private code(code: string, list: string | null): string {
    const words = list === null ? undefined : findNamed(findNamed(this.naming.vocabulary.choices, list) ?? {}, code)
    if (words) return this.word(words)
    const title = this.naming.titles.get(code)
    return this.phrases.quote(title ? title[this.language] : code)
  }
}

function isNumber(expression: Expression, value: number): boolean {
  return expression.kind === 'number' && Number(expression.text) === value
}

/** Whether a product has a percentage among its factors, so that dividing by a hundred only spells the sign out. */
function hasPercent(naming: Naming, expression: Expression): boolean {
  if (expression.kind === 'binary' && expression.operator === '*')
    return hasPercent(naming, expression.left) || hasPercent(naming, expression.right)
  return ['percent', 'percentPoints'].includes(kindOf(naming, expression) ?? '')
}

function flatten(expression: Expression, operator: 'and' | 'or'): Expression[] {
  if (expression.kind !== 'binary' || expression.operator !== operator) return [expression]
  return [...flatten(expression.left, operator), ...flatten(expression.right, operator)]
}

/** First letter small, unless the word is an abbreviation. */
function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? `${text[0]?.toLowerCase()}${text.slice(1)}` : text
}
