// The form as a person fills it in: what is left out, numbers as they are typed, lists by keyboard, other readings.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings, browserPath, overflowOf, type Stage, setStage } from './browser.fixture.ts'

const LOAN = '/karamay/programmes/loan-interest-subsidy'
const PREMIUM = '/pingyang/programmes/premium-subsidy'

describe.skipIf(browserPath === undefined)('the form', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await setStage()
  })
  afterAll(() => stage.close())

  const field = (page: Page, name: RegExp) => page.getByLabel(name).first()

  async function loadExample(page: Page): Promise<void> {
    await page.locator('.samples > summary').click()
    await page.locator('.sample-choice .button').first().click()
    await page.locator('.determination').first().waitFor()
  }

  const focused = (page: Page) =>
    page.evaluate(() => {
      const at = document.activeElement
      const label = at?.id ? document.querySelector(`label[for="${CSS.escape(at.id)}"]`)?.textContent : at?.textContent
      return `${at?.closest('.entry-group')?.querySelector('legend')?.textContent ?? ''}|${label?.trim() ?? ''}`
    })

  test('a fact that counts as something when left out says as what, in the form and in the answer', async () => {
    const { page } = await stage.open(PREMIUM)
    await loadExample(page)
    const payer = page.getByRole('combobox', { name: '缴费方' })
    expect(await payer.locator('option').first().innerText()).toBe('未填写，按“企业自缴”计')
    const refund = page.getByRole('textbox', { name: /^退保退费/ })
    const told = page.locator('.field', { has: refund })
    expect(await told.innerText()).toContain('未填写，按“0元”计')
    expect(await refund.getAttribute('aria-describedby')).not.toBeNull()
    await payer.selectOption({ index: 0 })
    const answer = page.getByRole('article')
    await answer.getByRole('heading', { name: '未填写而按此计入' }).waitFor()
    expect(await answer.innerText()).toMatch(/缴费方\s*企业自缴/)
    expect(await answer.innerText()).not.toContain('未提供')
    await refund.fill('12')
    expect(await told.innerText()).not.toContain('未填写')
  })

  test('money may be typed with thousands separators and full-width figures, and is shown in thousands', async () => {
    const { page } = await stage.open(LOAN)
    await page.getByRole('button', { name: '添加贷款', exact: true }).click()
    const line = field(page, /^单户授信额度/)
    for (const typed of ['5,000,000', '５，０００，０００', '5000000']) {
      await line.fill(typed)
      await line.blur()
      expect(await line.inputValue()).toBe('5,000,000')
      expect(await line.getAttribute('aria-invalid')).toBe('false')
    }
    await line.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('7654321')
    await line.blur()
    expect(await line.inputValue()).toBe('7,654,321')
    await line.press('End')
    await page.keyboard.type('0.5')
    expect(await line.inputValue()).toBe('76,543,210.5')
    await line.press('Home')
    await page.keyboard.type('9')
    await page.keyboard.type('8')
    expect(await line.inputValue()).toBe('9,876,543,210.5')
    await line.fill('1,5')
    await line.blur()
    expect(await line.inputValue()).toBe('1,5')
    await page.locator('.field-wrong').waitFor()
  })

  test('the focus goes into a new entry, and to the neighbour of a removed one; both are told', async () => {
    const { page } = await stage.open(LOAN)
    const add = page.getByRole('button', { name: '添加称号' })
    await add.click()
    expect(await focused(page)).toBe('称号 1|称号')
    await add.click()
    await add.click()
    expect(await focused(page)).toBe('称号 3|称号')
    await page.getByRole('status').getByText('已添加称号 3，共 3 项').waitFor({ state: 'attached' })
    await page.getByRole('button', { name: '删除 称号 2' }).click()
    expect(await focused(page)).toBe('称号 2|称号')
    await page.getByRole('button', { name: '删除 称号 2' }).click()
    expect(await focused(page)).toBe('称号 1|称号')
    await page.getByRole('status').getByText('已删除称号 2，还有 1 项').waitFor({ state: 'attached' })
    await page.getByRole('button', { name: '删除 称号 1' }).click()
    expect(await focused(page)).toBe('|添加称号')
  })

  test('another reading may be tried: the answer follows, is marked, and the address keeps the choice', async () => {
    const { page, complaints } = await stage.open(LOAN)
    await loadExample(page)
    await page.getByText('换一种读法试算').click()
    const first = page.locator('.reading-switch fieldset').first()
    expect(await first.innerText()).toContain('方案采用')
    expect(await first.innerText()).toMatch(/可由.+改用其他读法/)
    await first.getByRole('radio').nth(1).check()
    await page.waitForURL(/readings=loan-interest-subsidy/)
    const answer = page.getByRole('article')
    await answer.getByText('按另一种读法计算，不是方案采用的读法').waitFor()
    expect(await answer.innerText()).toMatch(/按方案采用的读法：\s*符合\s*2,600\.00 元/)
    expect(await axeFindings(page)).toEqual([])

    await page.reload({ waitUntil: 'networkidle' })
    await page.getByRole('article').getByText('按另一种读法计算').waitFor()
    await page.getByRole('button', { name: '恢复方案采用的读法' }).click()
    await page.getByText('按另一种读法计算').waitFor({ state: 'detached' })
    expect(page.url()).not.toContain('readings')
    expect(complaints).toEqual([])
  })

  test('a reading in the address that the pack does not know is left out', async () => {
    const { page } = await stage.open(`${LOAN}?readings=loan-interest-subsidy.nothing:X,nonsense`)
    await loadExample(page)
    expect(await page.getByText('按另一种读法计算').count()).toBe(0)
  })

  test('a limit says what was used before, what this application takes, and what is left', async () => {
    const { page } = await stage.open('/karamay/programmes/investment-award')
    await loadExample(page)
    const limits = page.locator('.limit-list').first()
    await limits.waitFor()
    for (const words of ['最多', '此前已用', '本次计入', '尚余']) expect(await limits.innerText()).toContain(words)
  })

  test('on a phone the answer in short stays in sight while one fills in, and leads to the whole', async () => {
    const { page } = await stage.open(LOAN, { width: 360 })
    await loadExample(page)
    await field(page, /^统一社会信用代码/).scrollIntoViewIfNeeded()
    const bar = page.locator('.answer-bar')
    const box = await bar.boundingBox()
    expect(box && box.y + box.height <= 900).toBe(true)
    expect(await overflowOf(page)).toBe(0)
    await bar.click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('answers')
  })

  test('a printed answer holds all of it and nothing lies over it', async () => {
    const { page } = await stage.open(LOAN, { width: 720 })
    await loadExample(page)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.answer-bar').isVisible()).toBe(false)
    const stuck = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter(
          (each) => each.getClientRects().length > 0 && /sticky|fixed/.test(getComputedStyle(each).position),
        ).length,
    )
    expect([stuck, await overflowOf(page)]).toEqual([0, 0])
  })
})
