import { canonicalName } from '../parse/name.ts'
import type { Aggregation, DecisionTable, HitPolicy, TableText } from './model.ts'
import { type Parsing, parseTests, parseText } from './parsing.ts'
import { childOf, childrenOf, textIn, type XmlElement } from './xml.ts'

const HIT_POLICIES: readonly HitPolicy[] = [
  'UNIQUE',
  'ANY',
  'PRIORITY',
  'FIRST',
  'COLLECT',
  'RULE ORDER',
  'OUTPUT ORDER',
]
const AGGREGATIONS: readonly Aggregation[] = ['SUM', 'COUNT', 'MIN', 'MAX']

/** Reads `decisionTable` as text. Source: DMN 1.5, 8.3. */
export function readTableText(element: XmlElement): TableText {
  const { hitPolicy, aggregation } = element.attributes
  return {
    hitPolicy: HIT_POLICIES.find((policy) => policy === hitPolicy) ?? 'UNIQUE',
    aggregation: AGGREGATIONS.find((fold) => fold === aggregation) ?? null,
    inputs: childrenOf(element, 'input').map(readInput),
    outputs: childrenOf(element, 'output').map((output) => ({
      name: output.attributes['name'] === undefined ? null : canonicalName(output.attributes['name']),
      type: output.attributes['typeRef'] ?? null,
      values: textOrNull(childOf(output, 'outputValues')),
      otherwise: textOrNull(childOf(output, 'defaultOutputEntry')),
    })),
    rules: childrenOf(element, 'rule').map((rule) => ({
      when: childrenOf(rule, 'inputEntry').map(textIn),
      then: childrenOf(rule, 'outputEntry').map(textIn),
      notes: childrenOf(rule, 'annotationEntry').map(textIn),
    })),
  }
}

function readInput(input: XmlElement): TableText['inputs'][number] {
  const expression = childOf(input, 'inputExpression')
  return {
    label: input.attributes['label'] ?? null,
    text: textIn(expression),
    type: expression?.attributes['typeRef'] ?? null,
    values: textOrNull(childOf(input, 'inputValues')),
  }
}

function textOrNull(element: XmlElement | null): string | null {
  const text = textIn(element)
  return text === '' ? null : text
}

/** Parses the texts of a table. Faults go to the parsing as `dmn.syntax`. */
export function parseTable(source: TableText, parsing: Parsing): DecisionTable {
  const tests = (text: string | null) => (text === null ? null : parseTests(parsing, text))
  const expression = (text: string) => parseText(parsing, text).expression
  return {
    kind: 'table',
    source,
    inputs: source.inputs.map(({ text, type, values }) => ({ by: expression(text), type, values: tests(values) })),
    outputs: source.outputs.map(({ name, type, values, otherwise }) => ({
      name,
      type,
      values: tests(values),
      otherwise: otherwise === null ? null : expression(otherwise),
    })),
    rules: source.rules.map(({ when, then }) => ({
      when: when.map((text) => parseTests(parsing, text)),
      then: then.map(expression),
    })),
  }
}
