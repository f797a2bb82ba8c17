import type exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { codeOf, read, type SheetContent, tab, told, workbookOf } from './workbook.fixture.ts'

const [a, b] = [codeOf(1), codeOf(2)]
const wrongCode = `${a.slice(0, 17)}${a.endsWith('0') ? '1' : '0'}`

/** A workbook of one firm with one loan, whose headings and values are given. */
const loan = (values: Readonly<Record<string, unknown>>) => ({
  [tab.firms]: [['creditCode'], [a]],
  [tab.loans]: [
    ['creditCode', 'id', ...Object.keys(values)],
    [a, 'L1', ...Object.values(values)],
  ],
})

const firm = (values: Readonly<Record<string, unknown>>) => ({
  [tab.firms]: [
    ['creditCode', ...Object.keys(values)],
    [a, ...Object.values(values)],
  ],
})

type Case = [what: string, sheets: Readonly<Record<string, SheetContent>>, told: readonly string[], format?: string]

const cells: Case[] = [
  [
    'a credit code with a wrong check digit',
    { [tab.firms]: [['creditCode'], [wrongCode]] },
    ['企业!A2 credit-code.check-digit'],
  ],
  ['text where money is due', loan({ creditLineYuan: '一百万' }), ['贷款!C2 money.not-a-number']],
  ['a date that does not exist', loan({ drawnOn: '2023-02-29' }), ['贷款!C2 day.does-not-exist']],
  ['a date in another form', loan({ drawnOn: '2023/2/8' }), ['贷款!C2 day.other-form']],
  ['a negative amount', loan({ creditLineYuan: -1 }), ['贷款!C2 money.negative']],
  ['full-width digits', loan({ creditLineYuan: '１００' }), ['贷款!C2 money.full-width']],
  ['thousands separators', loan({ creditLineYuan: '1,000.00' }), ['贷款!C2 money.thousands-separators']],
  ['an amount over its bound', loan({ creditLineYuan: 1e12 }), ['贷款!C2 money.beyond-bound']],
  ['a percentage over its bound', loan({ ipSharePercent: '100.5' }), ['贷款!C2 decimal.beyond-bound']],
  ['more than two decimals of yuan', loan({ creditLineYuan: 0.1 + 0.2 }), ['贷款!C2 money.too-many-decimals']],
  ['an unknown choice', loan({ purpose: '流动资金' }), ['贷款!C2 cell.unknown-choice']],
  ['a formula', loan({ creditLineYuan: { formula: '1+1', result: 2 } }), ['贷款!C2 cell.formula']],
  [
    'a shared formula',
    loan({ creditLineYuan: { formula: 'A1', result: 2 }, dueOn: { sharedFormula: 'C2' } }),
    ['贷款!C2 cell.formula', '贷款!D2 cell.formula'],
  ],
  ['a spreadsheet error', loan({ creditLineYuan: { error: '#N/A' } }), ['贷款!C2 cell.error']],
  ['a time of day', loan({ drawnOn: new Date('2023-02-08T09:30:00Z') }), ['贷款!C2 cell.time-of-day']],
  ['a date where money is due', loan({ creditLineYuan: new Date('2023-02-08') }), ['贷款!C2 cell.other-kind']],
  ['a percentage where money is due', loan({ creditLineYuan: 0.5 }), ['贷款!C2 cell.other-kind'], '0.00%'],
  ['a truth where money is due', loan({ creditLineYuan: true }), ['贷款!C2 cell.other-kind']],
  ['the day that only spreadsheets know', loan({ drawnOn: 60 }), ['贷款!C2 cell.no-such-day']],
  [
    'a number where text is due that may have lost digits',
    loan({ lender: 1.2345678901234567e19 }),
    ['贷款!C2 cell.number-for-text'],
  ],
  ['neither yes nor no', firm({ mainlandResident: '也许' }), ['企业!B2 cell.not-yes-or-no']],
]

