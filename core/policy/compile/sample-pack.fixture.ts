import { type Day, parseDay, valueOrThrow } from '../../values/index.ts'
import { type Determination, evaluate } from '../evaluate/index.ts'
import { type Facts, readFacts } from '../intake/index.ts'
import { type Diagnostic, readDocument } from '../source/index.ts'
import { type CompiledPack, compilePack, type Overlay, type PackSources } from './index.ts'

/** Facts of an invented field of support: firms, their loans, titles and years. */
export const VOCABULARY = `
choices:
  title: { HIGH_TECH: { zh: 高新, en: High-tech }, GIANT: { zh: 小巨人, en: Little giant }, SMALL: { zh: 科小, en: Technology SME } }
  kind: { A: { zh: 甲类, en: Kind A }, B: { zh: 乙类, en: Kind B } }
groups:
  technology: { of: title, label: { zh: 科技称号, en: technology titles }, members: [HIGH_TECH, GIANT] }
roots:
  firm: { type: entity, of: firm }
  budget: { type: entity, of: budget }
  loans: { type: list, of: loan }
  awards: { type: list, of: award }
  members: { type: list, of: member }
entities:
  firm:
    label: { zh: 企业, en: Firm }
    key: id
    fields:
      id: { type: text, label: { zh: 编号, en: Id } }
      name: { type: text, label: { zh: 名称, en: Name } }
      kind: { type: choice, of: kind, label: { zh: 类别, en: Kind } }
      active: { type: boolean, label: { zh: 在营, en: In business } }
      code: { type: text, none: true, label: { zh: 登记号, en: Registration } }
      staff: { type: people, label: { zh: 职工, en: Staff } }
      techStaff: { type: people, label: { zh: 科技人员, en: Technical staff } }
      revenueYuan: { type: CNY, label: { zh: 收入, en: Revenue } }
      rdYuan: { type: CNY, label: { zh: 研发费用, en: R&D expense } }
      profitYuan: { type: CNY, min: "-100000000", label: { zh: 利润, en: Profit } }
      ratePercent: { type: percent, max: "100", label: { zh: 比率, en: Rate } }
      marginPoints: { type: percentPoints, none: true, label: { zh: 幅度, en: Margin } }
      score: { type: points, label: { zh: 得分, en: Score } }
      registeredOn: { type: date, label: { zh: 成立日, en: Registered on } }
      closedOn: { type: date, none: true, label: { zh: 注销日, en: Closed on } }
      titles: { type: list, of: title, label: { zh: 称号, en: Titles } }
      years: { type: list, of: year, label: { zh: 年度, en: Years } }
  title:
    label: { zh: 称号, en: Title }
    validity: true
    fields:
      title: { type: choice, of: title, label: { zh: 称号, en: Title } }
      from: { type: date, label: { zh: 起, en: From } }
      to: { type: date, none: true, label: { zh: 止, en: Until } }
  year:
    label: { zh: 年度, en: Year }
    key: year
    fields:
      year: { type: year, label: { zh: 年度, en: Year } }
      revenueYuan: { type: CNY, label: { zh: 收入, en: Revenue } }
  loan:
    label: { zh: 贷款, en: Loan }
    key: id
    fields:
      id: { type: text, label: { zh: 贷款编号, en: Loan id } }
      drawnOn: { type: date, label: { zh: 放款日, en: Drawn on } }
      closedOn: { type: date, none: true, label: { zh: 结清日, en: Closed on } }
      lineYuan: { type: CNY, label: { zh: 授信, en: Credit line } }
      paidYuan: { type: CNY, absent: "0", label: { zh: 已付, en: Paid before } }
      periods: { type: list, of: period, label: { zh: 计息期, en: Periods } }
      members: { type: list, of: member, label: { zh: 成员, en: Members } }
  period:
    label: { zh: 计息期, en: Period }
    fields:
      from: { type: date, label: { zh: 起, en: From } }
      to: { type: date, label: { zh: 止, en: To } }
      principalYuan: { type: CNY, label: { zh: 本金, en: Principal } }
      annualRatePercent: { type: percent, max: "100", label: { zh: 年利率, en: Annual rate } }
      interestYuan: { type: CNY, label: { zh: 利息, en: Interest } }
  award:
    label: { zh: 奖补, en: Award }
    fields:
      programme: { type: text, label: { zh: 项目, en: Programme } }
      amountYuan: { type: CNY, label: { zh: 金额, en: Amount } }
      paidOn: { type: date, label: { zh: 拨付日, en: Paid on } }
  member:
    label: { zh: 成员, en: Member }
    fields:
      name: { type: text, label: { zh: 名称, en: Name } }
      sharePercent: { type: percent, max: "100", label: { zh: 份额, en: Share } }
  budget:
    label: { zh: 预算, en: Budget }
    fields:
      cityLeftYuan: { type: CNY, none: true, label: { zh: 市级余额, en: City budget left } }
      firstDay: { type: date, none: true, label: { zh: 首日, en: First day } }
      usedDays: { type: days, absent: "0", label: { zh: 已用天数, en: Days used } }
`

