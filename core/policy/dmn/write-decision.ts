import { accept, type Refusal, type Result } from '../../values/index.ts'
import type { KnownNames } from '../parse/feel.ts'
import { canonicalName } from '../parse/name.ts'
import type { TableText } from './model.ts'
import { parseTable } from './read-table.ts'
import { type WrittenElement, writeXml } from './xml.ts'

/** A decision that is one table, with the inputs it needs: what is written as a DMN file. */
export type TableDecision = {
  readonly namespace: string
  readonly name: string
  readonly type: string | null
  readonly inputs: readonly { readonly name: string; readonly type: string | null }[]
  readonly table: TableText
}

const MODEL = 'https://www.omg.org/spec/DMN/20230324/MODEL/'

/**
 * A decision table as a DMN 1.5 file that reads back equal.
 * Refuses `dmn.table-shape` (a rule with too few or many cells), `dmn.syntax`, `dmn.character` (one that XML cannot hold).
 */
export function writeDecision(decision: TableDecision): Result<string> {
  const refusals = [...shapeRefusals(decision.table), ...syntaxRefusals(decision)]
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(definitions(decision))}`
  if (!isWritable(xml)) refusals.push(unwritable())
  return refusals.length > 0 ? { ok: false, refusals } : accept(xml)
}

function shapeRefusals({ inputs, outputs, rules }: TableText): Refusal[] {
  return rules.flatMap(({ when, then }, index) => {
    if (when.length === inputs.length && then.length === outputs.length) return []
    const [has, due] = [`${when.length} + ${then.length}`, `${inputs.length} + ${outputs.length}`]
    return {
      code: 'dmn.table-shape',
      messageZh: `第 ${index + 1} 条规则有 ${has} 格，应有 ${due} 格。`,
      messageEn: `Rule ${index + 1} has ${has} cells; ${due} are due.`,
      path: `rules[${index + 1}]`,
    }
  })
}

function syntaxRefusals({ name, inputs, table }: TableDecision): Refusal[] {
  const refusals: Refusal[] = []
  const names: KnownNames = Object.fromEntries(inputs.map((input) => [canonicalName(input.name), null]))
  parseTable(table, { where: name, names, refusals })
  return refusals
}

function isWritable(text: string): boolean {
  return Array.from(text).every((character) => {
    const point = character.codePointAt(0) ?? 0
    const isSurrogate = point >= 0xd800 && point <= 0xdfff
    return (point >= 0x20 || '\t\n\r'.includes(character)) && !isSurrogate && point !== 0xfffe && point !== 0xffff
  })
}

function unwritable(): Refusal {
  return {
    code: 'dmn.character',
    messageZh: '文本含有 XML 不能表示的字符。',
    messageEn: 'A text holds a character that XML cannot hold.',
  }
}

function definitions(decision: TableDecision): WrittenElement {
  const { namespace, name, inputs } = decision
  const attributes = { xmlns: MODEL, id: 'definitions', name, namespace }
  return { name: 'definitions', attributes, children: [...inputs.map(inputData), decisionElement(decision)] }
}

function inputData({ name, type }: TableDecision['inputs'][number], index: number): WrittenElement {
  return { name: 'inputData', attributes: { id: inputId(index), name }, children: [variable(name, type)] }
}

function inputId(index: number): string {
  return `input-${index + 1}`
}

function variable(name: string, typeRef: string | null): WrittenElement {
  return { name: 'variable', attributes: { name, typeRef } }
}

function decisionElement({ name, type, inputs, table }: TableDecision): WrittenElement {
  const requirements = inputs.map((_, index): WrittenElement => {
    const required = { name: 'requiredInput', attributes: { href: `#${inputId(index)}` } }
    return { name: 'informationRequirement', children: [required] }
  })
  const children = [variable(name, type), ...requirements, tableElement(table)]
  return { name: 'decision', attributes: { id: 'decision', name }, children }
}

function tableElement({ hitPolicy, aggregation, inputs, outputs, rules }: TableText): WrittenElement {
  return {
    name: 'decisionTable',
    attributes: { hitPolicy, aggregation },
    children: [
      ...inputs.map(({ label, text, type, values }): WrittenElement => {
        const expression = { name: 'inputExpression', attributes: { typeRef: type }, children: [textElement(text)] }
        return { name: 'input', attributes: { label }, children: [expression, ...textIn('inputValues', values)] }
      }),
      ...outputs.map(
        ({ name, type, values, otherwise }): WrittenElement => ({
          name: 'output',
          attributes: { name, typeRef: type },
          children: [...textIn('outputValues', values), ...textIn('defaultOutputEntry', otherwise)],
        }),
      ),
      ...rules.map(
        ({ when, then, notes }): WrittenElement => ({
          name: 'rule',
          children: [
            ...when.flatMap((cell) => textIn('inputEntry', cell)),
            ...then.flatMap((cell) => textIn('outputEntry', cell)),
            ...notes.flatMap((note) => textIn('annotationEntry', note)),
          ],
        }),
      ),
    ],
  }
}

function textIn(name: string, text: string | null): WrittenElement[] {
  return text === null ? [] : [{ name, children: [textElement(text)] }]
}

function textElement(text: string): WrittenElement {
  return { name: 'text', text }
}
