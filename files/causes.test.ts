import { describe, expect, test } from 'vitest'
import { codeOf, read, tab, told, workbookOf } from './workbook.fixture.ts'

const [a, b, c] = [codeOf(1), codeOf(20_000), codeOf(4_444_444)]
const wrongOf = (code: string): string => `${code.slice(0, 17)}${code.endsWith('0') ? '1' : '0'}`

/** A workbook of two firms; the loan of the first has two interest periods. */
const book = (firm: string, onRows: string) =>
  workbookOf({
    [tab.firms]: [['creditCode'], [firm], [b]],
    [tab.titles]: [
      ['creditCode', '称号', 'from'],
      [onRows, 'HNTE', '2020-01-01'],
    ],
    [tab.loans]: [
      ['creditCode', 'id', 'drawnOn'],
      [onRows, 'L1', '2023-01-01'],
    ],
    [tab.periods]: [
      ['creditCode', '贷款编号', 'from'],
      [onRows, 'L1', '2023-01-01'],
      [onRows, 'L1', '2023-04-01'],
    ],
  })

describe('one mistake is one refusal, and it tells the cause', () => {
  test.each([
    ['a wrong check digit in the sheet of firms alone', wrongOf(a), a, ['企业!A2 credit-code.check-digit']],
    ['the same wrong check digit in every sheet', wrongOf(a), wrongOf(a), ['企业!A2 credit-code.check-digit']],
    ['a wrong check digit on all rows but the firm', a, wrongOf(a), ['认定称号!A2 credit-code.check-digit']],
    [
      'rows of a firm that is not there',
      a,
      c,
      ['认定称号!A2 row.orphan', '贷款!A2 row.orphan', '计息期!A2 row.orphan', '计息期!A3 row.orphan'],
    ],
    ['nothing wrong', a, a, []],
  ])('%s', async (_, firm, onRows, expected) => {
    expect(told(await read(await book(firm, onRows)))).toEqual(expected)
  })

  test('interest periods of a loan that was refused are not refused again', async () => {
    const bytes = await workbookOf({
      [tab.firms]: [['creditCode'], [a], [b]],
      [tab.loans]: [
        ['creditCode', 'id'],
        [c, 'L1'],
      ],
      [tab.periods]: [
        ['贷款编号', 'from'],
        ['L1', '2023-01-01'],
        ['L2', '2023-01-01'],
      ],
    })
    expect(told(await read(bytes))).toEqual(['贷款!A2 row.orphan', '计息期!A3 row.orphan'])
  })

  test('the cause stands before what else is wrong with the firm', async () => {
    const bytes = await workbookOf({
      [tab.firms]: [
        ['creditCode', 'registeredOn'],
        [wrongOf(a), '2023-02-29'],
      ],
    })
    expect(told(await read(bytes))).toEqual(['企业!A2 credit-code.check-digit', '企业!B2 day.does-not-exist'])
  })
})

describe('one applicant has one document', () => {
  const json = (value: unknown) => read(new TextEncoder().encode(JSON.stringify(value)), 'firms.json')

  test('a firm twice in a list is refused, and both places are named', async () => {
    const file = await json([
      { enterprise: { creditCode: a } },
      { enterprise: { creditCode: b } },
      { enterprise: { creditCode: a } },
    ])
    expect(told(file)).toEqual(['[2].enterprise.creditCode facts.duplicate-applicant'])
    expect(file.ok ? [] : file.refusals.map(({ messageEn }) => messageEn)).toEqual([
      `Unified social credit code "${a}" repeats [0].enterprise.creditCode: one applicant has two documents.`,
    ])
  })

  test('an institution is one however its id is spaced', async () => {
    expect(told(await json([{ institution: { id: 'B1' } }, { institution: { id: ' Ｂ１' } }]))).toEqual([
      '[1].institution.id facts.duplicate-applicant',
    ])
  })

  test('applicants of two kinds with one id are two, and who is not known repeats nobody', async () => {
    const documents = [{ institution: { id: 'B1' } }, { noteProject: { id: 'B1' } }, {}, {}, { enterprise: null }]
    expect(told(await json(documents))).toEqual([])
  })

  test('a firm twice in a CSV file is refused, and both places are named', async () => {
    const file = await read(new TextEncoder().encode(`creditCode\n${a}\n${b}\n${a}\n`), 'firms.csv')
    expect(told(file)).toEqual(['企业!A4 row.duplicate-key'])
    expect(file.ok ? '' : file.refusals[0]?.messageEn).toContain('企业!A2')
  })
})

describe('what the vocabulary refuses is refused at its cell', () => {
  test('an award under a name that is no programme', async () => {
    const bytes = await workbookOf({
      [tab.firms]: [['creditCode'], [a]],
      [tab.awards]: [
        ['creditCode', '项目', '金额'],
        [a, 'size-klass', '1.00'],
        [a, ' 大中小微企业 划型', '1.00'],
        [a, 'Elsewhere/other-award', '1.00'],
      ],
    })
    const file = await read(bytes)
    expect(told(file)).toEqual(['已获奖补!B2 facts.not-a-programme'])
    expect(file.ok ? null : file.refusals[0]?.remedyEn).toMatch(/^Did you mean "size-class"\? .*size-class \(/)
  })

  test('an entry that ends before it begins, in each sheet that has both days', async () => {
    const [from, to] = ['2024-01-02', '2024-01-01']
    const bytes = await workbookOf({
      [tab.firms]: [['creditCode'], [a]],
      [tab.titles]: [
        ['creditCode', 'title', 'from', 'to'],
        [a, 'HNTE', from, to],
      ],
      [tab.loans]: [
        ['creditCode', 'id'],
        [a, 'L1'],
      ],
      [tab.periods]: [
        ['贷款编号', 'from', 'to'],
        ['L1', from, from],
      ],
      [tab.banks]: [
        ['lender', 'from', 'to'],
        ['示例银行', from, to],
      ],
    })
    expect(told(await read(bytes))).toEqual([
      '认定称号!D2 interval.empty',
      '计息期!C2 interval.empty',
      '科技金融合作银行!C2 interval.empty',
    ])
  })

  test('more entries than a document may hold, in one list and in all', async () => {
    const loans = (count: number) => Array.from({ length: count }, (_, index) => [a, `L${index}`])
    const periods = (count: number) => Array.from({ length: count }, (_, index) => [`L${index % 900}`, '2023-01-01'])
    const sheets = (loanCount: number, periodCount: number) =>
      workbookOf({
        [tab.firms]: [['creditCode'], [a]],
        [tab.loans]: [['creditCode', 'id'], ...loans(loanCount)],
        [tab.periods]: [['贷款编号', 'from'], ...periods(periodCount)],
      })
    expect(told(await read(await sheets(1000, 900)))).toEqual([])
    expect(told(await read(await sheets(1001, 0)))).toEqual(['企业!A2 facts.too-many-entries'])
    const all = await read(await sheets(900, 4200))
    expect(told(all).map((line) => line.split(' ')[1])).toEqual(['facts.too-many-entries'])
    expect(all.ok ? '' : all.refusals[0]?.remedyEn).toContain('1000 entries a list and 5000 in all')
  })
})
