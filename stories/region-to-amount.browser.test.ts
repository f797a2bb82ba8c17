// From the choice of a region to an explained amount, as a person does it in a browser.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserPath, type Stage, setStage } from './browser.fixture.ts'

describe.skipIf(browserPath === undefined)('a firm works out its interest subsidy', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await setStage()
  })
  afterAll(() => stage.close())

  const groupOf = (page: Page, name: string) => page.getByRole('group', { name, exact: true })
  const field = (page: Page, name: string | RegExp) => page.getByLabel(name, { exact: typeof name === 'string' })

  async function fillTitle(page: Page): Promise<void> {
    await page.getByRole('button', { name: '添加称号' }).click()
    const title = groupOf(page, '称号 1')
    await title.getByLabel('称号', { exact: true }).selectOption({ label: '高新技术企业' })
    await title.getByLabel('有效期起').fill('2020-10-15')
    await title.getByLabel('有效期止（不含当日）').fill('2023-10-15')
  }

  async function fillLoan(page: Page): Promise<void> {
    await page.getByRole('button', { name: '添加贷款', exact: true }).click()
    const loan = groupOf(page, '贷款 1')
    await loan.getByLabel('贷款编号').fill('L1')
    await loan.getByLabel('贷款银行').fill('甲银行')
    await loan.getByLabel('放款日').fill('2023-03-21')
    await loan.getByLabel(/^单户授信额度/).fill('5000000.00')
    await loan.getByRole('button', { name: '添加计息期' }).click()
    const period = groupOf(page, '计息期 1')
    await period.getByLabel('起息日').fill('2023-09-21')
    await period.getByLabel('止息日（不含当日）').fill('2023-12-21')
    await period.getByLabel(/^本金/).fill('5000000.00')
    await period.getByLabel(/^年利率/).fill('3.90')
    await period.getByLabel(/^银行确认已付利息/).fill('49291.67')
  }

  async function fillOthers(page: Page): Promise<void> {
    await page.getByRole('button', { name: '添加科技金融合作银行' }).click()
    const bank = groupOf(page, '科技金融合作银行 1')
    await bank.getByLabel('银行', { exact: true }).fill('甲银行')
    await bank.getByLabel('合作起').fill('2022-08-15')
    await bank.getByLabel('没有（或不限期）').check()
    await groupOf(page, '享受记录').getByLabel('没有（或不限期）').check()
  }

  test('twenty-four days with a valid certificate give 2,600.00 yuan, each step with its clause', async () => {
    const { page, complaints } = await stage.open('/')
    await page.getByRole('link', { name: '克拉玛依市' }).click()
    await page.getByRole('link', { name: '科技信贷贷款贴息' }).click()
    await field(page, '评估日').fill('2023-12-31')
    await field(page, '统一社会信用代码').fill('91650203MA78B2C33D')
    await field(page, '企业名称').fill('示例企业（虚构）')
    await fillTitle(page)
    await fillLoan(page)
    await fillOthers(page)

    const answer = page.getByRole('article', { name: '科技信贷贷款贴息' })
    await answer.getByText('13,000.00 × 20% = 2,600.00').waitFor()
    const text = await answer.innerText()
    expect(text).toContain('符合')
    expect(text).toContain('2,600.00 元')
    expect(text).toMatch(/2023-09-21 至 2023-10-14（24 天）/)
    expect(text).toMatch(/2023-10-15 至 2023-12-20（67 天）/)
    expect(text).toContain('不满足：计息当日持有高新技术企业或科技小巨人企业称号')
    expect(text).toContain('授信一千万元及以下的贴息比例 20%')
    expect(text).toContain('91 650203 MA78B2C33 D')

    await answer.getByRole('link', { name: 'KLM-8b' }).first().click()
    await page.getByRole('heading', { level: 1, name: /第 8 条/ }).waitFor()
    expect(new URL(page.url()).hash).toBe('#KLM-8b')
    expect(complaints).toEqual([])
  })

  test('what is filled in survives a reload, and is gone when cleared', async () => {
    const { page } = await stage.open('/karamay/programmes/loan-interest-subsidy')
    await field(page, '企业名称').fill('示例企业（虚构）')
    await page.reload({ waitUntil: 'networkidle' })
    expect(await field(page, '企业名称').inputValue()).toBe('示例企业（虚构）')
    await page.getByRole('button', { name: '清除草稿' }).click()
    expect(await field(page, '企业名称').inputValue()).toBe('')
    await page.reload({ waitUntil: 'networkidle' })
    expect(await field(page, '企业名称').inputValue()).toBe('')
  })

  test('a wrong check digit is told while typing, with what is asked, and the answer waits', async () => {
    const { page } = await stage.open('/karamay/programmes/loan-interest-subsidy')
    const code = field(page, '统一社会信用代码')
    await code.fill('91650203MA78B2C33X')
    await code.blur()
    await page.getByText(/有 1 处需要更正/).waitFor()
    expect(await code.getAttribute('aria-invalid')).toBe('true')
    await code.fill('91650203MA78B2C33D')
    await page.getByText(/有 1 处需要更正/).waitFor({ state: 'detached' })
    expect(await code.getAttribute('aria-invalid')).toBe('false')
  })

  test('a worked example fills the form, marked as fictitious', async () => {
    const { page } = await stage.open('/karamay/programmes/loan-interest-subsidy')
    await page.getByText('用示例填写').click()
    await page.getByRole('button', { name: '载入示例' }).click()
    await page.getByText('13,000.00 × 20% = 2,600.00').waitFor()
    expect(await page.getByText('虚构数据', { exact: true }).first().isVisible()).toBe(true)
  })

  test('a number that the plan leaves open is named with the unit that owes it, and may be assumed', async () => {
    const { page } = await stage.open('/zhongshan/programmes/premium-subsidy')
    await page.getByText('用示例填写').click()
    await page.getByRole('button', { name: '载入示例' }).click()
    const assumed = page.getByRole('group', { name: /^假定数值/ })
    for (const box of await assumed.getByRole('textbox').all()) await box.fill('')
    const answer = page.getByRole('article')
    await answer.getByText('还缺这些数字').waitFor()
    expect(await answer.innerText()).toContain('实施细则未定')
    expect(await answer.innerText()).toMatch(/待市.+确定/)
    const boxes = await assumed.getByRole('textbox').all()
    for (const [index, box] of boxes.entries()) await box.fill(index === 0 ? '50' : '100')
    await page.getByText('以下结果用了假定的数值').waitFor()
  })

  test('a reader finds clauses by word and kind, and the address keeps the filter', async () => {
    const { page } = await stage.open('/karamay')
    await page.getByLabel('搜索条款').fill('贴息')
    await page.getByLabel('类型').selectOption({ label: '规则' })
    await page.waitForURL(/kind=rule/)
    await page.waitForURL(/q=/)
    await page.getByRole('link', { name: /按授信规模给贷款贴息/ }).waitFor()
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.getByLabel('搜索条款').inputValue()).toBe('贴息')
    await page.getByLabel('搜索条款').fill('没有这样的词')
    await page.getByText('没有符合筛选的条款').waitFor()
  })

  test('the language is chosen once, kept in the address and for the next visit', async () => {
    const { page } = await stage.open('/karamay')
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Clause by clause' }).waitFor()
    expect(page.url()).toContain('lang=en')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    await page.goto(`${stage.address}/`, { waitUntil: 'networkidle' })
    await page.getByRole('heading', { name: 'Choose a region' }).waitFor()
  })

  test('the keyboard leads past the head to the content', async () => {
    const { page } = await stage.open('/karamay')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  })
})
