import { describe, expect, test } from 'vitest'
import { compileRule } from '../compile/sample-pack.fixture.ts'
import { printed, quantity } from './index.ts'

const WORDS = 'clause: S-1, label: { zh: 甲, en: A }'
const READING =
  'readings:\n  - { id: mode, clause: S-1, options: { A: { zh: 甲, en: A }, B: { zh: 乙, en: B } }, chosen: A, why: { zh: 因, en: Why } }\n'

/** The sentence of a condition; `each` puts it inside a loop over loans. */
function said(feel: string, { each = false }: { each?: boolean } = {}): [string, string] {
  const loop = each ? 'each: [ { name: loan, in: loans } ]\n' : ''
  const { pack, diagnostics } = compileRule(
    `${READING}${loop}answers: check\neligible:\n  - { id: c, ${WORDS}, feel: ${JSON.stringify(feel)} }\n`,
  )
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const sentence = pack.programmes[0]?.conditions[0]?.sentence
  return [sentence?.zh ?? '', sentence?.en ?? '']
}

describe('a condition reads as an official would write it, and plainly in English', () => {
  test.each<[string, string, string]>([
    ['firm.staff <= 500', '企业的职工不超过500人', 'the staff of the firm is at most 500 people'],
    ['firm.staff < 500', '企业的职工少于500人', 'the staff of the firm is below 500 people'],
    ['0 < firm.staff', '企业的职工大于0', 'the staff of the firm is above 0'],
    ['firm.revenueYuan >= 20000000', '企业的收入不低于2000万元', 'the revenue of the firm is at least 20,000,000 yuan'],
    ['firm.revenueYuan > 0', '企业的收入大于0', 'the revenue of the firm is above 0'],
    ['firm.ratePercent != 3.5', '企业的比率不是3.5%', 'the rate of the firm is not 3.5%'],
    [
      'firm.registeredOn < date("2020-03-01")',
      '企业的成立日早于2020年3月1日',
      'the “registered on” day of the firm is before 2020-03-01',
    ],
    [
      'firm.registeredOn >= on',
      '企业的成立日不早于评估日',
      'the “registered on” day of the firm is not before the day of evaluation',
    ],
    [
      'firm.registeredOn.year = on.year - 1',
      '企业的成立日所在年度为评估日的上一年度',
      'the year of the “registered on” day of the firm is the year one year before that of the day of evaluation',
    ],
    [
      '(on - firm.registeredOn).days >= 365',
      '企业的成立日至评估日的天数不低于365天',
      'the days from the “registered on” day of the firm to the day of evaluation is at least 365 days',
    ],
    [
      'addMonths(firm.registeredOn, 12) <= on',
      '自企业的成立日起满12个月之日不晚于评估日',
      'the “registered on” day of the firm plus 12 months is not after the day of evaluation',
    ],
    ['firm.kind = "A"', '企业的类别为甲类', 'the kind of the firm is kind A'],
    ['firm.kind in ("A", "B")', '企业的类别为甲类或乙类', 'the kind of the firm is kind A or kind B'],
    ['not(firm.kind in ("A", "B"))', '企业的类别不是甲类或乙类', 'the kind of the firm is not kind A or kind B'],
    ['firm.active', '企业属于“在营”的情形', '“in business” holds for the firm'],
    ['not(firm.active)', '企业不属于“在营”的情形', '“in business” does not hold for the firm'],
    ['firm.active = false', '企业不属于“在营”的情形', '“in business” does not hold for the firm'],
    ['firm.code = null', '企业没有登记号', 'the firm has no registration'],
    ['firm.closedOn != null', '企业有注销日', 'the firm has a “closed on” day'],
    ['starts with(firm.name, "甲")', '企业的名称以“甲”开头', 'the name of the firm begins with “甲”'],
    ['not(starts with(firm.name, "甲"))', '企业的名称不以“甲”开头', 'the name of the firm does not begin with “甲”'],
    [
      'firm.active and firm.staff > 1',
      '企业属于“在营”的情形，并且企业的职工多于1人',
      '“in business” holds for the firm, and the staff of the firm is above 1 person',
    ],
    [
      'firm.active or (firm.staff > 1 and firm.staff < 9)',
      '企业属于“在营”的情形，或者（企业的职工多于1人，并且企业的职工少于9人）',
      '“in business” holds for the firm, or (the staff of the firm is above 1 person, and the staff of the firm is below 9 people)',
    ],
    [
      'firm.staff in [1..5)',
      '企业的职工不少于1人，并且企业的职工少于5人',
      'the staff of the firm is at least 1 person, and the staff of the firm is below 5 people',
    ],
    [
      'if firm.active then firm.staff > 1 else firm.staff > 9',
      '如企业属于“在营”的情形，须企业的职工多于1人；否则须企业的职工多于9人',
      'if “in business” holds for the firm, then the staff of the firm is above 1 person; otherwise the staff of the firm is above 9 people',
    ],
    [
      'firm.rdYuan >= firm.revenueYuan * firm.ratePercent / 100',
      '企业的研发费用不低于企业的收入 × 企业的比率',
      'the R&D expense of the firm is at least the revenue of the firm × the rate of the firm',
    ],
    [
      'firm.revenueYuan - (firm.rdYuan - firm.profitYuan) > 0',
      '（企业的收入 − （企业的研发费用 − 企业的利润））大于0',
      '(the revenue of the firm − (the R&D expense of the firm − the profit of the firm)) is above 0',
    ],
    [
      '(if firm.active then 1000 else firm.revenueYuan) > 0',
      '（如企业属于“在营”的情形，取1,000元；否则取企业的收入）大于0',
      '(if “in business” holds for the firm: 1,000 yuan; otherwise: the revenue of the firm) is above 0',
    ],
    [
      'min(firm.revenueYuan, firm.rdYuan) > 0',
      '企业的收入与企业的研发费用中的较小者大于0',
      'the lesser of the revenue of the firm and the R&D expense of the firm is above 0',
    ],
    [
      'abs(firm.revenueYuan - firm.rdYuan) <= 1',
      '企业的收入与企业的研发费用之差不超过1元',
      'the difference between the revenue of the firm and the R&D expense of the firm is at most 1 yuan',
    ],
    [
      'round half up(firm.revenueYuan * 7 / 3, 2) > 1',
      '（企业的收入 × 7 ÷ 3）四舍五入到分高于1元',
      '(the revenue of the firm × 7 ÷ 3) rounded half up to the fen is above 1 yuan',
    ],
    [
      'firm.revenueYuan <= parameter("line-limit")',
      '企业的收入不超过100万元（分界）',
      'the revenue of the firm is at most 1,000,000 yuan (line limit)',
    ],
    [
      'firm.ratePercent > parameter("open")',
      '企业的比率高于未定数（未定）',
      'the rate of the firm is above open number (not set)',
    ],
  ])('%s', (feel, zh, en) => {
    expect(said(feel)).toEqual([zh, en])
  })
})