/** Dated numbers: a rate that changes with 2024, a line, a cap, and one that is not set. */
export const PARAMETERS = `
parameters:
  - { id: rate, clause: S-1, label: { zh: 比例, en: Rate }, unit: percent, values: [ { from: 2020-01-01, to: 2024-01-01, value: "20" }, { from: 2024-01-01, to: null, value: "12.5" } ], owedBy: office }
  - { id: lower, clause: S-1, label: { zh: 低档比例, en: Lower rate }, unit: percent, values: [ { from: 2020-01-01, to: null, value: "20" } ], owedBy: office }
  - { id: upper, clause: S-1, label: { zh: 高档比例, en: Upper rate }, unit: percent, values: [ { from: 2020-01-01, to: null, value: "10" } ], owedBy: office }
  - { id: line-limit, clause: S-1, label: { zh: 分界, en: Line limit }, unit: CNY, values: [ { from: 2020-01-01, to: null, value: "1000000" } ], owedBy: office }
  - { id: cap, clause: S-2, label: { zh: 上限, en: Cap }, unit: CNY, values: [ { from: 2020-01-01, to: null, value: "500" } ], owedBy: office }
  - { id: months, clause: S-2, label: { zh: 月数, en: Months }, unit: months, values: [ { from: 2020-01-01, to: null, value: "12" } ], owedBy: office }
  - { id: open, clause: S-3, label: { zh: 未定数, en: Open number }, unit: percent, values: [], owedBy: office }
`

const HEAD = `programme: sample
title: { zh: 样例, en: Sample }
clauses: [S-1]
inForce: { from: 2020-01-01, to: null }
subject: firm
`

/** Files of an invented pack, by their path below it; rule and examples are those of the programme `sample`. */
export type Files = {
  readonly rule?: string
  readonly examples?: string
  readonly vocabulary?: string
  readonly parameters?: string
  readonly more?: Readonly<Record<string, string>>
}

/** A rule file: the usual head, then what is given. A key that is given again replaces that of the head. */
export function ruleOf(body: string): string {
  const given = new Set(body.split('\n').flatMap((line) => /^(\w+):/.exec(line)?.[1] ?? []))
  const kept = HEAD.split('\n').filter((line) => !given.has(/^(\w+):/.exec(line)?.[1] ?? ''))
  return `${kept.join('\n')}${body}`
}

/** The invented pack as its files give it, with the faults of reading them. */
export function sourcesOf(files: Files): { sources: PackSources; diagnostics: Diagnostic[] } {
  const texts: Record<string, string> = {
    'sample/pack.yaml': 'pack: sample\nnames: { zh: 样例, en: Sample }\n',
    'sample/vocabulary/facts.yaml': files.vocabulary ?? VOCABULARY,
    'sample/parameters/numbers.yaml': files.parameters ?? PARAMETERS,
    ...(files.rule === undefined ? {} : { 'sample/programmes/sample/rule.yaml': files.rule }),
    ...(files.examples === undefined ? {} : { 'sample/programmes/sample/examples.yaml': files.examples }),
    ...files.more,
  }
  const read = Object.entries(texts).map(([path, text]) => readDocument(path, text))
  const documents = read.map(({ document }) => document)
  return {
    sources: { id: 'sample', version: 'test', documents },
    diagnostics: read.flatMap((each) => each.diagnostics),
  }
}

/** Compiles a rule of the invented pack; the body follows the usual head. */
export function compileRule(
  body: string,
  files: Omit<Files, 'rule'> = {},
  overlay: Overlay = {},
): { pack: CompiledPack; diagnostics: readonly Diagnostic[] } {
  const { sources, diagnostics } = sourcesOf({ ...files, rule: ruleOf(body) })
  const compiled = compilePack(sources, overlay)
  return { pack: compiled.pack, diagnostics: [...diagnostics, ...compiled.diagnostics] }
}

/** Compiles a rule that must be without fault and answers for one applicant. Throws on a fault or a refusal. */
export function answer(body: string, document: unknown, on = '2024-06-30', overlay: Overlay = {}): Determination {
  const { pack, diagnostics } = compileRule(body, {}, overlay)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  return evaluate(pack, 'sample', acceptedFacts(pack, document), dayAt(on))
}

/** Facts that must be accepted. Throws with the refusals where they are not. */
export function acceptedFacts(pack: CompiledPack, document: unknown): Facts {
  const facts = readFacts(pack.vocabulary, document)
  if (!facts.ok) throw new Error(JSON.stringify(facts.refusals))
  return facts.value
}

/** The day written as `2024-06-30`. */
export function dayAt(text: string): Day {
  return valueOrThrow(parseDay(text))
}
