import { expect, test } from 'vitest'
import { codeOf, read, tab, told, workbookOf } from './workbook.fixture.ts'

const [a, b] = [codeOf(1), codeOf(2)]
const firms = [
  ['统一社会信用代码', '企业名称'],
  [a, '甲公司（虚构）'],
  [b, '乙公司（虚构）'],
]

test('reads a workbook into one document for each firm, whatever the order of the sheets', async () => {
  const file = await read(
    await workbookOf({
      [tab.periods]: [
        ['贷款编号', '起息日', '止息日（不含当日）', '本金', '年利率', '银行确认已付利息'],
        ['L1', new Date('2022-09-21'), '2022-12-21', 5000000, 3.85, '48659.72'],
        ['L2', '2023-01-01', '2023-02-01', '200.10', '4', 1e-2],
      ],
      [tab.firms]: firms,
      [tab.titles]: [
        ['统一社会信用代码', '称号', '有效期起', '有效期止（不含当日）'],
        [a, '高新技术企业', '2020-10-15', '2023-10-15'],
        [a, 'TECH_SME', '2020-01-01', null],
      ],
      [tab.loans]: [
        ['统一社会信用代码', '贷款编号', '贷款银行', '单户授信额度', '知识产权质押登记号'],
        [a, 'L1', '示例银行', 10000000.01, '无'],
        [b, 'L2', '示例银行', null, null],
      ],
      [tab.banks]: [
        ['银行', '合作起', '合作止（不含当日）'],
        ['示例银行', '2020-01-01', '长期'],
      ],
      [tab.history]: [
        ['统一社会信用代码', '首个贴息日（含前身企业）'],
        [a, '无'],
      ],
      [tab.awards]: [
        ['统一社会信用代码', '项目', '金额', '拨付日'],
        [b, '大中小微企业划型', '0.10', '2023-05-01'],
      ],
    }),
  )
  const banks = [{ lender: '示例银行', from: '2020-01-01', to: null }]
  expect(file).toEqual({
    ok: true,
    documents: [
      {
        enterprise: {
          creditCode: a,
          name: '甲公司（虚构）',
          titles: [
            { title: 'HNTE', from: '2020-10-15', to: '2023-10-15' },
            { title: 'TECH_SME', from: '2020-01-01', to: null },
          ],
        },
        loans: [
          {
            id: 'L1',
            lender: '示例银行',
            creditLineYuan: '10000000.01',
            ipPledgeRegistration: null,
            interestPeriods: [
              {
                from: '2022-09-21',
                to: '2022-12-21',
                principalYuan: '5000000',
                annualRatePercent: '3.85',
                interestPaidYuan: '48659.72',
              },
            ],
          },
        ],
        partnerBanks: banks,
        history: { firstSubsidisedDay: null, awardsPaid: [] },
      },
      {
        enterprise: { creditCode: b, name: '乙公司（虚构）', titles: [] },
        loans: [
          {
            id: 'L2',
            lender: '示例银行',
            interestPeriods: [
              {
                from: '2023-01-01',
                to: '2023-02-01',
                principalYuan: '200.10',
                annualRatePercent: '4',
                interestPaidYuan: '0.01',
              },
            ],
          },
        ],
        partnerBanks: banks,
        history: { awardsPaid: [{ programme: 'size-class', amountYuan: '0.10', paidOn: '2023-05-01' }] },
      },
    ],
  })
})

test('takes English labels and names of facts as headings and tabs', async () => {
  const file = await read(
    await workbookOf({
      Enterprise: [
        ['Unified social credit code', 'name'],
        [a, 'Firm A (fictitious)'],
      ],
      titles: [
        ['creditCode', 'title', 'from', 'to'],
        [a, 'High-tech enterprise (HNTE)', '2020-10-15', '2023-10-15'],
      ],
    }),
  )
  expect(file).toMatchObject({
    ok: true,
    documents: [{ enterprise: { creditCode: a, titles: [{ title: 'HNTE', from: '2020-10-15', to: '2023-10-15' }] } }],
  })
})

test('takes a single sheet of any name and a CSV file as a list of firms', async () => {
  const documents = [{ enterprise: { creditCode: a, name: '甲, "乙"', mainlandResident: true } }]
  const rows = [
    ['统一社会信用代码', '企业名称', '境内居民企业'],
    [a, '甲, "乙"', '是'],
  ]
  expect(await read(await workbookOf({ Sheet1: rows }))).toEqual({ ok: true, documents })
  const csv = `统一社会信用代码,企业名称,境内居民企业\r\n${a},"甲, ""乙""",yes\r\n\r\n`
  for (const text of [csv, `\ufeff${csv}`, csv.replaceAll('\r\n', '\n')])
    expect(await read(new TextEncoder().encode(text), 'firms.csv')).toEqual({ ok: true, documents })
  const tabs = `统一社会信用代码\t企业名称\t境内居民企业\n${a}\t"甲, ""乙"""\t是`
  expect(await read(Buffer.from(`\ufeff${tabs}`, 'utf16le'), 'firms.txt')).toEqual({ ok: true, documents })
})