describe('lists are spoken of by what is in them', () => {
  test.each<[string, string, string]>([
    [
      'some t in firm.titles satisfies t.title in ("GIANT", "SMALL")',
      '企业的称号中至少有一项为小巨人或科小',
      'at least one of the titles of the firm is little giant or technology SME',
    ],
    [
      'some t in firm.titles satisfies t.title in group("technology")',
      '企业的称号中至少有一项属于科技称号',
      'at least one of the titles of the firm is one of the technology titles',
    ],
    [
      'not(some t in firm.titles satisfies t.title = "GIANT")',
      '企业的称号中没有一项为小巨人',
      'none of the titles of the firm is little giant',
    ],
    [
      'every l in loans satisfies l.lineYuan > 0',
      '贷款中每一项都满足：其授信大于0',
      'each of the loans is such that its credit line is above 0',
    ],
    [
      'some l in loans satisfies some p in l.periods satisfies p.from < l.drawnOn',
      '贷款中至少有一项，其计息期中至少有一项，其起早于该贷款的放款日',
      'at least one of the loans is such that at least one of its periods is such that its “from” day is before the “drawn on” day of that loan',
    ],
    [
      'some a in loans satisfies some b in loans satisfies a.lineYuan > b.lineYuan',
      '贷款中至少有一项满足：贷款中至少有一项满足：该贷款的授信高于另一贷款的授信',
      'at least one of the loans is such that at least one of the loans is such that the credit line of that loan is above the credit line of another loan',
    ],
    ['count(firm.titles) > 0', '企业有称号', 'the firm has titles'],
    ['count(firm.titles) = 0', '企业没有称号', 'the firm has no titles'],
    ['count(loans) = 3', '贷款恰有3项', 'there are exactly 3 of the loans'],
    [
      'count(loans[lineYuan > 5]) >= 2',
      '贷款（仅计授信高于5元的）的项数不低于2',
      'the number of the loans (only where its credit line is above 5 yuan) is at least 2',
    ],
    [
      'count(ever(firm.titles)) > 1',
      '历来的企业的称号的项数高于1',
      'the number of the titles of the firm of all times is above 1',
    ],
    [
      'sum(awards[programme = "sample"].amountYuan) <= 500',
      '奖补（仅计项目为“样例”的）的金额合计不超过500元',
      'the sum of the amount over the awards (only where its programme is “Sample”) is at most 500 yuan',
    ],
    [
      'max(firm.years.revenueYuan) > 5',
      '企业的年度的收入中的最大值高于5元',
      'the greatest revenue over the years of the firm is above 5 yuan',
    ],
    [
      'at(firm.years, 2023).revenueYuan > 5',
      '企业的年度中年度为2023的一项的收入高于5元',
      'the revenue of the entry of the years of the firm whose year is 2023 is above 5 yuan',
    ],
    [
      'sum(for l in loans return l.lineYuan * 2) > 5',
      '贷款各项“其授信 × 2”的合计高于5',
      'the sum over the loans of its credit line × 2 is above 5',
    ],
  ])('%s', (feel, zh, en) => {
    expect(said(feel)).toEqual([zh, en])
  })

  test('inside a loop the thing judged is simply the thing', () => {
    expect(said('loan.lineYuan > 5 and loan.closedOn = null', { each: true })).toEqual([
      '贷款的授信高于5元，并且贷款没有结清日',
      'the credit line of the loan is above 5 yuan, and the loan has no “closed on” day',
    ])
  })
})

