import type { Expression } from '../parse/ast.ts'
import type { Words } from '../source/index.ts'
import { findEntity, findField, findNamed, type Vocabulary } from '../vocabulary/index.ts'
import { en, type Phrases, zh } from './phrases.ts'
import { settle } from './settle.ts'

/** What the names in an expression are called. */
export type Naming = {
  readonly vocabulary: Vocabulary
  /** Words of variables and definitions, with the entity they stand for, if any. */
  readonly names: ReadonlyMap<
    string,
    { readonly words: Words; readonly entity: string | null; readonly isNamed?: true }
  >
  /** Words and value of a parameter. */
  readonly parameter: (id: string) => { readonly label: Words; readonly value: Words }
  readonly reading: (id: string) => string
}

/** A FEEL expression as a sentence in both languages. */
export function verbalise(expression: Expression, naming: Naming): Words {
  const settled = settle(expression, naming.reading)
  if (settled.kind === 'boolean' && settled.value) return { zh: zh.always, en: en.always }
  return { zh: new Speaker(naming, 'zh', zh).say(settled), en: new Speaker(naming, 'en', en).say(settled) }
}

class Speaker {
  readonly naming: Naming
  readonly language: 'zh' | 'en'
  readonly phrases: Phrases

  constructor(naming: Naming, language: 'zh' | 'en', phrases: Phrases) {
    this.naming = naming
    this.language = language
    this.phrases = phrases
  }

  say(expression: Expression): string {
    const { phrases } = this
    switch (expression.kind) {
      case 'number':
        return expression.text
      case 'string':
        return this.choice(expression.value)
      case 'boolean':
        return expression.value ? phrases.yes : phrases.no
      case 'null':
        return phrases.none
      case 'at':
        return expression.text
      case 'name':
        return this.name(expression.name)
      case 'path':
        return this.path(expression)
      case 'filter':
        return phrases.where(this.say(expression.target), this.within(expression.target, null).say(expression.by))
      case 'negate':
        return `−${this.say(expression.operand)}`
      case 'binary':
        return this.binary(expression)
      case 'between':
        return phrases.within(this.say(expression.value), this.say(expression.low), this.say(expression.high))
      case 'in':
        return this.membership(expression)
      case 'if':
        return phrases.choose(this.say(expression.test), this.say(expression.then), this.say(expression.otherwise))
      case 'quantified':
        return this.quantified(expression)
      case 'call':
        return this.call(expression)
      case 'for':
        return expression.iterators[0]
          ? this.within(expression.iterators[0].in, expression.iterators[0].name).say(expression.body)
          : ''
      case 'list':
        return expression.items.map((item) => this.say(item)).join('、')
      case 'range':
        return phrases.within('', this.orNull(expression.low), this.orNull(expression.high))
      default:
        return ''
    }
  }

  private orNull(expression: Expression | null): string | null {
    return expression === null ? null : this.say(expression)
  }

  private word(words: Words): string {
    return this.language === 'zh' ? words.zh : lower(words.en)
  }

  private name(name: string): string {
    const known = this.naming.names.get(name)
    if (known)
      return known.entity !== null && !known.isNamed ? this.phrases.the(this.word(known.words)) : this.word(known.words)
    const root = findNamed(this.naming.vocabulary.roots, name)
    if (root) return this.phrases.the(this.word(root.label))
    return findNamed(this.phrases.names, name) ?? name
  }

  private path(expression: Expression & { kind: 'path' }): string {
    const { target, name } = expression
    const entity = this.entityOf(target)
    const field = findField(this.naming.vocabulary, entity, name)
    const owner = this.say(target)
    if (field) return this.phrases.of(owner, this.word(field.label))
    const { year, month, day, days } = this.phrases
    const special = findNamed({ year, month, day, days }, name)
    return special ? special(owner) : this.phrases.of(owner, name)
  }

  /** The entity that an expression stands for or is a list of. */
  private entityOf(expression: Expression): string | null {
    switch (expression.kind) {
      case 'name':
        return (
          this.naming.names.get(expression.name)?.entity ??
          findNamed(this.naming.vocabulary.roots, expression.name)?.of ??
          null
        )
      case 'path': {
        const owner = this.entityOf(expression.target)
        return findField(this.naming.vocabulary, owner, expression.name)?.of ?? null
      }
      case 'filter':
        return this.entityOf(expression.target)
      case 'call':
        return expression.args[0] ? this.entityOf(expression.args[0]) : null
      default:
        return null
    }
  }

  /** A speaker inside a list, where the entry's fields have bare names. */
  private within(list: Expression, variable: string | null): Speaker {
    const entity = this.entityOf(list)
    const known = findEntity(this.naming.vocabulary, entity) ?? undefined
    if (!known) return this
    const names = new Map(this.naming.names)
    const spoken = [...names.values()].filter((name) => name.isNamed === true)
    const which = spoken.some((name) => name.entity === entity) ? 'another' : 'that'
    const that =
      spoken.length === 0
        ? { zh: zh.its, en: en.its }
        : { zh: zh[which](known.label.zh), en: en[which](lower(known.label.en)) }
    if (variable === null)
      for (const field of Object.values(known.fields))
        names.set(field.name, { words: field.label, entity: field.of, isNamed: true })
    else names.set(variable, { words: that, entity, isNamed: true })
    return new Speaker({ ...this.naming, names }, this.language, this.phrases)
  }

