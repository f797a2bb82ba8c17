import { type Diagnostic, readDocument } from '../policy/source/index.ts'
import type { Plan } from './plan.ts'
import { readPlan } from './read-plan.ts'

/** Files of a small fictitious plan, sound in every part. */
export const PLAN_FILES: Readonly<Record<string, string>> = {
  'pack.yaml': `pack: example
names: { zh: 示例市, en: Example }
division: "999900"
level: CITY
parent: "990000"
document:
  id: example-2024
  title: { zh: 示例方案, en: Example plan }
  number: null
  kind: WORK_PLAN
  issuer: 示例市人民政府
  dates:
    - { kind: SIGNED, on: 2024-01-15, precision: day }
    - { kind: PUBLISHED, on: "2024-02", precision: month }
  inForce: { from: 2024-01-15, to: null }
  addressees: [各部门]
  basis: [ { number: null, title: { zh: 上级意见, en: Higher opinion } } ]
  reading: { zh: 自落款日起生效。, en: In force from the signing day. }
`,
  'units.yaml': `units:
  - { id: finance-bureau, printed: [市财政局], names: { zh: 市财政局, en: Finance Bureau }, kind: GOV, successor: null }
  - id: bank-regulator
    printed: [银监分局]
    names: { zh: 银监分局, en: Banking regulator }
    kind: GOV
    until: "2018"
    successor: { zh: 银保监分局, en: New regulator, from: "2018" }
`,
  'clauses/01-subsidy.yaml': `id: EX-1
number: "1"
part: TASKS
group: { zh: 资金, en: Money }
heading: { zh: 贴息, en: Interest subsidy }
roles:
  - { role: LEAD, printed: 牵头单位, units: [finance-bureau] }
entries:
  - id: EX-1a
    kind: rule
    capability: INCENTIVE
    digest: { zh: 给贷款贴息。, en: Loans get a subsidy. }
    programme: interest-subsidy
    parameters: [subsidy-rate]
    readings:
      - { id: capScope, zh: 按企业计。, en: Counted by enterprise. }
  - id: EX-1b
    kind: duty
    capability: CASEWORK
    digest: { zh: 按时办理。, en: Handled in time. }
    duty:
      who: [bank-regulator]
      what: { zh: 办理申请, en: Handle applications }
      every: P1Y
`,
  'clauses/o1-goals.yaml': `id: EX-O1
number: 一
part: OBJECTIVES
group: null
heading: { zh: 目标, en: Goals }
roles: []
entries:
  - id: EX-O1a
    kind: target
    capability: TARGETS
    digest: { zh: 贷款增长，企业增多。, en: More loans and more firms. }
    targets:
      - indicator: { id: firms-served, zh: 服务企业数, en: Firms served }
        kind: cumulative
        unit: enterprises
        per: jurisdiction
        from: 2024-01-15
        milestones:
          - { due: 2024-12-31, operator: ">=", value: "50", stretch: null }
          - { due: 2025-12-31, operator: ">=", value: "80", stretch: null }
        counting: { zh: 去重计数。, en: Distinct count. }
        soft: true
      - indicator: { id: fast-growers, zh: 快速成长企业数, en: Fast growers }
        kind: approximate
        unit: enterprises
        per: jurisdiction
        from: null
        milestones:
          - { due: 2025-12-31, operator: "~", value: "100", stretch: null, band: "10%" }
        counting: { zh: 按办法认定。, en: By the scheme. }
        soft: false
      - indicator: { id: npl-over-average, zh: 不良率超出幅度, en: NPL above average }
        kind: cap
        unit: percentPoints
        per: institution
        from: null
        milestones:
          - { due: null, operator: "<=", value: "3", stretch: null }
        counting: { zh: 与本行整体相比。, en: Against the bank as a whole. }
        soft: false
`,
  'parameters/subsidy.yaml': `parameters:
  - id: subsidy-rate
    clause: EX-1a
    label: { zh: 贴息比例, en: Subsidy rate }
    unit: percent
    bound: { min: "0", max: "100" }
    values: []
    owedBy: finance-bureau
`,
  'programmes/interest-subsidy/rule.yaml': `programme: interest-subsidy
`,
}

/** Reads the small plan with one file edited, or with other files. */
export function readExample(files: Readonly<Record<string, string>> = PLAN_FILES): {
  plan: Plan
  diagnostics: Diagnostic[]
} {
  return readPlan(Object.entries(files).map(([path, text]) => readDocument(path, text).document))
}
