import type { Words } from '../policy/source/index.ts'

/** What a clause gives work to: the thirty-three capabilities of a sci-tech finance platform, in both languages. */
export const CAPABILITIES = {
  REGISTRY: { zh: '科技型企业名单库/档案', en: 'Enterprise registry & lists' },
  TIERS: { zh: '认定名单与分层梯度', en: 'Recognition titles & tiers' },
  POLICY: { zh: '政策库/条款', en: 'Policy & clause library' },
  FISCAL: { zh: '财政资金工具/科技计划', en: 'Fiscal instruments, sci-tech programmes & budget ledger' },
  INCENTIVE: { zh: '贴息/奖励/补助兑现', en: 'Entitlement calculation & payment' },
  PRODUCT: { zh: '金融产品目录与评审', en: 'Financing product catalogue & product review' },
  CREDIT_LEDGER: { zh: '授信与贷款台账', en: 'Credit-line & loan ledger, quotas, tolerance' },
  MATCHING: { zh: '融资需求对接', en: 'Financing-demand matching' },
  CASEWORK: { zh: '台账与限时办结', en: 'Ledgered cases with time limits' },
  RISK_COMP: { zh: '风险补偿资金池', en: 'Risk-compensation pools' },
  GUARANTEE: { zh: '科技担保', en: 'Guarantee / re-guarantee / counter-guarantee' },
  INSURANCE: { zh: '科技保险', en: 'Sci-tech insurance' },
  EQUITY: { zh: '创投/引导基金/投贷联动', en: 'VC, guide funds & invest-loan linkage' },
  CAPITAL_MARKET: { zh: '多层次资本市场', en: 'Listing pipeline, bonds & M&A' },
  COLLECTIVE_NOTE: { zh: '集合票据/集合债券', en: 'Collective notes / bonds' },
  IP_FINANCE: { zh: '知识产权评估与质押', en: 'IP valuation, pledge & IP finance' },
  TECH_EXCHANGE: { zh: '技术产权交易/成果转化', en: 'Technology exchange & achievement transfer' },
  ALT_CREDIT: { zh: '租赁/小贷/供应链融资', en: 'Leasing, micro-lending, factoring & supply chain' },
  INSTITUTION: { zh: '机构与专营机构评级', en: 'Financial institution registry & rating' },
  CREDIT_INFO: { zh: '信用信息共享与授权', en: 'Credit-information sharing & authorisation' },
  SCORING: { zh: '指数与评价模型', en: 'Indices, scoring & evaluation models' },
  RISK_WATCH: { zh: '风险监测预警/尽职免责', en: 'Early warning, misuse control & due-diligence exemption' },
  TARGETS: { zh: '目标与责任分解', en: 'Targets & responsibility' },
  SUPERVISION: { zh: '督查考核评价', en: 'Supervision, assessment & commendation' },
  STATISTICS: { zh: '统计监测与年报', en: 'Statistics, indicators & annual report' },
  EXPERTS: { zh: '科技专家库', en: 'Expert pool' },
  INTERMEDIARY: { zh: '中介服务机构', en: 'Intermediary services' },
  OUTREACH: { zh: '走访对接/金融顾问', en: 'Visits, advisers & stations' },
  TALENT: { zh: '科技金融人才', en: 'Talent finance & finance talent' },
  PARKS: { zh: '园区/孵化/集聚区', en: 'Parks, incubators, clusters & zones' },
  PORTAL: { zh: '综合服务平台/社会监督', en: 'Public service platform & public supervision' },
  EVENTS: { zh: '培训/宣传/活动', en: 'Training, events & publicity' },
  COORDINATION: { zh: '协调机制/联席会议', en: 'Cross-department coordination' },
} as const satisfies Readonly<Record<string, Words>>

/** Code of a capability, e.g. `INCENTIVE`. */
export type Capability = keyof typeof CAPABILITIES

/** Codes of all capabilities, in the order in which they are shown. */
export const CAPABILITY_CODES = Object.keys(CAPABILITIES) as [Capability, ...Capability[]]