  private binary(expression: Expression & { kind: 'binary' }): string {
    const { operator, left, right } = expression
    const { phrases } = this
    if (operator === 'and' || operator === 'or') {
      const parts = flatten(expression, operator).map((part) => {
        return isLong(part) ? phrases.group(this.say(part)) : this.say(part)
      })
      return operator === 'and' ? phrases.and(parts) : phrases.or(parts)
    }
    if (right.kind === 'null')
      return operator === '=' ? phrases.isNone(this.say(left)) : phrases.hasValue(this.say(left))
    const compare = phrases.compare[operator]
    if (compare) return compare(this.say(left), this.valueSay(left, right))
    const sign = phrases.arithmetic[operator] ?? operator
    return `${this.operand(left, operator, false)}${sign}${this.operand(right, operator, true)}`
  }

  /** A part of a sum or product, in brackets only where it would be read otherwise. */
  private operand(expression: Expression, operator: string, isRight: boolean): string {
    const own = expression.kind === 'binary' ? expression.operator : ''
    const isSum = own === '+' || own === '-'
    const isProduct = own === '*' || own === '/'
    const outer = operator === '*' || operator === '/'
    const loose = (isSum && (outer || (isRight && operator === '-'))) || (isProduct && isRight && operator === '/')
    return loose ? `(${this.say(expression)})` : this.say(expression)
  }

  /** The right side of a comparison; a code takes the words of the left side's choice list. */
  private valueSay(left: Expression, right: Expression): string {
    if (right.kind !== 'string') return this.say(right)
    return this.choice(right.value, this.choiceOf(left))
  }

  private choiceOf(expression: Expression): string | null {
    if (expression.kind === 'path') {
      const entity = this.entityOf(expression.target)
      return findField(this.naming.vocabulary, entity, expression.name)?.of ?? null
    }
    return expression.kind === 'name' ? (this.naming.names.get(expression.name)?.entity ?? null) : null
  }

  private choice(code: string, list: string | null = null): string {
    const lists = list === null ? [] : [findNamed(this.naming.vocabulary.choices, list)]
    const words = lists.find((choices) => choices && Object.hasOwn(choices, code))?.[code]
    return words ? this.word(words) : code
  }

  private membership(expression: Expression & { kind: 'in' }): string {
    const value = this.say(expression.value)
    const list = this.choiceOf(expression.value)
    const tests = expression.tests.flatMap((test) => (test.kind === 'list' ? test.items : [test]))
    const texts = tests.map((test) => {
      if (test.kind === 'string') return this.choice(test.value, list)
      if (test.kind === 'unary') return (this.phrases.compare[test.operator]?.('', this.say(test.right)) ?? '').trim()
      return this.say(test)
    })
    return this.phrases.among(value, texts)
  }

  private quantified(
    expression: Expression & { kind: 'quantified' },
    phrase = expression.quantifier === 'some' ? this.phrases.some : this.phrases.every,
  ): string {
    const [first, ...rest] = expression.iterators
    if (!first) return this.say(expression.satisfies)
    const inner = this.within(first.in, first.name)
    const test =
      rest.length > 0 ? inner.quantified({ ...expression, iterators: rest }) : inner.say(expression.satisfies)
    const list = this.say(first.in)
    return phrase(list, test)
  }

  private call(expression: Expression & { kind: 'call' }): string {
    const name = expression.callee.kind === 'name' ? expression.callee.name : ''
    const { phrases } = this
    const { args } = expression
    const [first = '', second = ''] = args.map((item) => this.say(item))
    const text = args[0]?.kind === 'string' ? args[0].value : ''
    const rounding = findNamed(phrases.rounding, name)
    if (rounding) return phrases.round(first, rounding, second === '' ? '0' : second)
    switch (name) {
      case 'parameter': {
        const { label, value } = this.naming.parameter(text)
        return phrases.parameter(this.word(label), this.word(value))
      }
      case 'group':
        return this.word(findNamed(this.naming.vocabulary.groups, text)?.label ?? { zh: text, en: text })
      case 'reading':
        return this.naming.reading(text)
      case 'not':
        return args[0]?.kind === 'quantified' && args[0].quantifier === 'some'
          ? this.quantified(args[0], phrases.noOne)
          : phrases.not(first)
      case 'count':
        return phrases.count(first)
      case 'sum':
        return phrases.sum(first)
      case 'ever':
        return phrases.ever(first)
      case 'min':
        return phrases.least(args.map((item) => this.say(item)))
      case 'max':
        return phrases.greatest(args.map((item) => this.say(item)))
      case 'abs':
        return phrases.absolute(first)
      case 'addMonths':
        return phrases.later(first, second)
      case 'at':
        return phrases.entry(first, second)
      case 'starts with':
        return phrases.startsWith(first, second)
      case 'date':
        return text
      case 'all':
        return phrases.and(args.map((item) => this.say(item)))
      case 'any':
        return phrases.or(args.map((item) => this.say(item)))
      default:
        return `${name}(${args.map((item) => this.say(item)).join(', ')})`
    }
  }
}

/** Whether a part has commas of its own, so that it stands in brackets beside others. */
function isLong(part: Expression): boolean {
  if (part.kind === 'call' && part.callee.kind === 'name' && part.callee.name === 'not') return part.args.some(isLong)
  return part.kind === 'quantified' || (part.kind === 'binary' && (part.operator === 'and' || part.operator === 'or'))
}

function flatten(expression: Expression, operator: 'and' | 'or'): Expression[] {
  if (expression.kind !== 'binary' || expression.operator !== operator) return [expression]
  return [...flatten(expression.left, operator), ...flatten(expression.right, operator)]
}

/** First letter small, unless the word is an abbreviation. */
function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? `${text[0]?.toLowerCase()}${text.slice(1)}` : text
}
