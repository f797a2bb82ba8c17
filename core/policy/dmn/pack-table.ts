import { accept, type Refusal, type Result, refuse } from '../../values/index.ts'
import type { TableText } from './model.ts'

/** A decision table as a pack's rule writes it: the first row whose cells all hold gives the value. */
export type PackTable = {
  readonly inputs: readonly string[]
  readonly rows: readonly { readonly when: readonly string[]; readonly then: string }[]
}

/** A pack's table as DMN writes it: hit policy FIRST, one output. */
export function tableOfPack({ inputs, rows }: PackTable): TableText {
  return {
    hitPolicy: 'FIRST',
    aggregation: null,
    inputs: inputs.map((text) => ({ label: null, text, type: null, values: null })),
    outputs: [{ name: null, type: null, values: null, otherwise: null }],
    rules: rows.map(({ when, then }) => ({ when, then: [then], notes: [] })),
  }
}

/**
 * A DMN table as a pack writes it. Refuses `dmn.not-for-packs` for what a pack's table has no words for:
 * a hit policy that does not come to the first match, several outputs, allowed values.
 */
export function packTableOf(table: TableText): Result<PackTable> {
  const [output, ...others] = table.outputs
  if (!['FIRST', 'UNIQUE', 'ANY'].includes(table.hitPolicy))
    return refuse(notForPacks(`命中策略 ${table.hitPolicy}`, `the hit policy ${table.hitPolicy}`))
  if (output === undefined || others.length > 0) return refuse(notForPacks('多个输出', 'several outputs'))
  if ([...table.inputs, output].some(({ values }) => values !== null))
    return refuse(notForPacks('取值范围', 'allowed values'))
  const rows = table.rules.map(({ when, then }) => ({ when: when.map(cellOf), then: then[0] ?? '' }))
  const rest = output.otherwise === null ? [] : [{ when: table.inputs.map(() => '-'), then: output.otherwise }]
  return accept({ inputs: table.inputs.map(({ text }) => text), rows: [...rows, ...rest] })
}

function cellOf(text: string): string {
  return text === '' ? '-' : text
}

function notForPacks(zh: string, en: string): Refusal {
  return {
    code: 'dmn.not-for-packs',
    messageZh: `规则包的表不支持${zh}。`,
    messageEn: `A pack's table cannot hold ${en}.`,
    remedyZh: '请改为命中策略 FIRST、单一输出的表。',
    remedyEn: 'Make it a table with the hit policy FIRST and one output.',
  }
}
