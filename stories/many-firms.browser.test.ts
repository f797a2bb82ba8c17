// A file of many firms: taken whole with every answer, or refused cell by cell.
import { readFileSync } from 'node:fs'
import exceljs from 'exceljs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings, browserPath, overflowOf, type Stage, setStage } from './browser.fixture.ts'
import { fillTemplate, type SheetRows } from './workbook.fixture.ts'

describe.skipIf(browserPath === undefined)('an office evaluates a file of firms', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await setStage()
  })
  afterAll(() => stage.close())

  async function filledTemplate(sheets: readonly SheetRows[]): Promise<Buffer> {
    const response = await fetch(`${stage.address}/api/packs/karamay/template.xlsx?programme=loan-interest-subsidy`)
    return fillTemplate(await response.arrayBuffer(), sheets)
  }

  async function upload(page: Page, buffer: Buffer): Promise<void> {
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    await page.getByLabel('评估日').fill('2023-12-31')
    await page.locator('input[type=file]').setInputFiles({ name: '企业.xlsx', mimeType, buffer })
    await page.getByRole('button', { name: '上传并核算' }).click()
  }

  const code = '统一社会信用代码'
  const loanHeadings = [code, '贷款编号', '贷款银行', '放款日', '单户授信额度']
  const [holder, other] = ['91650203MA78B2C33D', '91350100M000100Y43']
  const banks: SheetRows = {
    tab: '科技金融合作银行',
    rows: [
      ['银行', '合作起'],
      ['甲银行', '2022-08-15'],
    ],
  }
  const firms: readonly SheetRows[] = [
    banks,
    {
      tab: '企业',
      rows: [
        [code, '企业名称'],
        [holder, '示例甲（虚构）'],
        [other, '示例乙（虚构）'],
      ],
    },
    {
      tab: '认定称号',
      rows: [
        [code, '称号', '有效期起', '有效期止（不含当日）'],
        [holder, '高新技术企业', '2020-10-15', '2023-10-15'],
        [other, '科技型中小企业', '2020-01-01'],
      ],
    },
    {
      tab: '贷款',
      rows: [
        loanHeadings,
        [holder, 'L1', '甲银行', '2023-03-21', '5000000.00'],
        [other, 'L2', '甲银行', '2023-03-21', '5000000.00'],
      ],
    },
    {
      tab: '计息期',
      rows: [
        [code, '贷款编号', '起息日', '止息日（不含当日）', '本金', '年利率', '银行确认已付利息'],
        [holder, 'L1', '2023-09-21', '2023-12-21', '5000000.00', '3.90', '49291.67'],
        [other, 'L2', '2023-09-21', '2023-12-21', '5000000.00', '3.90', '49291.67'],
      ],
    },
    {
      tab: '享受记录',
      rows: [
        [code, '首个贴息日（含前身企业）'],
        [holder, '无'],
        [other, '无'],
      ],
    },
  ]
  const wrong: readonly SheetRows[] = [
    banks,
    {
      tab: '企业',
      rows: [
        [code, '企业名称'],
        ['91650203MA78B2C33X', '示例甲（虚构）'],
      ],
    },
    { tab: '贷款', rows: [loanHeadings, ['91650203MA78B2C33X', 'L1', '甲银行', '2023-02-30', '5,000,000.00']] },
  ]

  test('a good workbook gives every firm its verdict, amount and reasons, and a workbook back', async () => {
    const { page, complaints } = await stage.open('/karamay/batch')
    await upload(page, await filledTemplate(firms))
    await page.getByRole('heading', { name: '逐家结果' }).waitFor()
    await page.locator('.filters').getByLabel('项目').selectOption({ label: '科技信贷贷款贴息' })
    await page.waitForURL(/programme=loan-interest-subsidy/)
    const row = page.getByRole('row', { name: /示例甲/ })
    expect(await row.innerText()).toContain('符合')
    expect(await row.innerText()).toContain('2,600.00')
    expect(await page.getByRole('row', { name: /示例乙/ }).innerText()).toContain('不符合')
    expect(await axeFindings(page)).toEqual([])

    const total = page.getByRole('row', { name: /^科技信贷贷款贴息/ })
    expect(await total.innerText()).toMatch(/2,600\.00 元/)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 720, height: 900 })
    expect(await overflowOf(page)).toBe(0)
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 1280, height: 900 })

    await page.locator('.filters').getByLabel('结论').selectOption({ label: '不符合' })
    await page.getByText('1 家', { exact: true }).waitFor()
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.locator('.filters').getByLabel('结论').inputValue()).toBe('no')

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载结果（.xlsx）' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/2023-12-31\.xlsx$/)
    const book = new exceljs.Workbook()
    await book.xlsx.load(readFileSync(await download.path()) as unknown as exceljs.Buffer)
    expect(book.worksheets[0]?.rowCount).toBeGreaterThan(2)

    await page.getByRole('link', { name: '示例乙（虚构）' }).click()
    await page.getByRole('heading', { level: 1, name: '示例乙（虚构）' }).waitFor()
    await page.getByText('科技信贷贷款贴息', { exact: false }).first().click()
    expect(await axeFindings(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('a bad workbook is refused cell by cell, with what to do, and nothing is taken', async () => {
    const { page } = await stage.open('/karamay/batch', { width: 360 })
    await upload(page, await filledTemplate(wrong))
    const table = page.getByRole('table')
    await table.waitFor()
    const text = await table.innerText()
    for (const place of ['企业!A2', '贷款!']) expect(text).toContain(place)
    await page.getByRole('heading', { name: /处需要更正，全部未予采用/ }).waitFor()
    expect(await page.getByRole('heading', { name: '逐家结果' }).count()).toBe(0)
    expect(await overflowOf(page)).toBe(0)
    expect(await axeFindings(page)).toEqual([])
  })

  test('results can be deleted at once, and are then gone for everyone who has the address', async () => {
    const { page } = await stage.open('/karamay/batch')
    await upload(page, await filledTemplate(firms))
    await page.getByRole('heading', { name: '逐家结果' }).waitFor()
    const address = page.url()
    await page.getByRole('button', { name: '立即删除' }).click()
    await page.getByRole('heading', { name: '批量核算' }).waitFor()
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.getByText('没有这份结果，或已过保留时间。').waitFor()
    expect(await page.getByRole('table').count()).toBe(0)
  })
})
