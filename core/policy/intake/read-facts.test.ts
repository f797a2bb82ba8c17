import { describe, expect, test } from 'vitest'
import type { Result } from '../../values/index.ts'
import { compileRule, VOCABULARY } from '../compile/sample-pack.fixture.ts'
import { ENTRIES_MAX, type Vocabulary } from '../vocabulary/index.ts'
import { type Facts, NONE, readFacts } from './index.ts'

const RULE = 'answers: check\neligible: [ { id: c, clause: S-1, label: { zh: 甲, en: A }, feel: firm.active } ]\n'
const { vocabulary } = compileRule(RULE).pack
const read = (document: unknown): Result<Facts> => readFacts(vocabulary, document)

function refusalsOf(result: Result<Facts>): string[] {
  if (result.ok) return []
  for (const { messageZh, messageEn, remedyZh, remedyEn } of result.refusals) {
    expect([messageZh, remedyZh].map((text) => /\p{Script=Han}/u.test(text ?? ''))).toEqual([true, true])
    expect([messageEn, remedyEn].map((text) => (text ?? '').length > 0)).toEqual([true, true])
  }
  return result.refusals.map(({ code, path }) => `${path} ${code}`)
}

const refused = (document: unknown): string[] => refusalsOf(read(document))
const firm = (facts: object): unknown => ({ firm: facts })
const fact = (name: string, value: unknown) => {
  const result = read(firm({ [name]: value }))
  return result.ok ? (result.value['firm'] as Facts)[name] : refusalsOf(result)
}

describe('facts are taken as the vocabulary means them', () => {
  test('nothing said is nothing known: numbers NaN, texts and lists null', () => {
    for (const document of [{}, null, undefined, { firm: {} }, { firm: null }]) {
      const result = read(document)
      expect(result.ok && result.value['firm']).toMatchObject({
        id: null,
        active: Number.NaN,
        staff: Number.NaN,
        registeredOn: Number.NaN,
        titles: null,
      })
    }
  })

  test('null is not known, but "none" where there can be none', () => {
    expect([
      fact('staff', null),
      fact('marginPoints', null),
      fact('closedOn', null),
      fact('code', null),
      fact('name', null),
    ]).toEqual([Number.NaN, NONE, NONE, '', null])
  })

  test('what absence stands for is taken where nothing is said, and only there', () => {
    const paid = (more: object) => {
      const result = read({ loans: [{ id: 'a', ...more }] })
      return result.ok ? (result.value['loans'] as Facts[])[0]?.['paidYuan'] : refusalsOf(result)
    }
    expect([paid({}), paid({ paidYuan: null }), paid({ paidYuan: '1.5' })]).toEqual([0, 0, 150])
  })

  test('money is whole fen, percents carry four decimals, days are counted', () => {
    expect([
      fact('revenueYuan', '12.3'),
      fact('ratePercent', '3.85'),
      fact('registeredOn', '1970-01-02'),
      fact('active', true),
      fact('staff', 7),
      fact('staff', '7'),
    ]).toEqual([1230, 38_500, 1, 1, 7, 7])
  })

  test('zero has no sign', () => {
    for (const zero of ['-0', '-0.00', '0.00']) expect(Object.is(fact('revenueYuan', zero), 0)).toBe(true)
    expect(Object.is(fact('staff', -0), 0)).toBe(true)
  })

  test('both ends of the calendar and of each bound are taken', () => {
    expect(
      [fact('registeredOn', '1900-01-01'), fact('registeredOn', '2199-12-31')].every((day) => typeof day === 'number'),
    ).toBe(true)
    expect([fact('revenueYuan', '100000000000'), fact('ratePercent', '100'), fact('profitYuan', '-100000000')]).toEqual(
      [10_000_000_000_000, 1_000_000, -10_000_000_000],
    )
  })
})

