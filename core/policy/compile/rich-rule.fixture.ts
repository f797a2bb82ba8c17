/** A rule that uses every part of the format, to be taken apart. Follows the usual head. */
export const RICH_RULE = `answers: amount
clauses: [S-1, S-2]
each:
  - { name: loan, in: loans }
  - { name: period, in: loan.periods }
governedBy: loan.drawnOn
accrues: { from: period.from, to: period.to }
combine: any
readings:
  - id: mode
    clause: S-1
    options: { SLAB: { zh: 整档, en: Whole }, MARGINAL: { zh: 分段, en: Sliced } }
    chosen: SLAB
    switchedBy: office
    why: { zh: 原文如此, en: So the text }
  - id: span
    clause: S-2
    options: { WINDOW: { zh: 连续, en: In a row }, CUMULATIVE_DAYS: { zh: 累计, en: Together } }
    chosen: WINDOW
    why: { zh: 原文如此, en: So the text }
define:
  - { id: interest, clause: S-1, label: { zh: 利息, en: Interest }, feel: 'round half up(period.principalYuan * period.annualRatePercent / 100 * days / 360, 2)' }
  - { id: line, clause: S-1, label: { zh: 授信, en: Line }, on: each day, feel: 'if count(firm.titles) = 0 then 0 else loan.lineYuan' }
  - id: points
    clause: S-1
    label: { zh: 得分, en: Points }
    unit: points
    bands: { by: firm.rdYuan / firm.revenueYuan, whenZero: "0", rows: [ { atLeast: "0.05", value: "20" }, { above: "0.01", value: "10" }, { value: "0" } ] }
  - id: size
    clause: S-1
    label: { zh: 规模, en: Size }
    table: { hit: FIRST, inputs: [ firm.staff, firm.kind ], rows: [ { when: [ '>= 100', '"A"' ], then: "3" }, { when: [ '[10..100)', '-' ], then: "2" }, { when: [ '-', '-' ], then: "1" } ] }
eligible:
  - { id: active, clause: S-1, label: { zh: 在营, en: In business }, on: subject, feel: firm.active }
  - { id: small, clause: S-1, label: { zh: 小额, en: Small }, asOf: loan.drawnOn, feel: 'loan.lineYuan <= parameter("line-limit") and (some t in firm.titles satisfies t.title in group("technology"))' }
  - { id: titled, clause: S-1, label: { zh: 有称号, en: Titled }, on: each day, feel: 'some t in firm.titles satisfies t.title in ("HIGH_TECH", "GIANT")' }
  - { id: confirmed, clause: S-1, label: { zh: 相符, en: Confirmed }, feel: abs(period.interestYuan - period.principalYuan) <= 100000000, otherwise: ask, asks: period.interestYuan }
amount:
  base: interest
  label: { zh: 利息, en: Interest }
  bands: { by: line, mode: mode, rows: [ { upTo: 'parameter("line-limit")', rate: 'parameter("lower")' }, { rate: 'parameter("upper")' } ] }
  alreadyPaid: loan.paidYuan
  split: [ { payer: city, label: { zh: 市, en: City }, percent: 'parameter("lower")' }, { payer: town, label: { zh: 镇, en: Town }, rest: true } ]
limits:
  - { id: years, clause: S-2, label: { zh: 一年, en: One year }, window: { months: 'parameter("months")', opened: budget.firstDay, used: budget.usedDays, mode: span } }
  - { id: cap, clause: S-2, label: { zh: 上限, en: Cap }, ceiling: { max: 'parameter("cap")', per: YEAR, already: 'sum(awards.amountYuan)', alreadyInYear: 'sum(awards[paidOn.year = year].amountYuan)', orderBy: period.to } }
shows: [ points, size, interest ]
flags:
  - { id: many, clause: S-1, label: { zh: 多笔, en: Several }, feel: count(loans) > 1 }
`

/** Facts under which the rich rule pays. */
export const RICH_FACTS = {
  firm: {
    id: 'F',
    name: '示例企业',
    kind: 'A',
    active: true,
    staff: 20,
    revenueYuan: '1000000',
    rdYuan: '60000',
    titles: [{ title: 'HIGH_TECH', from: '2020-01-01', to: '2023-07-01' }],
  },
  loans: [
    {
      id: 'L1',
      drawnOn: '2023-01-01',
      lineYuan: '500000',
      periods: [
        { from: '2023-01-01', to: '2024-01-01', principalYuan: '10000', annualRatePercent: '3.6', interestYuan: '365' },
      ],
    },
  ],
  awards: [],
  budget: { firstDay: null },
}
