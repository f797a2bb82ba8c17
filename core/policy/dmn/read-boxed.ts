import type { KnownNames } from '../parse/feel.ts'
import { canonicalName } from '../parse/name.ts'
import { type InnerNames, shapeNames } from './known-names.ts'
import type { Boxed, BoxedFunction } from './model.ts'
import { type Parsing, parseText, withNames } from './parsing.ts'
import { parseTable, readTableText } from './read-table.ts'
import { childOf, childrenOf, textIn, type XmlElement } from './xml.ts'

/** What reading an expression needs beside the text: the names inside of types. */
export type Reading = { readonly parsing: Parsing; readonly innerNames: InnerNames }

const READERS: Readonly<Record<string, (element: XmlElement, reading: Reading) => Boxed>> = {
  literalExpression: (element, { parsing }) => ({
    kind: 'literal',
    type: typeOf(element),
    ...parseText(parsing, textIn(element)),
  }),
  decisionTable: (element, { parsing }) => ({ type: typeOf(element), ...parseTable(readTableText(element), parsing) }),
  context: readContext,
  invocation: readInvocation,
  functionDefinition: (element, reading) => ({ type: typeOf(element), ...readFunction(element, reading) }),
  list: (element, reading) => ({ kind: 'list', type: typeOf(element), items: boxesIn(element, reading) }),
  relation: readRelation,
  conditional: (element, reading) => ({
    kind: 'conditional',
    type: typeOf(element),
    test: branch(element, 'if', reading),
    then: branch(element, 'then', reading),
    otherwise: branch(element, 'else', reading),
  }),
  for: (element, reading) => {
    const { name, within } = iteration(element, reading, { partial: null })
    return {
      kind: 'for',
      type: typeOf(element),
      name,
      in: branch(element, 'in', reading),
      body: branch(element, 'return', within),
    }
  },
  some: (element, reading) => readQuantified('some', element, reading),
  every: (element, reading) => readQuantified('every', element, reading),
  filter: readFilter,
}

/** The first boxed expression among the children, or null. Refuses `dmn.expression` for a kind not known here. */
export function readBoxedIn(element: XmlElement, reading: Reading): Boxed | null {
  return boxesIn(element, reading)[0] ?? null
}

function boxesIn(element: XmlElement, reading: Reading): Boxed[] {
  return element.children.flatMap((child) => {
    const language = child.attributes['expressionLanguage']
    if (language !== undefined && !/feel/i.test(language)) refuseLanguage(language, reading.parsing)
    const reader = Object.hasOwn(READERS, child.name) ? READERS[child.name] : undefined
    return reader === undefined ? [] : [reader(child, reading)]
  })
}

function refuseLanguage(language: string, parsing: Parsing): void {
  parsing.refusals.push({
    code: 'dmn.language',
    messageZh: `表达式语言“${language}”不是 FEEL。`,
    messageEn: `The expression language "${language}" is not FEEL.`,
    path: parsing.where,
  })
}

function typeOf(element: XmlElement): string | null {
  return element.attributes['typeRef'] ?? null
}

function withInner(reading: Reading, names: KnownNames): Reading {
  return { ...reading, parsing: withNames(reading.parsing, names) }
}

function branch(element: XmlElement, name: string, reading: Reading): Boxed {
  const child = childOf(element, name)
  const boxed = child === null ? null : readBoxedIn(child, reading)
  return boxed ?? { kind: 'literal', type: null, ...parseText(reading.parsing, '') }
}

function readContext(element: XmlElement, reading: Reading): Boxed {
  let inner = reading
  let result: Boxed | null = null
  const entries: Extract<Boxed, { kind: 'context' }>['entries'][number][] = []
  for (const entry of childrenOf(element, 'contextEntry')) {
    const variable = childOf(entry, 'variable')
    const value = readBoxedIn(entry, inner)
    if (variable === null) {
      result = value
      continue
    }
    const name = canonicalName(variable.attributes['name'] ?? '')
    const type = typeOf(variable)
    entries.push({ name, type, value })
    inner = withInner(inner, { [name]: reading.innerNames(type) ?? shapeNames(entry) })
  }
  return { kind: 'context', type: typeOf(element), entries, result }
}

function readInvocation(element: XmlElement, reading: Reading): Boxed {
  const callee = readBoxedIn(element, reading) ?? { kind: 'literal', type: null, ...parseText(reading.parsing, '') }
  const bindings = childrenOf(element, 'binding').map((binding) => ({
    name: canonicalName(childOf(binding, 'parameter')?.attributes['name'] ?? ''),
    value: readBoxedIn(binding, reading),
  }))
  return { kind: 'invocation', type: typeOf(element), callee, bindings }
}

/** Reads `encapsulatedLogic` or `functionDefinition`. */
export function readFunction(element: XmlElement, reading: Reading): BoxedFunction {
  const parameters = childrenOf(element, 'formalParameter').map((parameter) => ({
    name: canonicalName(parameter.attributes['name'] ?? ''),
    type: typeOf(parameter),
  }))
  const { kind } = element.attributes
  const language = kind === 'Java' || kind === 'PMML' ? kind : 'FEEL'
  const names = Object.fromEntries(parameters.map(({ name, type }) => [name, reading.innerNames(type)]))
  return { kind: 'function', language, parameters, body: readBoxedIn(element, withInner(reading, names)) }
}

function readRelation(element: XmlElement, reading: Reading): Boxed {
  const columns = childrenOf(element, 'column').map(({ attributes }) => canonicalName(attributes['name'] ?? ''))
  const rows = childrenOf(element, 'row').map((row) => boxesIn(row, reading))
  return { kind: 'relation', type: typeOf(element), columns, rows }
}

function readQuantified(quantifier: 'some' | 'every', element: XmlElement, reading: Reading): Boxed {
  const { name, within } = iteration(element, reading, {})
  const satisfies = branch(element, 'satisfies', within)
  return { kind: 'quantified', quantifier, type: typeOf(element), name, in: branch(element, 'in', reading), satisfies }
}

function iteration(element: XmlElement, reading: Reading, names: KnownNames): { name: string; within: Reading } {
  const name = canonicalName(element.attributes['iteratorVariable'] ?? '')
  return { name, within: withInner(reading, { ...names, [name]: null }) }
}

function readFilter(element: XmlElement, reading: Reading): Boxed {
  const match = branch(element, 'match', withInner(reading, { item: null }))
  return { kind: 'filter', type: typeOf(element), in: branch(element, 'in', reading), match }
}
