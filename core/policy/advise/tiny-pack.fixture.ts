import { type CompiledPack, compilePack, type PackSources } from '../compile/index.ts'
import { formatDiagnostic, readDocument } from '../source/index.ts'

/** Facts of the tiny packs: a firm with titles, years and rights, and loans with interest periods. */
export const VOCABULARY = `
choices:
  title:
    GOLD: { zh: 金牌企业, en: Gold firm }
    SILVER: { zh: 银牌企业, en: Silver firm }
    PLAIN: { zh: 普通企业, en: Plain firm }
  kind:
    PATENT: { zh: 专利, en: Patent }
    MARK: { zh: 商标, en: Mark }
roots:
  enterprise: { type: entity, of: enterprise }
  loans: { type: list, of: loan }
  partners: { type: list, of: partner, power: never }
entities:
  enterprise:
    label: { zh: 企业, en: Firm }
    key: code
    fields:
      code: { type: text, label: { zh: 代码, en: Code }, source: registry, power: never }
      name: { type: text, label: { zh: 名称, en: Name }, power: never }
      registeredOn: { type: date, label: { zh: 成立日期, en: Registered on }, source: registry, power: wait }
      staff: { type: people, label: { zh: 职工数, en: Staff }, source: enterprise }
      experts: { type: people, label: { zh: 专家数, en: Experts }, source: enterprise }
      revenueYuan: { type: CNY, label: { zh: 收入, en: Revenue }, source: enterprise }
      researchYuan: { type: CNY, label: { zh: 研发费用, en: Research expense }, source: enterprise }
      listed: { type: boolean, label: { zh: 已入库, en: On the list }, source: science-bureau }
      accident: { type: boolean, label: { zh: 一年内有事故, en: Accident within a year }, power: wait }
      inField: { type: boolean, label: { zh: 属重点领域, en: In a key field }, power: never }
      grade: { type: choice, of: title, label: { zh: 等级, en: Grade } }
      titles: { type: list, of: title, label: { zh: 称号, en: Titles } }
      rights: { type: list, of: right, label: { zh: 知识产权, en: Rights } }
      years: { type: list, of: year, label: { zh: 年度, en: Years } }
  title:
    label: { zh: 称号, en: Title }
    validity: true
    fields:
      title: { type: choice, of: title, label: { zh: 称号, en: Title } }
      from: { type: date, label: { zh: 起, en: From } }
      to: { type: date, none: true, label: { zh: 止, en: Until } }
  right:
    label: { zh: 知识产权, en: Right }
    key: id
    fields:
      id: { type: text, label: { zh: 编号, en: Number }, power: never }
      kind: { type: choice, of: kind, label: { zh: 类别, en: Kind }, power: never }
  year:
    label: { zh: 年度, en: Year }
    key: year
    fields:
      year: { type: year, label: { zh: 年度, en: Year } }
      profitYuan: { type: CNY, label: { zh: 利润, en: Profit } }
  partner:
    label: { zh: 合作银行, en: Partner bank }
    validity: true
    fields:
      lender: { type: text, label: { zh: 银行, en: Bank } }
      from: { type: date, label: { zh: 起, en: From } }
      to: { type: date, none: true, label: { zh: 止, en: Until } }
  loan:
    label: { zh: 贷款, en: Loan }
    key: id
    fields:
      id: { type: text, label: { zh: 编号, en: Loan id } }
      lender: { type: text, label: { zh: 银行, en: Lender }, power: never }
      drawnOn: { type: date, label: { zh: 放款日, en: Drawn on }, power: never }
      lineYuan: { type: CNY, label: { zh: 授信额度, en: Credit line } }
      interestYuan: { type: CNY, label: { zh: 利息, en: Interest } }
      periods: { type: list, of: period, label: { zh: 计息期, en: Periods } }
  period:
    label: { zh: 计息期, en: Period }
    fields:
      from: { type: date, label: { zh: 起息日, en: From } }
      to: { type: date, label: { zh: 止息日, en: To } }
      yearYuan: { type: CNY, label: { zh: 全年利息, en: Interest a year } }
`

/** Numbers of the tiny packs; one is not set. */
export const PARAMETERS = `
parameters:
  - { id: rate, clause: T-1, label: { zh: 比例, en: Rate }, unit: percent, bound: { min: "0", max: "100" }, values: [ { from: 2020-01-01, to: null, value: "20" } ], owedBy: bureau }
  - { id: rate-large, clause: T-2, label: { zh: 大额比例, en: Rate above }, unit: percent, values: [ { from: 2020-01-01, to: null, value: "10" } ], owedBy: null }
  - { id: line-limit, clause: T-2, label: { zh: 分档限额, en: Limit of the band }, unit: CNY, values: [ { from: 2020-01-01, to: null, value: "1000000.00" } ], owedBy: null }
  - { id: cap, clause: T-3, label: { zh: 上限, en: Cap }, unit: CNY, bound: { min: "0", max: "1000000.00" }, values: [], owedBy: finance-office }
`

const PACK = `
pack: tiny
names: { zh: 示例, en: Tiny }
`

/** The sources of a tiny pack with one programme, whose rule is given below its head. */
export function tinySources(rule: string, parameters: string = PARAMETERS): PackSources {
  const head =
    'programme: aid\ntitle: { zh: 补助, en: Aid }\nclauses: [T-1]\ninForce: { from: 2020-01-01, to: null }\nsubject: enterprise\n'
  const files = {
    'tiny/pack.yaml': PACK,
    'tiny/units.yaml': 'units:\n  - { id: finance-office, names: { zh: 样例金融办, en: Sample Finance Office } }\n',
    'tiny/vocabulary/facts.yaml': VOCABULARY,
    'tiny/parameters/numbers.yaml': parameters,
    'tiny/programmes/aid/rule.yaml': head + rule,
  }
  const documents = Object.entries(files).map(([path, text]) => readDocument(path, text).document)
  return { id: 'tiny', version: 'sha256:tiny', documents }
}

/** The same compiled; throws where the rule has a fault. */
export function tinyPack(rule: string): CompiledPack {
  const { pack, diagnostics } = compilePack(tinySources(rule))
  const faults = diagnostics.filter(({ severity }) => severity === 'error')
  if (faults.length > 0) throw new Error(faults.map((fault) => formatDiagnostic(fault, 'en')).join('\n'))
  return pack
}