describe('each bad cell has its own refusal, at its place, and nothing is taken', () => {
  test.each(cells)('%s', async (_, sheets, expected, format) => {
    const file = await read(
      await workbookOf(sheets, (book: exceljs.Workbook) => {
        if (format !== undefined) for (const sheet of book.worksheets) sheet.getCell('C2').numFmt = format
      }),
    )
    expect(told(file)).toEqual(expected)
    for (const refusal of file.ok ? [] : file.refusals) {
      expect(refusal.messageZh).toMatch(/\p{Script=Han}.*。$/u)
      expect(refusal.messageEn).toMatch(/^[^\p{Script=Han}]*.*\.$/u)
      expect(refusal.remedyZh).toBeTruthy()
      expect(refusal.remedyEn).toBeTruthy()
    }
  })

  test('the same cells said rightly are taken', async () => {
    const good = loan({
      creditLineYuan: '1000000.00',
      drawnOn: 44985,
      purpose: '流动资金贷款',
      ipSharePercent: 0.385,
      lender: 103,
    })
    const file = await read(
      await workbookOf(good, (book) => {
        const cell = book.getWorksheet('贷款')?.getCell('F2')
        if (cell) cell.numFmt = '0.0%'
      }),
    )
    expect(file).toEqual({
      ok: true,
      documents: [
        {
          enterprise: { creditCode: a },
          loans: [
            {
              id: 'L1',
              creditLineYuan: '1000000.00',
              drawnOn: '2023-02-28',
              purpose: 'WORKING_CAPITAL',
              ipSharePercent: '38.5',
              lender: '103',
            },
          ],
        },
      ],
    })
  })

  test('a day of a workbook that counts from 1904 is the day that it shows', async () => {
    const bytes = await workbookOf(loan({ drawnOn: new Date('2023-02-28') }), (book) => {
      book.properties.date1904 = true
    })
    expect(await read(bytes)).toMatchObject({ ok: true, documents: [{ loans: [{ drawnOn: '2023-02-28' }] }] })
  })
})

const sheets: Case[] = [
  [
    'an unknown column, with the nearest',
    {
      [tab.firms]: [
        ['统一社会信用代码', '企业名'],
        [a, '甲'],
      ],
    },
    ['企业!B1 column.unknown'],
  ],
  [
    'a missing key column',
    {
      [tab.firms]: [['creditCode'], [a]],
      [tab.loans]: [
        ['creditCode', 'lender'],
        [a, 'x'],
      ],
    },
    ['贷款!A1 column.missing-key'],
  ],
  ['firms without their code', { [tab.firms]: [['企业名称'], ['甲']] }, ['企业!A1 column.missing-key']],
  [
    'a column twice',
    {
      [tab.firms]: [
        ['creditCode', '企业名称', 'name'],
        [a, '甲', '甲'],
      ],
    },
    ['企业!C1 column.duplicate'],
  ],
  ['values under no heading', { [tab.firms]: [['creditCode'], [a, 'x'], [b, 'y']] }, ['企业!B1 column.no-heading']],
  [
    'an unknown sheet',
    { [tab.firms]: [['creditCode'], [a]], [tab.unknown]: [['id'], ['L1']] },
    ['贷款单!A1 sheet.unknown'],
  ],
  [
    'two sheets of one list',
    { [tab.firms]: [['creditCode'], [a]], [tab.loans]: [['id'], ['L1']], loans: [['id'], ['L2']] },
    ['loans!A1 sheet.duplicate'],
  ],
  [
    'rows without a sheet of firms',
    {
      [tab.loans]: [
        ['creditCode', 'id'],
        [a, 'L1'],
      ],
    },
    ['贷款!A1 sheet.missing'],
  ],
  [
    'a row of a firm that is not there',
    {
      [tab.firms]: [['creditCode'], [a]],
      [tab.loans]: [
        ['creditCode', 'id'],
        [b, 'L1'],
      ],
    },
    ['贷款!A2 row.orphan'],
  ],
  ['a firm twice', { [tab.firms]: [['creditCode'], [a], [b], [a]] }, ['企业!A4 row.duplicate-key']],
  [
    'a loan id twice with one firm',
    {
      [tab.firms]: [['creditCode'], [a]],
      [tab.loans]: [
        ['creditCode', 'id'],
        [a, 'L1'],
        [a, 'L1'],
      ],
    },
    ['贷款!B3 row.duplicate-key'],
  ],
  [
    'a second row where a firm has one',
    {
      [tab.firms]: [['creditCode'], [a]],
      [tab.history]: [
        ['creditCode', 'subsidisedDays'],
        [a, 1],
        [a, 2],
      ],
    },
    ['享受记录!A3 row.second'],
  ],
  [
    'an empty key',
    {
      [tab.firms]: [
        ['creditCode', 'name'],
        [null, '甲'],
      ],
    },
    ['企业!A2 row.missing-key'],
  ],
  [
    'money without whose it is',
    { [tab.firms]: [['creditCode'], [a], [b]], [tab.loans]: [['id'], ['L1']] },
    ['贷款!A1 column.missing-key'],
  ],
  [
    'an interest period whose loan id two firms use',
    {
      [tab.firms]: [['creditCode'], [a], [b]],
      [tab.loans]: [
        ['creditCode', 'id'],
        [a, 'L1'],
        [b, 'L1'],
      ],
      [tab.periods]: [
        ['贷款编号', '本金'],
        ['L1', 1],
        ['L9', 1],
      ],
    },
    ['计息期!A2 row.ambiguous-owner', '计息期!A3 row.orphan'],
  ],
]