test('takes a CSV file in the encoding of Chinese spreadsheets', async () => {
  // "名称" is C3 FB B3 C6 in GB 18030.
  const bytes = Buffer.concat([
    Buffer.from('creditCode,'),
    Buffer.from([0xc3, 0xfb, 0xb3, 0xc6]),
    Buffer.from(`\r\n${a},x\r\n`),
  ])
  const file = await read(bytes, 'firms.csv')
  expect(told(file)).toEqual(['企业!B1 column.unknown'])
  expect(!file.ok && file.refusals[0]?.values).toEqual({ found: '名称', near: '企业名称' })
})

test('takes one JSON document or several, and places refusals by path', async () => {
  const good = { enterprise: { creditCode: a } }
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
  expect(await read(json(good), 'one.json')).toEqual({ ok: true, documents: [good] })
  const other = { enterprise: { creditCode: b } }
  expect(await read(json([good, other]), 'two.json')).toEqual({ ok: true, documents: [good, other] })
  const bad = { enterprise: { creditCode: b }, loans: [{ id: 'L1', creditLineYuan: '1,000.00' }] }
  expect(told(await read(json([good, bad]), 'two.json'))).toEqual([
    '[1].loans[L1].creditLineYuan money.thousands-separators',
  ])
  expect(told(await read(json([]), 'none.json'))).toEqual(['file.empty'])
  expect(told(await read(new TextEncoder().encode('{"a":'), 'broken.json'))).toEqual(['file.not-json'])
  for (const text of ['null', '1', '"x"', '[null]'])
    expect(told(await read(new TextEncoder().encode(text), 'no-facts.json'))).toEqual([
      expect.stringContaining('facts.not-an-object'),
    ])
})

test('knows the difference between none and not known', async () => {
  const withTitles = (rows: unknown[][]) =>
    workbookOf({ [tab.firms]: firms, [tab.titles]: [['统一社会信用代码', '称号'], ...rows] })
  const titlesOf = async (rows: unknown[][]) => {
    const file = await read(await withTitles(rows))
    return file.ok
      ? file.documents.map((each) => (each as { enterprise: { titles?: unknown } }).enterprise.titles)
      : told(file)
  }
  // A sheet without rows says nothing; with rows, who has none there has none; "none" says so outright.
  expect(await titlesOf([])).toEqual([undefined, undefined])
  expect(await titlesOf([[a, 'HNTE']])).toEqual([[{ title: 'HNTE' }], []])
  expect(await titlesOf([[a, '无']])).toEqual([[], []])
  expect(
    await titlesOf([
      [a, 'HNTE'],
      [a, '无'],
    ]),
  ).toEqual(['认定称号!A3 row.none-among-values'])
})

test('gives the rows of a workbook with one firm to that firm, though no column says so', async () => {
  const file = await read(await workbookOf({ [tab.firms]: firms.slice(0, 2), [tab.loans]: [['贷款编号'], ['L1']] }))
  expect(file).toMatchObject({ ok: true, documents: [{ loans: [{ id: 'L1' }] }] })
})

test('reads other applicants than firms: institutions by their own id', async () => {
  const file = await read(
    await workbookOf({
      [tab.institutions]: [
        ['机构编号', '各项贷款不良率'],
        ['B1', '1.2%'],
      ],
    }),
  )
  expect(file).toEqual({ ok: true, documents: [{ institution: { id: 'B1', nplRatioPercent: '1.2' } }] })
})

test('a document with more faults than a call takes arguments is refused, each fault counted', async () => {
  const document = Object.fromEntries(Array.from({ length: 150_000 }, (_, index) => [`k${index}`, 0]))
  const file = await read(new TextEncoder().encode(JSON.stringify(document)), 'f.json')
  expect([file.ok, file.ok ? 0 : file.total, file.ok ? 0 : file.refusals.length]).toEqual([false, 150_000, 1000])
}, 30_000)

test('a JSON object that writes one name twice is refused: nobody knows which of the values is meant', async () => {
  const json = (text: string) => read(new TextEncoder().encode(text), 'f.json')
  expect(told(await json('{"loans": [], "lo\\u0061ns" : []}'))).toEqual(['file.repeated-name'])
  expect(told(await json('{"loans": [{"id": "a"}, {"id": "a:"}], "history": {"awardsPaid": []}}'))).toEqual([])
})