describe('the chosen reading is put in, and what it rules out is not said', () => {
  test.each<[string, string, string]>([
    ['reading("mode") = "B" or firm.active', '企业属于“在营”的情形', '“in business” holds for the firm'],
    ['firm.active and not(reading("mode") = "B")', '企业属于“在营”的情形', '“in business” holds for the firm'],
    [
      'if reading("mode") in ("A", "X") then firm.active else firm.staff > 1',
      '企业属于“在营”的情形',
      '“in business” holds for the firm',
    ],
    ['reading("mode") = "A" or firm.active', '按所选读法，一律满足', 'always met under the chosen reading'],
    ['reading("mode") = "B" and firm.active', '按所选读法，不适用', 'does not apply under the chosen reading'],
  ])('%s', (feel, zh, en) => {
    expect(said(feel)).toEqual([zh, en])
  })
})

describe('tables and bands read row by row', () => {
  const sentences = (define: string) => {
    const { pack } = compileRule(
      `define:\n  - { id: kind, ${WORDS}, ${define} }\nanswers: check\neligible: [ { id: c, ${WORDS}, feel: firm.active } ]\n`,
    )
    return pack.programmes[0]?.definitions[0]?.sentence.map(({ zh, en }) => [zh, en])
  }

  test('a table says its cells with units and words, and its values by the choice list of its name', () => {
    expect(
      sentences(
        `table: { hit: FIRST, inputs: [ firm.kind, firm.staff ], rows: [ { when: [ '"A"', '>= 10' ], then: '"B"' }, { when: [ 'not("A")', '[1..5]' ], then: '"A"' }, { when: [ '-', '-' ], then: '"A"' } ] }`,
      ),
    ).toEqual([
      [
        '企业的类别为甲类，并且企业的职工不少于10人：乙类',
        'the kind of the firm is kind A, and the staff of the firm is at least 10 people: kind B',
      ],
      [
        '企业的类别不是甲类，并且企业的职工不少于1人，并且企业的职工不超过5人：甲类',
        'the kind of the firm is not kind A, and the staff of the firm is at least 1 person, and the staff of the firm is at most 5 people: kind A',
      ],
      ['其余：甲类', 'otherwise: kind A'],
    ])
  })

  test('bands say their bound and their value with its unit', () => {
    expect(
      sentences(
        `unit: points, bands: { by: firm.staff, rows: [ { upTo: "5", value: "10" }, { below: "9", value: "5" }, { value: "0" } ] }`,
      ),
    ).toEqual([
      ['企业的职工不超过5人：10分', 'the staff of the firm is at most 5 people: 10 points'],
      ['企业的职工少于9人：5分', 'the staff of the firm is below 9 people: 5 points'],
      ['其余：0', 'otherwise: 0'],
    ])
  })
})

describe('a quantity', () => {
  test('as money to the fen keeps its zeros; as a rule prints it, it does not', () => {
    expect(quantity('10000000.00', 'CNY')).toEqual({ zh: '10,000,000.00元', en: '10,000,000.00 yuan' })
    expect(printed('10000000.00', 'CNY')).toEqual({ zh: '1000万元', en: '10,000,000 yuan' })
  })

  test.each<[string, string, string, string]>([
    ['200000000', 'CNY', '2亿元', '200,000,000 yuan'],
    ['12345.6', 'CNY', '12,345.6元', '12,345.6 yuan'],
    ['10000', 'CNY', '1万元', '10,000 yuan'],
    ['123450000', 'CNY', '123,450,000元', '123,450,000 yuan'],
    ['0', 'CNY', '0元', '0 yuan'],
    ['100', 'percent', '100%', '100%'],
    ['12.50', 'percent', '12.5%', '12.5%'],
    ['2023', 'year', '2023年', '2023'],
    ['1', 'days', '1天', '1 day'],
    ['5', 'constructor', '5', '5'],
  ])('%s %s', (value, unit, zh, en) => {
    expect(printed(value, unit)).toEqual({ zh, en })
  })
})
