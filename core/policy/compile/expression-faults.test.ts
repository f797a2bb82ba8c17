import { describe, expect, test } from 'vitest'
import { compileRule } from './sample-pack.fixture.ts'

/** The faults of one condition, each as `line severity code`, and their words. */
function faultsOf(feel: string) {
  const { diagnostics } = compileRule(
    `answers: check\neligible:\n  - { id: c, clause: S-1, label: { zh: 甲, en: C }, feel: ${JSON.stringify(feel)} }\n`,
  )
  return diagnostics
}

const codesOf = (feel: string) => faultsOf(feel).map(({ line, severity, code }) => `${line} ${severity} ${code}`)

describe('an expression that cannot be meant is refused at its line, in both languages, once', () => {
  test.each([
    ['syntax', 'firm.staff >'],
    ['syntax', 'firm.staff > 1 1'],
    ['unknown-fact', 'firm.head > 1'],
    ['unknown-fact', 'firms.staff > 1'],
    ['unknown-fact', 'constructor = 1'],
    ['unknown-fact', '__proto__ = 1'],
    ['unknown-fact', 'firm.__proto__ = 1'],
    ['unknown-fact', 'firm.constructor = 1'],
    ['unknown-fact', 'count(loans[lender = "x"]) > 1'],
    ['unknown-choice', 'firm.kind = "C"'],
    ['unknown-choice', 'firm.kind in ("A", "C")'],
    ['unknown-choice', 'some t in firm.titles satisfies t.title = "toString"'],
    ['unknown-group', 'firm.kind in group("none")'],
    ['unknown-group', 'firm.kind in group("constructor")'],
    ['unknown-parameter', 'parameter("none") > 1'],
    ['unknown-parameter', 'parameter(on) > 1'],
    ['unknown-reading', 'reading("none") = "A"'],
    ['unknown-function', 'average(loans) > 1'],
    ['unknown-function', 'toString(firm.staff) = "1"'],
    ['unknown-function', 'count(loans, awards) > 1'],
    ['unknown-function', 'starts with(firm.name) '],
    ['unknown-function', 'not(firm.active, firm.active)'],
    ['unknown-function', 'addMonths(date: on, n: 1) > on'],
    ['unknown-function', 'date("2023-02-29") > on'],
    ['unit-mismatch', 'firm.revenueYuan + firm.staff > 1'],
    ['unit-mismatch', 'firm.revenueYuan > firm.ratePercent'],
    ['unit-mismatch', 'min(firm.revenueYuan, firm.staff) > 1'],
    ['unit-mismatch', '(if firm.active then firm.revenueYuan else firm.staff) > 1'],
    ['may-be-none', 'firm.marginPoints > 1'],
    ['may-be-none', 'firm.closedOn.year > 2020'],
    ['may-be-none', '(firm.closedOn - on).days > 1'],
    ['may-be-none', 'firm.closedOn + @"P1Y" > on'],
    ['never-none', 'firm.staff = null'],
    ['never-none', 'firm.closedOn > null'],
    ['zero-divisor', 'firm.rdYuan / firm.revenueYuan > 1'],
    ['zero-divisor', 'firm.rdYuan / firm.profitYuan > 1'],
    ['zero-divisor', 'firm.active and firm.rdYuan / firm.staff > 1'],
    ['zero-divisor', 'firm.profitYuan >= 0 and firm.rdYuan / max(firm.profitYuan, 0) > 1'],
    ['zero-divisor', 'firm.rdYuan >= 0.01 or firm.revenueYuan / firm.rdYuan > 1'],
    ['zero-divisor', 'firm.staff > 0 or firm.rdYuan / firm.staff > 1'],
    ['zero-divisor', 'firm.marginPoints != null and firm.score / firm.marginPoints > 1'],
    ['zero-divisor', 'some l in loans satisfies l.lineYuan / l.paidYuan > 1'],
    ['nested-division', 'firm.staff > 0 and firm.staff / (firm.techStaff / firm.staff) > 1'],
    ['unrounded-branch', 'firm.staff > 0 and max(firm.rdYuan / firm.staff, 1) > 1'],
    ['unrounded-branch', '(if firm.staff = 0 then 0 else firm.rdYuan / firm.staff) > 1'],
    ['number-too-long', 'firm.revenueYuan > 12345678901234567890'],
    ['number-too-long', 'firm.revenueYuan > 0.000000000001'],
    ['number-too-long', 'firm.revenueYuan > 1e5'],
    [
      'too-fine',
      'firm.ratePercent * firm.ratePercent * firm.ratePercent * firm.ratePercent * firm.ratePercent * firm.ratePercent > 1',
    ],
    ['bad-places', 'round half up(firm.revenueYuan, -2) > 1'],
    ['bad-places', 'round half up(firm.revenueYuan, 0.5) > 1'],
    ['bad-places', 'floor(firm.revenueYuan, 9) > 1'],
    ['bad-places', 'round up(firm.revenueYuan, firm.staff) > 1'],
    ['too-many-months', 'addMonths(on, 12001) > on'],
    ['too-many-months', 'addMonths(on, firm.staff) > on'],
    ['not-a-date', 'addMonths(firm.staff, 1) > on'],
    ['not-a-date', 'addMonths(on, 1.5) > on'],
    ['not-a-number', 'firm.name + 1 > 1'],
    ['not-a-number', 'abs(firm.kind) > 1'],
    ['not-comparable', 'firm.name > 1'],
    ['not-comparable', 'firm.active < true'],
    ['not-comparable', 'loans = loans'],
    ['not-comparable', 'on + 1 > on'],
    ['not-comparable', 'at(loans, 1).lineYuan > 1'],
    ['not-a-condition', 'firm.staff'],
    ['not-a-condition', 'not(firm.staff)'],
    ['not-a-condition', 'count(loans[lineYuan]) > 1'],
    ['not-a-list', 'count(firm) > 1'],
    ['not-a-list', 'some s in firm.staff satisfies true'],
    ['not-a-column', 'sum(loans) > 1'],
    ['not-keyed', 'at(awards, 1).amountYuan > 1'],
    ['no-parts', 'loans.lineYuan > 1'],
    ['no-parts', 'on.week > 1'],
    ['no-values', 'min([]) > 1'],
    ['no-value', 'null'],
    ['branches-differ', '(if firm.active then 1 else "a") = 1'],
    ['branches-differ', 'count(if firm.active then loans else loans) > 1'],
    ['outside-the-subset', 'firm.staff ** 2 > 1'],
    ['outside-the-subset', '{ a: 1 }'],
    ['outside-the-subset', 'function(x) x'],
    ['outside-the-subset', 'firm.staff instance of number'],
    ['outside-the-subset', '@"12:00:00" > on'],
    ['outside-the-subset', 'on + @"P9999Y" > on'],
    ['missing', ''],
  ])('%s: %s', (code, feel) => {
    const diagnostics = faultsOf(feel)
    expect(diagnostics.map(({ line, severity, code: found }) => `${line} ${severity} ${found}`)).toEqual([
      `8 error ${code}`,
    ])
    expect(diagnostics.map(({ file }) => file)).toEqual(['sample/programmes/sample/rule.yaml'])
    for (const { zh, en } of diagnostics)
      expect([/\p{Script=Han}/u.test(zh), /\p{Script=Han}/u.test(en)]).toEqual([true, false])
  })

  test.each([
    'firm.staff >= 0',
    'firm.staff < 0',
    'firm.ratePercent <= 100',
    'firm.ratePercent > 100',
    'firm.ratePercent != 101',
    'on.month < 13',
    'firm.code = null or firm.code != null',
  ])('what the bounds decide already is a warning: %s', (feel) => {
    expect(codesOf(feel)).toEqual(['8 warning decided'])
  })
})

