// The rooms of the register, each as whoever works in it: numbers, agreements, advice, tenants, orders.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings, browserPath, chineseTexts, overflowOf } from '../browser.fixture.ts'
import { type RoomsStage, setRoomsStage } from './rooms.fixture.ts'

/** Pages by whose door they are opened. */
const PAGES: readonly (readonly [name: string, paths: readonly string[]])[] = [
  [
    '经办人',
    [
      '/units',
      '/tech-units',
      '/tech-units?tab=schemes',
      '/tech-units?tab=measures',
      '/tech-units?tab=credit',
      '/partner-banks',
      '/landings',
      '/parks',
      '/parks?tab=services',
      '/cooperations',
      '/cooperations?tab=reminders',
      '/cooperations?tab=cover',
      '/cooperations?tab=exchange',
      '/zones',
      '/zones?tab=replicable',
      '/experts',
      '/experts?tab=conflicts',
      '/experts?tab=workload',
      '/intermediaries',
      '/talents',
      '/talents?tab=report',
      '/tiers',
      '/tiers?tab=proposals',
      '/tiers?tab=movements',
      '/parameters',
    ],
  ],
  [
    '银行人员',
    ['/institution', '/institution?tab=licences', '/institution?tab=branches', '/advice', '/talents?tab=bands'],
  ],
  ['园区人员', ['/park', '/park?tab=tenants', '/park?tab=cluster', '/park?tab=cooperations', '/park?tab=exchange']],
  ['专家人员', ['/experts', '/advice']],
  ['中介机构人员', ['/orders']],
  ['企业1人员', ['/standards', '/intermediaries', '/orders']],
]

describe.skipIf(browserPath === undefined)('the rooms of the register', () => {
  let stage: RoomsStage

  beforeAll(async () => {
    stage = await setRoomsStage()
  }, 180_000)
  afterAll(() => stage?.close())

  test.each(PAGES)(
    'pages of %s have no axe violation, are complete in English, and fit a phone',
    async (name, paths) => {
      const { page, complaints, context, go } = await stage.openAs(name, '/desk')
      for (const path of paths) {
        await page.setViewportSize({ width: 1280, height: 900 })
        await go(`/desk${path}${path.includes('?') ? '&' : '?'}lang=zh`)
        expect([path, await axeFindings(page)]).toEqual([path, []])
        await page.setViewportSize({ width: 360, height: 900 })
        await go(`/desk${path}${path.includes('?') ? '&' : '?'}lang=en`)
        expect([path, await axeFindings(page), await overflowOf(page), await chineseTexts(page)]).toEqual([
          path,
          [],
          0,
          [],
        ])
      }
      expect(complaints.filter((text) => !text.includes('401'))).toEqual([])
      await context.close()
    },
    240_000,
  )

  test('a department sets a number that it owes, with clause, document and reason, and sees what that unblocks', async () => {
    const { page, context } = await stage.openAs('经办人', '/desk/parameters?state=NOT_SET')
    const set = page.getByRole('button', { name: '制定数值' })
    for (const place of Array.from({ length: 12 }).keys()) {
      await page.locator('tbody a').nth(place).click()
      await page.getByRole('heading', { name: '影响与解锁' }).waitFor()
      if (await set.isVisible()) break
      await page.goBack({ waitUntil: 'networkidle' })
    }
    await set.click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '制定数值' }).click()
    await dialog.getByText('请填写此项。').first().waitFor()
    await dialog.getByLabel('数值').fill('1')
    await dialog.getByLabel('自何日起执行').fill('2026-01-01')
    await dialog.getByLabel('文号').fill('示例〔2026〕1号')
    await dialog.getByLabel('理由').fill('示例理由')
    await dialog.getByRole('button', { name: '制定数值' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('cell', { name: '示例〔2026〕1号' }).waitFor()
    await context.close()
  })

  test('an expert takes a question on and answers it; the bank that asked rates the answer', async () => {
    const expert = await stage.openAs('专家人员', '/desk/advice')
    await expert.page
      .getByRole('row', { name: /已接受/ })
      .getByRole('link')
      .click()
    await expert.page.getByRole('button', { name: '答复', exact: true }).click()
    const dialog = expert.page.getByRole('dialog')
    await dialog.getByLabel('答复').fill('示例答复')
    await dialog.getByRole('button', { name: '答复' }).click()
    await expert.page.getByText('示例答复').waitFor()
    await expert.context.close()
    const bank = await stage.openAs('银行人员', '/desk/advice')
    await bank.page
      .getByRole('row', { name: /已答复/ })
      .getByRole('link')
      .click()
    await bank.page.getByRole('button', { name: '评价' }).click()
    await bank.page.getByRole('dialog').getByLabel(/评分/).fill('5')
    await bank.page.getByRole('dialog').getByRole('button', { name: '评价' }).click()
    await bank.page.getByText('已评价').waitFor()
    await bank.context.close()
  })

  test('a bank confirms the cooperation that a park proposed', async () => {
    const { page, context } = await stage.openAs('银行人员', '/desk/cooperations')
    await page
      .getByRole('row', { name: /等待确认/ })
      .getByRole('link')
      .click()
    await page.getByRole('button', { name: '代表本方确认' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '代表本方确认' }).click()
    await page.getByText('未开始').waitFor()
    expect(await page.getByRole('button', { name: '代表本方确认' }).count()).toBe(0)
    await context.close()
  })

  test('a park takes in a tenant and its next step; a step out of order is refused in words', async () => {
    const { page, context } = await stage.openAs('园区人员', '/desk/park?tab=tenants')
    await page.getByRole('button', { name: '登记入驻' }).click()
    await page.getByRole('dialog').getByLabel('项目或企业名称').fill('示例新项目（虚构）')
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    await page.getByRole('button', { name: '登记进出 示例新项目（虚构）' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('步骤').selectOption({ label: '毕业' })
    await dialog.getByLabel('日期', { exact: true }).fill('2026-03-01')
    await dialog.getByRole('button', { name: '登记进出' }).click()
    await dialog.getByRole('alert').waitFor()
    await dialog.getByLabel('步骤').selectOption({ label: '预孵化' })
    await dialog.getByRole('button', { name: '登记进出' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('row', { name: /示例新项目（虚构）.*预孵化/ }).waitFor()
    await context.close()
  })

  test('a bank sees what a score opens only for whoever authorised it', async () => {
    const { page, context } = await stage.openAs('银行人员', '/desk/talents')
    expect(await page.getByText('未授权').count()).toBeGreaterThan(0)
    await page
      .getByRole('button', { name: /按评分试算/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('评分').fill('82.5')
    await dialog.getByRole('button', { name: '按评分试算' }).click()
    await dialog.getByText(/评分 82.5\d* 可享/).waitFor()
    await context.close()
  })
})
