import { describe, expect, test } from 'vitest'
import type { Result } from '../../values/index.ts'
import { compileRule, VOCABULARY } from '../compile/sample-pack.fixture.ts'
import { type FactRecord, type Facts, readFacts } from './index.ts'

const RULE = 'answers: check\neligible: [ { id: c, clause: S-1, label: { zh: 甲, en: A }, feel: firm.active } ]\n'
const withProgrammes = VOCABULARY.replace('choices:', 'choices:\n  programme: {}').replace(
  'programme: { type: text,',
  'programme: { type: choice, of: programme,',
)
const { pack, diagnostics } = compileRule(RULE, { vocabulary: withProgrammes })
const read = (document: unknown): Result<Facts> => readFacts(pack.vocabulary, document)

function told(result: Result<Facts>): string[] {
  return result.ok ? [] : result.refusals.map(({ path, code }) => `${path} ${code}`)
}

const award = (programme: unknown) => {
  const result = read({ awards: [{ programme, amountYuan: '1.00' }] })
  return result.ok ? (result.value['awards'] as FactRecord[])[0]?.['programme'] : told(result)
}

test('the vocabulary of these tests is without fault', () => {
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
})

describe('an award counts under its programme, however the programme is written', () => {
  test.each([
    ['its id', 'sample'],
    ['its id in capitals, full width and with spaces', ' ＳＡＭＰＬＥ '],
    ['its Chinese title', '样例'],
    ['its Chinese title with a space inside', '样 例 '],
    ['its English title', 'Sample'],
    ['its id behind that of the pack', 'sample/sample'],
  ])('%s', (_, written) => {
    expect(award(written)).toBe('sample')
  })

  test('a programme of another pack is kept under the name of that pack, and is none of this one', () => {
    expect(award('Elsewhere/sample')).toBe('elsewhere/sample')
  })

  test.each(['sampel', '样品', 'something else', 'sample/other', 'constructor', '', 5, 'x'.repeat(600)])(
    '%s is refused at its place, and nothing is taken',
    (written) => {
      expect(award(written)).toEqual(['awards[0].programme facts.not-a-programme'])
    },
  )

  test('the nearest programme and all of them are told', () => {
    const result = read({ awards: [{ programme: 'sampel' }] })
    expect(result.ok ? [] : result.refusals.map(({ remedyEn, remedyZh }) => [remedyEn, remedyZh])).toEqual([
      [
        'Did you mean "sample"? Write the id or title of a programme: sample (Sample); for one of another pack write pack/programme.',
        '是否应为“sample”？请写项目标识或名称：sample（样例）；其他地区的项目写成“规则包/项目标识”。',
      ],
    ])
  })

  test('the programme whose title a text shortens is offered', () => {
    const { roots, entities, groups } = pack.vocabulary
    const programme = {
      'investment-award': { zh: '天使投资与创业投资奖励', en: 'Award for angel and venture investment' },
      'team-award': { zh: '投贷联动团队奖励', en: 'Award for linked financing teams' },
    }
    const vocabulary = { roots, entities, groups, choices: { ...pack.vocabulary.choices, programme } }
    const near = (written: string) => {
      const result = readFacts(vocabulary, { awards: [{ programme: written }] })
      return result.ok ? null : result.refusals[0]?.values?.['near']
    }
    expect([near('创投奖励'), near('团队奖'), near('奖励'), near('Linked Financing')]).toEqual([
      'investment-award',
      'team-award',
      null,
      'team-award',
    ])
  })

  test('a rule that names a programme that is not there is a fault of the pack', () => {
    const rule = `${RULE}define: [ { id: d, clause: S-1, label: { zh: 甲, en: A }, feel: 'sum(awards[programme = "sampel"].amountYuan)' } ]\n`
    const compiled = compileRule(rule, { vocabulary: withProgrammes })
    expect(compiled.diagnostics.map(({ code }) => code)).toContain('unknown-choice')
  })
})

describe('text is compared as it is meant', () => {
  const name = (written: string) => {
    const result = read({ firm: { name: written } })
    return result.ok ? (result.value['firm'] as FactRecord)['name'] : told(result)
  }
  test.each([
    ['spaces around and inside', ' 甲 银行\t', '甲银行'],
    ['spaces of any width', '甲　银行', '甲银行'],
    ['several spaces between words', 'First   Bank', 'First Bank'],
    ['full-width letters and digits', 'Ｂａｎｋ　１', 'Bank 1'],
    ['half-width brackets in a Chinese name', '甲银行 (城区)', '甲银行（城区）'],
    ['full-width brackets in a Chinese name', '甲银行（城区）', '甲银行（城区）'],
    ['brackets in an English name', 'Bank （East）', 'Bank (East)'],
  ])('%s', (_, written, taken) => {
    expect(name(written)).toBe(taken)
  })
})

describe('an entry that holds on no day is refused, whatever it is', () => {
  const ends: [string, string, string][] = [
    ['ends before it begins', '2024-01-02', '2024-01-01'],
    ['ends on the day on which it begins', '2024-01-01', '2024-01-01'],
  ]
  test.each(ends)('a title that %s', (_, from, to) => {
    expect(told(read({ firm: { titles: [{ title: 'GIANT', from, to }] } }))).toEqual([
      'firm.titles[0].to interval.empty',
    ])
  })

  test.each(ends)('an interest period that %s', (_, from, to) => {
    expect(told(read({ loans: [{ id: 'L1', periods: [{ from, to }] }] }))).toEqual([
      'loans[L1].periods[0].to interval.empty',
    ])
  })

  test('one day is enough, and an end may be open or not known', () => {
    const titles = [
      { from: '2024-01-01', to: '2024-01-02' },
      { from: '2024-01-01', to: null },
      { from: '2024-01-01' },
      { to: '2024-01-01' },
    ]
    expect(told(read({ firm: { titles } }))).toEqual([])
  })

  test('both languages say what is wrong and what to do', () => {
    const result = read({ firm: { titles: [{ from: '2024-01-02', to: '2024-01-01' }] } })
    const [refusal] = result.ok ? [] : result.refusals
    expect([refusal?.messageZh, refusal?.remedyZh]).toEqual([
      '期间从 2024-01-02 起、至 2024-01-01 前，一天也没有。',
      '结束日不计入期间，须晚于开始日；长期有效请留空。',
    ])
    expect(refusal?.messageEn).toBe('The period from 2024-01-02 and before 2024-01-01 holds no day.')
  })
})

test('what a document may hold is told where it holds more', () => {
  const result = read({ awards: Array.from({ length: 1001 }, () => ({})) })
  expect(result.ok ? [] : result.refusals.map(({ remedyEn }) => remedyEn)).toEqual([
    'A document holds up to 1000 entries a list and 5000 in all. Check for a doubled export, or split by year.',
  ])
})