test('that a number is at least zero is no proof that it is not zero', () => {
  expect(codesOf('firm.staff >= 0 and firm.rdYuan / firm.staff > 1')).toEqual([
    '8 warning decided',
    '8 error zero-divisor',
  ])
})

describe('what is proved need not be guarded twice', () => {
  test.each([
    'firm.revenueYuan > 0 and firm.rdYuan / firm.revenueYuan > 0.05',
    'firm.revenueYuan != 0 and firm.rdYuan / firm.revenueYuan > 0.05',
    'if firm.revenueYuan = 0 then firm.rdYuan > 0 else firm.rdYuan / firm.revenueYuan > 0.05',
    'if firm.revenueYuan <= 0 then false else firm.rdYuan / firm.revenueYuan > 0.05',
    'firm.revenueYuan = 0 or firm.rdYuan / firm.revenueYuan > 0.05',
    'not(firm.revenueYuan = 0) and firm.rdYuan / firm.revenueYuan > 0.05',
    'firm.staff > 0 and firm.techStaff > 0 and 1 / firm.staff + 1 / firm.techStaff > 0.5',
    'firm.staff > 0 and (some l in loans satisfies l.lineYuan / firm.staff > 3)',
    'if firm.marginPoints = null then firm.active else firm.marginPoints > 1',
    'firm.closedOn != null and (firm.closedOn - on).days > 1',
    'firm.closedOn = null or firm.closedOn.year > 2020',
    'firm.revenueYuan / 100 > 1',
    'firm.revenueYuan / 0.01 > 1',
    'firm.revenueYuan / 7 > 1',
  ])('%s', (feel) => {
    expect(codesOf(feel)).toEqual([])
  })

  test('a proof does not pass to an inner thing of the same name', () => {
    expect(
      codesOf('some l in loans satisfies l.paidYuan > 0 and (some l in loans satisfies 1 / l.paidYuan > 1)'),
    ).toEqual(['8 error zero-divisor'])
    expect(
      codesOf('some l in loans satisfies l.paidYuan > 0 and (some m in loans satisfies 1 / l.paidYuan > 1)'),
    ).toEqual([])
    expect(codesOf('count(loans[lineYuan > 0 and count(loans[1 / lineYuan > 1]) > 1]) > 1')).toEqual([
      '8 error zero-divisor',
    ])
    expect(
      codesOf('some l in loans satisfies l.closedOn != null and (some l in loans satisfies l.closedOn.year > 1999)'),
    ).toEqual(['8 error may-be-none'])
  })

  test('only the innermost fault is told, and faults side by side are told each', () => {
    expect(codesOf('firm.staff + at(awards, 1).amountYuan > firm.revenueYuan')).toEqual(['8 error not-keyed'])
    expect(codesOf('firm.head > 1 and firm.kind = "C"')).toEqual(['8 error unknown-fact', '8 error unknown-choice'])
  })
})