describe('what cannot be taken is refused at its path, in both languages', () => {
  test.each<[string, unknown, string[]]>([
    ['a document that is a list', [], [' facts.not-an-object']],
    ['a document that is text', 'x', [' facts.not-an-object']],
    ['an unknown root', { company: {} }, ['company facts.unknown-field']],
    ['an unknown fact', firm({ stuff: 1 }), ['firm.stuff facts.unknown-field']],
    [
      'a fact named like what every object has',
      firm({ constructor: 1, toString: 2 }),
      ['firm.constructor facts.unknown-field', 'firm.toString facts.unknown-field'],
    ],
    [
      'a fact named __proto__',
      JSON.parse('{ "firm": { "__proto__": { "staff": 1 } } }'),
      ['firm.__proto__ facts.unknown-field'],
    ],
    ['an entity that is a list', { firm: [] }, ['firm facts.not-an-object']],
    ['a list that is one entry', { loans: { id: 'a' } }, ['loans facts.not-a-list']],
    ['an entry that is no object', { loans: ['a'] }, ['loans[0] facts.missing-key', 'loans[0] facts.not-an-object']],
    ['an entry without its key', { loans: [{ lineYuan: '1' }] }, ['loans[0] facts.missing-key']],
    ['an entry whose key is null', { loans: [{ id: null }] }, ['loans[0] facts.missing-key']],
    ['two entries of one key', { loans: [{ id: 'a' }, { id: 'a' }] }, ['loans[a] facts.duplicate-key']],
    [
      'two years, one of them text',
      firm({ years: [{ year: 2023 }, { year: '2023' }] }),
      ['firm.years[2023] facts.duplicate-key'],
    ],
    ['a key that is an object', { loans: [{ id: {} }] }, ['loans[0].id facts.not-text']],
    [
      'a fact deep inside',
      { loans: [{ id: 'a', periods: [{}, { principalYuan: 5 }] }] },
      ['loans[a].periods[1].principalYuan money.not-text'],
    ],
  ])('%s', (_, document, expected) => {
    expect(refused(document)).toEqual(expected)
  })

  test.each<[string, string, unknown, string]>([
    ['a choice outside the list', 'kind', 'C', 'facts.not-a-choice'],
    ['a choice that every object has', 'kind', 'constructor', 'facts.not-a-choice'],
    ['a choice in small letters', 'kind', 'a', 'facts.not-a-choice'],
    ['a truth in words', 'active', 'true', 'facts.not-a-truth'],
    ['a truth as a number', 'active', 1, 'facts.not-a-truth'],
    ['text that is a number', 'name', 5, 'facts.not-text'],
    ['text that is empty', 'name', '', 'facts.not-text'],
    ['text of blanks', 'name', ' \t', 'facts.not-text'],
    ['text without end', 'name', 'x'.repeat(501), 'facts.not-text'],
    ['a number below its least', 'profitYuan', '-100000000.01', 'facts.out-of-bounds'],
    ['a negative number', 'staff', '-1', 'decimal.negative'],
    ['a number above its greatest', 'ratePercent', '100.0001', 'decimal.beyond-bound'],
    [
      'a number above its greatest, though its least is lower still',
      'profitYuan',
      '100000000000.01',
      'money.beyond-bound',
    ],
    ['money above all bounds', 'revenueYuan', '100000000000.01', 'money.beyond-bound'],
    ['money finer than a fen', 'revenueYuan', '0.001', 'money.too-many-decimals'],
    ['money as a JSON number', 'revenueYuan', 5, 'money.not-text'],
    ['money as a float', 'revenueYuan', 5.1, 'money.not-text'],
    ['money with separators', 'revenueYuan', '1,000', 'money.thousands-separators'],
    ['money in full-width digits', 'revenueYuan', '１２', 'money.full-width'],
    ['money with its unit', 'revenueYuan', '5元', 'money.unit-written'],
    ['money in 万', 'revenueYuan', '5万', 'money.unit-written'],
    ['money with an exponent', 'revenueYuan', '1e5', 'money.exponent'],
    ['money with blanks', 'revenueYuan', ' 5', 'money.spaces'],
    ['money without a digit', 'revenueYuan', '', 'money.empty'],
    ['money of endless digits', 'revenueYuan', '9'.repeat(65), 'money.too-long'],
    ['money with leading zeros', 'revenueYuan', '05', 'money.leading-zeros'],
    ['money in words', 'revenueYuan', 'much', 'money.not-a-number'],
    ['a number that is none', 'staff', Number.NaN, 'decimal.not-text'],
    ['a number without end', 'staff', Number.POSITIVE_INFINITY, 'decimal.not-text'],
    ['half a person', 'staff', 1.5, 'decimal.not-text'],
    ['half a person in text', 'staff', '1.5', 'decimal.too-many-decimals'],
    ['a number too great to be exact', 'staff', 2 ** 53, 'decimal.not-text'],
    ['a percent as a float', 'ratePercent', 3.85, 'decimal.not-text'],
    ['a day that does not exist', 'registeredOn', '2023-02-29', 'day.does-not-exist'],
    ['a day before the calendar', 'registeredOn', '1899-12-31', 'day.out-of-range'],
    ['a day after the calendar', 'registeredOn', '2200-01-01', 'day.out-of-range'],
    ['a day as a number', 'registeredOn', 20_230_101, 'day.not-text'],
  ])('%s', (_, name, value, code) => {
    expect(fact(name, value)).toEqual([`firm.${name} ${code}`])
  })

  test('bounds of unlike size on both sides hold each on its own side', () => {
    const narrow = compileRule(RULE, {
      vocabulary: VOCABULARY.replace('min: "-100000000"', 'min: "-100", max: "5"'),
    }).pack
    const profit = (value: string) => refusalsOf(readFacts(narrow.vocabulary, { firm: { profitYuan: value } }))
    expect([profit('-100'), profit('5')]).toEqual([[], []])
    expect(profit('5.01')).toEqual(['firm.profitYuan money.beyond-bound'])
    expect(profit('-100.01')).toEqual(['firm.profitYuan money.beyond-bound'])
    expect(profit('-5.01')).toEqual([])
  })

  test('the nearest known name is offered', () => {
    const result = read(firm({ staf: 1 }))
    expect(result.ok ? [] : result.refusals.map(({ remedyEn }) => remedyEn?.split('?')[0])).toEqual([
      'Did you mean "staff"',
    ])
  })

  test('a list longer than can be summed exactly is refused whole; one at the bound is taken', () => {
    const awards = Array.from({ length: ENTRIES_MAX }, () => ({ amountYuan: '100000000000' }))
    expect(refused({ awards })).toEqual([])
    expect(refused({ awards: [...awards, {}] })).toEqual(['awards facts.too-many-entries'])
  })

  test('all lists of a document together hold no more than can be compared with each other', () => {
    const loans = Array.from({ length: 60 }, (_, index) => ({
      id: `L${index}`,
      periods: Array.from({ length: 100 }, () => ({})),
    }))
    const result = refused({ loans })
    expect(result.filter((line) => line.endsWith('too-many-entries')).length).toBe(1)
  })

  test('keys that differ only in spaces or width name one entry', () => {
    expect(refused({ loans: [{ id: 'L1' }, { id: 'Ｌ１' }] })).toEqual(['loans[Ｌ１] facts.duplicate-key'])
  })

  test('text with control characters is refused', () => {
    expect(refused({ firm: { name: 'a\u001b[2J' } })).toEqual(['firm.name facts.not-text'])
  })

  test('a name longer than any is told in short', () => {
    const result = read({ ['a'.repeat(100_000)]: 0 })
    expect(result.ok ? 0 : JSON.stringify(result.refusals).length).toBeLessThan(2000)
  })

  test('every fault of a document is told at once, and nothing of it is taken', () => {
    const result = read({ firm: { staff: -1, kind: 'C', name: 'good' }, loans: 5, x: 1 })
    expect(refusalsOf(result)).toEqual([
      'x facts.unknown-field',
      'firm.kind facts.not-a-choice',
      'firm.staff decimal.negative',
      'loans facts.not-a-list',
    ])
    expect('value' in result).toBe(false)
  })

  test('a document is read without being changed', () => {
    const document = Object.freeze({
      firm: Object.freeze({ titles: Object.freeze([Object.freeze({ title: 'GIANT' })]) }),
    })
    expect(refused(document)).toEqual([])
  })
})

describe('the identity of a firm', () => {
  const withCode: Vocabulary = {
    ...vocabulary,
    roots: {
      firm: {
        ...vocabulary.roots['firm'],
        name: 'firm',
        kind: 'credit-code',
        none: true,
      } as Vocabulary['roots'][string],
    },
  }
  const identity = (value: unknown) => {
    const result = readFacts(withCode, { firm: value })
    return result.ok ? result.value['firm'] : refusalsOf(result)
  }

  test('is a credit code with its check letter, or not known, or none', () => {
    expect(identity('91650203MA78B2C33D')).toBe('91650203MA78B2C33D')
    expect([identity(undefined), identity(null)]).toEqual([null, ''])
  })

  test('is refused with a wrong check letter, another length or as a number', () => {
    expect(identity('91650203MA78B2C33E')).toEqual(['firm credit-code.check-digit'])
    expect(identity('9165')).toEqual(['firm credit-code.length'])
    expect(identity(5)).toEqual(['firm credit-code.not-text'])
  })
})
