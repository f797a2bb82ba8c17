import type { Words } from '../policy/source/index.ts'
import type { Day } from '../values/index.ts'

/** How an indicator is counted towards its target. */
export const TARGET_KINDS = {
  stock: { zh: '时点存量', en: 'Stock on the day' },
  flow: { zh: '当期发生额', en: 'Flow of the period' },
  cumulative: { zh: '期间累计', en: 'Cumulative' },
  'net-increase': { zh: '净增', en: 'Net increase' },
  'count-distinct': { zh: '不重复计数', en: 'Distinct count' },
  ratio: { zh: '比率', en: 'Ratio' },
  'relative-growth': { zh: '相对增速', en: 'Growth against another growth' },
  direction: { zh: '较基期方向', en: 'Direction against the base' },
  trend: { zh: '逐期走势', en: 'Trend from period to period' },
  range: { zh: '区间', en: 'Range' },
  approximate: { zh: '约数', en: 'About' },
  cap: { zh: '上限', en: 'Cap' },
  rate: { zh: '定率', en: 'Rate' },
  event: { zh: '事件', en: 'Event' },
} as const satisfies Readonly<Record<string, Words>>

/** How an indicator is counted. */
export type TargetKind = keyof typeof TARGET_KINDS

/** Units of indicators with their words and the decimals they are exact to. */
export const TARGET_UNITS = {
  CNY: { zh: '元', en: 'yuan', decimals: 2 },
  percent: { zh: '%', en: '%', decimals: 4 },
  percentPoints: { zh: '个百分点', en: 'percentage points', decimals: 4 },
  points: { zh: '分', en: 'points', decimals: 2 },
  months: { zh: '个月', en: 'months', decimals: 0 },
  years: { zh: '年', en: 'years', decimals: 0 },
  days: { zh: '天', en: 'days', decimals: 0 },
  enterprises: { zh: '家企业', en: 'enterprises', decimals: 0 },
  institutions: { zh: '家机构', en: 'institutions', decimals: 0 },
  issuers: { zh: '家发行人', en: 'issuers', decimals: 0 },
  funds: { zh: '支基金', en: 'funds', decimals: 0 },
  platforms: { zh: '个平台', en: 'platforms', decimals: 0 },
  products: { zh: '个产品', en: 'products', decimals: 0 },
  policies: { zh: '份保单', en: 'policies', decimals: 0 },
  areas: { zh: '个片区', en: 'areas', decimals: 0 },
  people: { zh: '人', en: 'people', decimals: 0 },
  kinds: { zh: '类', en: 'kinds', decimals: 0 },
  events: { zh: '次', en: 'events', decimals: 0 },
} as const satisfies Readonly<Record<string, Words & { readonly decimals: number }>>

/** Unit of an indicator. */
export type TargetUnit = keyof typeof TARGET_UNITS

/** Whom a target binds one by one. */
export const TARGET_SCOPES = ['jurisdiction', 'county', 'institution', 'enterprise'] as const

/** Whom a target binds: the place as a whole, or each county, institution or enterprise. */
export type TargetScope = (typeof TARGET_SCOPES)[number]

/** How the indicator must stand to the value; `~` is about, within a band. */
export const TARGET_OPERATORS = ['>=', '>', '<=', '<', '=', '~'] as const

/** How the indicator must stand to the value. */
export type TargetOperator = (typeof TARGET_OPERATORS)[number]

/** What must be reached by when. Values are exact decimal text in the target's unit. */
export type Milestone = {
  /** Last day; null where it always holds. */
  readonly due: Day | null
  readonly operator: TargetOperator
  readonly value: string
  /** Upper end of a range, shown as fully reached; not needed to pass. */
  readonly stretch: string | null
  /** Band of an about, in percent of the value. */
  readonly bandPercent: string | null
}

/** A measurable goal of the plan. */
export type Target = {
  readonly indicator: Words & { readonly id: string }
  readonly kind: TargetKind
  readonly unit: TargetUnit
  readonly per: TargetScope
  /** First day that counts; null where the counting rule says otherwise or a stock needs none. */
  readonly from: Day | null
  readonly milestones: readonly Milestone[]
  readonly counting: Words
  /** 力争 and the like: judged the same, without sanction. */
  readonly soft: boolean
}
