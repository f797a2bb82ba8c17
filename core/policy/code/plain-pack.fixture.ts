import { type PackSources, readDocument } from '../index.ts'

const FILES: Readonly<Record<string, string>> = {
  'plain/pack.yaml': `pack: plain
names: { zh: 样例, en: Plain }
`,
  'plain/vocabulary/facts.yaml': `
choices: { title: { HNTE: { zh: 高企, en: HNTE }, TECH_SME: { zh: 科小, en: Technology SME }, NONE: { zh: 无, en: None } } }
roots: { firm: { type: entity, of: firm } }
entities:
  firm:
    label: { zh: 企业, en: Firm }
    key: id
    fields:
      id: { type: text, label: { zh: 编号, en: Id } }
      title: { type: choice, of: title, label: { zh: 称号, en: Title } }
      registeredOn: { type: date, label: { zh: 成立日, en: Registered on } }
      revenueYuan: { type: CNY, label: { zh: 收入, en: Revenue } }
      rdYuan: { type: CNY, label: { zh: 研发, en: R&D } }
      lineYuan: { type: CNY, label: { zh: 额度, en: Line } }
      interestYuan: { type: CNY, label: { zh: 利息, en: Interest } }
      staff: { type: people, label: { zh: 职工, en: Staff } }
`,
  'plain/parameters/numbers.yaml': `
parameters:
  - { id: limit, clause: P-1, label: { zh: 界, en: Limit }, unit: CNY, bound: { min: "0", max: "100000000000" }, values: [ { from: 2020-01-01, to: null, value: "10000000.00" } ], owedBy: u }
  - { id: lower, clause: P-1, label: { zh: 低, en: Lower }, unit: percent, bound: { min: "0", max: "100" }, values: [ { from: 2020-01-01, to: null, value: "20" } ], owedBy: u }
  - { id: upper, clause: P-1, label: { zh: 高, en: Upper }, unit: percent, bound: { min: "0", max: "100" }, values: [ { from: 2020-01-01, to: 2024-01-01, value: "10" }, { from: 2024-01-01, to: null, value: "12.5" } ], owedBy: u }
  - { id: cap, clause: P-1, label: { zh: 顶, en: Cap }, unit: CNY, bound: { min: "0", max: "100000000000" }, values: [ { from: 2020-01-01, to: null, value: "500000" } ], owedBy: u }
`,
  'plain/programmes/tiered/rule.yaml': `
programme: tiered
title: { zh: 分档, en: Tiered }
answers: amount
clauses: [P-1]
inForce: { from: 2020-01-01, to: null }
subject: firm
eligible:
  - { id: titled, clause: P-1, label: { zh: 称号, en: Titled }, feel: 'firm.title in ("HNTE", "TECH_SME")' }
  - { id: aged, clause: P-1, label: { zh: 满一年, en: A year old }, feel: 'addMonths(firm.registeredOn, 12) <= on' }
  - { id: research, clause: P-1, label: { zh: 研发占比, en: R&D share }, feel: 'if firm.revenueYuan = 0 then firm.rdYuan > 0 else firm.rdYuan / firm.revenueYuan >= 0.05' }
  - { id: staffed, clause: P-1, label: { zh: 人数, en: Staff }, feel: 'firm.staff <= 500 and not(firm.staff = 0)' }
amount:
  base: firm.interestYuan
  bands:
    by: firm.lineYuan
    rows: [ { upTo: 'parameter("limit")', rate: 'parameter("lower")' }, { rate: 'parameter("upper")' } ]
limits:
  - { id: cap, clause: P-1, label: { zh: 顶, en: Cap }, ceiling: { max: 'parameter("cap")', per: ENTERPRISE } }
`,
}

/** A small invented pack without lists, so that every form of code can stand for it. */
export const plainPack: PackSources = {
  id: 'plain',
  version: 'test',
  documents: Object.entries(FILES).map(([path, text]) => readDocument(path, text).document),
}
