import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import exceljs from 'exceljs'
import { expect, test } from 'vitest'
import type { CompiledPack, Determination } from '../core/policy/index.ts'
import { determination } from './determination.fixture.ts'
import type { Language } from './result-columns.ts'
import { openResults, type ResultFormat, resultFormatOf } from './results.ts'
import { vocabulary } from './workbook.fixture.ts'

const pack: CompiledPack = {
  id: 'invented',
  names: { zh: '示例地区（虚构）', en: 'Sample region (fictitious)' },
  version: 'sha256:0',
  vocabulary,
  units: {},
  programmes: [],
}

async function write(
  format: ResultFormat,
  answers: readonly Determination[],
  language: Language = 'zh',
): Promise<Buffer> {
  const target = new PassThrough()
  const written = buffer(target)
  const writer = openResults(format, target, {
    pack,
    on: '2024-06-30',
    language,
    unitNames: { bureau: { zh: '示例局', en: 'Sample Bureau' } },
  })
  for (const answer of answers) await writer.add(answer)
  await writer.close()
  return written
}

async function sheetsOf(bytes: Buffer): Promise<Record<string, unknown[][]>> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytes as unknown as exceljs.Buffer)
  return Object.fromEntries(
    book.worksheets.map((sheet) => [
      sheet.name,
      sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row.slice(1)] : [])),
    ]),
  )
}

test('writes five sheets: verdicts, working, reasons, what is missing, notes', async () => {
  const sheets = await sheetsOf(await write('xlsx', [determination]))
  expect(Object.keys(sheets)).toEqual(['结论', '计算明细', '理由', '缺少的材料', '说明'])
  const subject = ["'=cmd", "'+甲公司（虚构）", '示例奖补', 'sample-award']
  const missing = 'loans[L1].creditLineYuan'
  expect(sheets['结论']?.[1]).toEqual([
    ...subject,
    '符合',
    10_000_000_000.01,
    undefined,
    undefined,
    '贷款 L1 的单户授信额度; 奖补上限（实施细则未定）',
    undefined,
    undefined,
    undefined,
    'X-1; X-2',
    '2024-06-30',
    'sha256:0',
    `${missing}; parameters.award-cap`,
  ])
  expect(sheets['计算明细']?.[1]).toEqual([
    ...subject,
    'loans[L1]',
    '2024-01-01',
    '2024-03-31',
    90,
    9625,
    9625,
    '20%',
    1925,
    0.1,
    '最高额',
    undefined,
    undefined,
    'X-1',
  ])
  const facts = `成立日期 = 2015-02-03 [enterprise.registeredOn]; 境内居民企业 = 是 [enterprise.mainlandResident]; 授信额度 = 未知 [${missing}]`
  expect(sheets['理由']?.[1]?.slice(4)).toEqual([
    '持有称号',
    '还缺材料',
    undefined,
    undefined,
    undefined,
    facts,
    '11.00元不大于10.00元（不成立）',
    '贷款 L1 的单户授信额度',
    undefined,
    'X-1',
    'recognised',
  ])
  expect(sheets['缺少的材料']?.map((row) => row[4])).toEqual(['缺少', '贷款 L1 的单户授信额度', '奖补上限'])
  expect(sheets['缺少的材料']?.[2]?.[6]).toContain('应由示例局确定')
})

const assumedAndDoubtful: Determination = {
  ...determination,
  toVerify: ['loans[L1].creditLineYuan'],
  assumed: [
    {
      path: 'loans[L1].purpose',
      value: 'RND',
      valueWords: { zh: '研发', en: 'R&D' },
      label: { zh: '用途', en: 'Purpose' },
    },
    { path: 'enterprise.titles', value: '[0]', valueWords: null, label: { zh: '认定称号', en: 'Titles' } },
  ],
}

test('what was taken without being given, and what is to be verified, stand in columns of their own', async () => {
  const sheets = await sheetsOf(await write('xlsx', [assumedAndDoubtful]))
  const [head, row] = sheets['结论'] ?? []
  const shown = ['还缺', '须核实', '未填写，按此计'].map((heading) => row?.[head?.indexOf(heading) ?? -1])
  expect(shown).toEqual([
    '奖补上限（实施细则未定）',
    '贷款 L1 的单户授信额度',
    expect.stringMatching(/^贷款 L1 的.+ = 研发 \(RND\); 企业的.+ = 无$/),
  ])
  expect(sheets['缺少的材料']?.[1]?.[6]).toContain('请核实')
  const csv = (await write('csv', [assumedAndDoubtful], 'en')).toString()
  expect(csv).toContain('of loan L1 = R&D (RND); ')
  expect(csv).toContain('Cap (not set yet),')
})

test('what is to be paid back stands with the verdict and with its line, what a refused item has paid back with the verdict', async () => {
  const lines = determination.lines.map((line) => ({ ...line, paidFen: 60, clawbackFen: 50 }))
  const sheets = await sheetsOf(await write('xlsx', [{ ...determination, lines, clawbackFen: 150 }]))
  const cell = (tab: string, heading: string): unknown => {
    const [head, row] = sheets[tab] ?? []
    return row?.[head?.indexOf(heading) ?? -1]
  }
  expect(cell('结论', '应追回（元）')).toBe(1.5)
  expect([cell('计算明细', '此前已付（元）'), cell('计算明细', '应追回（元）')]).toEqual([0.6, 0.5])
})

test('no cell of a result is a formula, and heads stay in sight', async () => {
  const book = new exceljs.Workbook()
  await book.xlsx.load((await write('xlsx', [determination])) as unknown as exceljs.Buffer)
  for (const sheet of book.worksheets) {
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(sheet.autoFilter).toBeTruthy()
    sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(exceljs.ValueType.Formula)))
  }
})

test('an amount is in the file with the digits that are due', async () => {
  for (const amountFen of [1, 10, 33, 7_401_389, 999_999_999_999, 10_000_000_000_000]) {
    const csv = (await write('csv', [{ ...determination, amountFen }])).toString()
    expect(csv.split('\r\n')[1]?.split(',')[5]).toBe(String(amountFen / 100))
  }
})

test('a CSV file has one row an answer, marked as UTF-8, safe from formulas', async () => {
  const csv = (await write('csv', [{ ...determination, subjectName: '@a,"b"' }], 'en')).toString()
  const [head, row, end] = csv.split('\r\n')
  expect(head).toMatch(/^\ufeffId,Name,Programme,Programme id,Verdict,Amount \(yuan\),/)
  expect(row).toMatch(/^'=cmd,"'@a,""b""",Sample award,sample-award,Meets,10000000000.01,/)
  expect(end).toBe('')
})

test('a JSON file is the document of the contract', async () => {
  expect(JSON.parse((await write('json', [determination, determination])).toString())).toEqual({
    determinations: [determination, determination],
  })
  expect(JSON.parse((await write('json', [])).toString())).toEqual({ determinations: [] })
})

test('the ending of a file name says what is written', () => {
  expect(['a.xlsx', 'a.CSV', 'a.json', 'a.txt', 'a'].map(resultFormatOf)).toEqual(['xlsx', 'csv', 'json', null, null])
})