test('a column of another sheet, and the nearest one, are named', async () => {
  const book = { [tab.firms]: [['creditCode', '放款日', '企业名', { formula: 'A1', result: 'x' }], [a]] }
  const file = await read(await workbookOf(book))
  const remedies = file.ok ? [] : file.refusals.map(({ remedyZh }) => remedyZh)
  expect(remedies[0]).toMatch(/^工作表“贷款”有这一列。/)
  expect(remedies[1]).toMatch(/^是否应为“企业名称”？/)
  expect(told(file)[2]).toBe('企业!D1 cell.formula')
})

describe('each bad sheet has its own refusal', () => {
  test.each(sheets)('%s', async (_, content, expected) => {
    expect(told(await read(await workbookOf(content)))).toEqual(expected)
  })

  test('merged cells', async () => {
    const bytes = await workbookOf(
      {
        [tab.firms]: [
          ['creditCode', 'name'],
          [a, '甲'],
          [b, '甲'],
        ],
      },
      (book) => {
        book.getWorksheet('企业')?.mergeCells('B2:B3')
      },
    )
    expect(told(await read(bytes))).toEqual(['企业!B2:B3 sheet.merged-cells'])
  })

  test('one loan id with two firms is no fault where the firm is said', async () => {
    const file = await read(
      await workbookOf({
        [tab.firms]: [['creditCode'], [a], [b]],
        [tab.loans]: [
          ['creditCode', 'id'],
          [a, 'L1'],
          [b, 'L1'],
        ],
        [tab.periods]: [
          ['creditCode', '贷款编号', '本金'],
          [b, 'L1', 7],
        ],
      }),
    )
    expect(file).toMatchObject({
      ok: true,
      documents: [
        { loans: [{ id: 'L1', interestPeriods: [] }] },
        { loans: [{ id: 'L1', interestPeriods: [{ principalYuan: '7' }] }] },
      ],
    })
  })

  test('a bad row of a list that applies to everyone is refused once', async () => {
    const bytes = await workbookOf({
      [tab.firms]: [['creditCode'], [a], [b]],
      [tab.banks]: [
        ['lender', 'from', 'to'],
        ['示例银行', '2020-13-01', null],
      ],
    })
    expect(told(await read(bytes))).toEqual(['科技金融合作银行!B2 day.does-not-exist'])
  })

  test('all refusals are counted, the first thousand told', async () => {
    const rows = Array.from({ length: 1200 }, (_, index) => [codeOf(index + 1), 'x'])
    const file = await read(await workbookOf({ [tab.firms]: [['creditCode', 'registeredOn'], ...rows] }))
    expect(file.ok || { total: file.total, shown: file.refusals.length }).toEqual({ total: 1200, shown: 1000 })
  })

  test('a refused key is not told again as a missing one', async () => {
    const bytes = await workbookOf({
      [tab.firms]: [['creditCode'], [a]],
      [tab.loans]: [
        ['creditCode', 'id'],
        [a, { formula: 'A1', result: 'L1' }],
      ],
    })
    expect(told(await read(bytes))).toEqual(['贷款!B2 cell.formula'])
  })
})
