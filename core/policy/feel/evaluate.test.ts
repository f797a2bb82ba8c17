import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateFeel, type FeelValue, formatValue, type RuntimeOptions, readNumber } from './index.ts'

/** Value of an expression as FEEL writes it; `null` for null. */
function feel(text: string, names: Record<string, FeelValue> = {}, options: RuntimeOptions = {}): string {
  const result = evaluateFeel(text, names, options)
  return result.ok ? formatValue(result.value) : (result.refusals[0]?.code ?? '')
}

describe('numbers', () => {
  it('are decimals, exact to the last digit written', () => {
    expect(feel('0.1 + 0.2 = 0.3')).toBe('true')
    expect(feel('1234567890123456789012345678901.234 + 0.001')).toBe('1234567890123456789012345678901.235')
    expect(feel('10000000.00 * 20 / 100')).toBe('2000000')
  })

  it('round half even to 34 digits where they do not end', () => {
    expect(feel('1 / 3')).toBe(`0.${'3'.repeat(34)}`)
    expect(feel('2 / 3')).toBe(`0.${'6'.repeat(33)}7`)
    expect(feel('1e33 + 0.5')).toBe(`1${'0'.repeat(33)}`)
    expect(feel('1e33 + 1.5')).toBe(`1${'0'.repeat(32)}2`)
  })

  it('have no result beyond decimal128 and for division by zero', () => {
    expect(feel('1 / 0')).toBe('null')
    expect(feel('10 ** 6144 * 10')).toBe('null')
    expect(feel('10 ** 6144 / 10 ** 6143')).toBe('10')
  })

  it('add and multiply as whole numbers do', () => {
    const whole = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n })
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const names = { a: readNumber(a.toString()), b: readNumber(b.toString()) }
        expect(feel('a + b', names)).toBe((a + b).toString())
        expect(feel('a - b', names)).toBe((a - b).toString())
        expect(feel('a * b', names)).toBe((a * b).toString())
        expect(feel('a < b', names)).toBe(String(a < b))
      }),
      { numRuns: 200 },
    )
  })

  it('bind as the standard says', () => {
    expect(feel('-3 ** 2')).toBe('9')
    expect(feel('2 ** 3 ** 2')).toBe('64')
    expect(feel('2 + 3 * 4 - 10 / 5')).toBe('12')
  })
})

describe('null', () => {
  it.each([
    ['null = null', 'true'],
    ['1 = null', 'false'],
    ['1 = "1"', 'null'],
    ['null < 1', 'null'],
    ['1 + null', 'null'],
    ['"a" + 1', 'null'],
    ['true and null', 'null'],
    ['false and null', 'false'],
    ['true or null', 'true'],
    ['false or null', 'null'],
    ['not(null)', 'null'],
    ['if null then 1 else 2', '2'],
    ['nobody', 'null'],
    ['nobody.age', 'null'],
    ['nobody()', 'null'],
    ['[1, 2][3]', 'null'],
    ['null[1]', 'null'],
    ['{a: 1, a: 2}', 'null'],
    ['[3..1]', 'null'],
    ['5 in (null..10]', 'null'],
    ['null in [1..10]', 'null'],
  ])('%s is %s', (text, due) => {
    expect(feel(text)).toBe(due)
  })
})

describe('expressions', () => {
  it.each([
    ['for i in 1..3, j in [i..3] return i * j', '[1, 2, 3, 4, 6, 9]'],
    ['for i in 4..2 return i', '[4, 3, 2]'],
    ['for i in 0..4 return if i = 0 then 1 else i * partial[-1]', '[1, 1, 2, 6, 24]'],
    ['for d in @"2024-02-28"..@"2024-03-01" return d.day', '[28, 29, 1]'],
    ['for i in (1..4) return i', '[2, 3]'],
    ['for i in "a".."c" return i', 'null'],
    ['some x in [1, 2], y in [2, 3] satisfies x = y', 'true'],
    ['every x in [] satisfies false', 'true'],
    ['[{a: 1}, {a: 2}][a > 1].a', '[2]'],
    ['[1, 2, 3][item >= 2]', '[2, 3]'],
    ['[1, 2, 3][-1]', '3'],
    ['{a: 1, b: a + 1, f: function(x) x + b}.f(10)', '12'],
    ['(function(a: number) a)("x")', 'null'],
    ['(function(a, b) a - b)(b: 1, a: 3)', '2'],
    ['2 between 1 and 3', 'true'],
    ['1 in (< 2, > 5)', 'true'],
    ['4 in [2, [3..5]]', 'true'],
    ['"b" in ["a".."c")', 'true'],
    ['5 in (? > 3)', 'true'],
    ['(< 10) = (< 10)', 'true'],
    ['1 instance of number', 'true'],
    ['[1, "a"] instance of list<number>', 'false'],
    ['{a: 1} instance of context<a: number>', 'true'],
    ['(function(a: number) a) instance of function<number> -> number', 'true'],
    ['[1..2] instance of range<number>', 'true'],
  ])('%s is %s', (text, due) => {
    expect(feel(text)).toBe(due)
  })

  it('see names with blanks and operators that they are given', () => {
    expect(
      feel('loan rate - first-year rate', { 'loan rate': readNumber('3.85'), 'first-year rate': readNumber('1') }),
    ).toBe('2.85')
  })
})

describe('refusals', () => {
  it('name the fault of a text and its place', () => {
    const result = evaluateFeel('1 + ')
    expect(result).toEqual({
      ok: false,
      refusals: [
        {
          code: 'feel.syntax',
          messageZh: '第 5 个字符：表达式到此为止，尚不完整。',
          messageEn: 'Character 5: The expression ends before it is complete.',
        },
      ],
    })
  })

  it('stop what would not end', () => {
    expect(feel('count(for i in 1..1000000000 return i)', {}, { stepsMax: 10_000 })).toBe('feel.too-long')
    expect(feel('for i in 1..10000 return partial', {}, { stepsMax: 100_000 })).toBe('feel.too-long')
    expect(feel('{f: function(n) f(n), r: f(1)}.r')).toBe('feel.too-deep')
  })

  it('do not run code of another language', () => {
    expect(feel('{f: function(a) external {java: {class: "Math"}}, r: f(1)}')).toBe('feel.external-function')
  })

  it('ask for the moment and the zones that they are not given', () => {
    expect(feel('today()')).toBe('feel.no-moment')
    expect(feel('@"10:00:00@Asia/Shanghai"')).toBe('feel.named-zone')
    const now = { kind: 'date and time', day: 19_782, nanos: 0, zone: null } as const
    expect(feel('today()', {}, { now })).toBe('2024-02-29')
    expect(feel('string(@"10:00:00@Asia/Shanghai")', {}, { zones: () => 28_800 })).toBe('10:00:00@Asia/Shanghai')
  })
})
