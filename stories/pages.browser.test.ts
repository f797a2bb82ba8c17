// Every page in both languages and at phone width: open to all, complete, and calm.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zh } from '../web/words/zh.ts'
import { axeFindings, browserPath, chineseTexts, overflowOf, type Stage, setStage } from './browser.fixture.ts'

const PAGES = [
  '/',
  '/karamay',
  '/zhongshan',
  '/national',
  '/karamay/clauses/KLM-8',
  '/jiaxing/clauses/JX-1',
  '/guiyang/clauses/GY-3(%E4%B8%80)',
  '/karamay/programmes/loan-interest-subsidy',
  '/karamay/programmes/life-stage',
  '/national/programmes/hnte-precheck',
  '/karamay/calculate',
  '/karamay/batch',
  '/nowhere/at/all',
] as const

describe.skipIf(browserPath === undefined)('each page', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await setStage()
  })
  afterAll(() => stage.close())

  test.each(PAGES)('%s has no axe violation in either language and at phone width', async (path) => {
    for (const [lang, width] of [
      ['zh', 1280],
      ['en', 360],
    ] as const) {
      const { page, complaints } = await stage.open(`${path}?lang=${lang}`, { width })
      expect(await axeFindings(page)).toEqual([])
      expect(complaints.filter((text) => !text.includes('404'))).toEqual([])
      await page.close()
    }
  })

  test.each(PAGES)('%s fits a phone of 360 pixels in both languages', async (path) => {
    for (const lang of ['zh', 'en']) {
      const { page } = await stage.open(`${path}?lang=${lang}`, { width: 360 })
      expect(await overflowOf(page)).toBe(0)
      await page.close()
    }
  })

  test.each(PAGES)('%s is complete in English, with no name of a text in place of the text', async (path) => {
    const { page } = await stage.open(`${path}?lang=en`)
    expect(await chineseTexts(page)).toEqual([])
    const text = await page.evaluate(() => document.body.innerText)
    const keys = Object.keys(zh).filter((key) => key.includes('.') && text.includes(key.replace(/_(?:one|other)$/, '')))
    expect(keys).toEqual([])
    expect(await page.title()).toContain('Kerong')
    await page.close()
  })

  test('a region has as many indicators on its card as on its plan, beside the targets that hold them', async () => {
    const { page } = await stage.open('/')
    const card = page.locator('.region-card', { hasText: '克拉玛依市' })
    const indicators = await card.locator('.figure', { hasText: '指标' }).locator('dd').innerText()
    await card.getByRole('link').click()
    const told = page.locator('.coverage > p')
    await told.waitFor()
    const targets = await page.locator('.kind-counts .tag-target strong').innerText()
    expect(await told.innerText()).toContain(`${targets} 项目标含 ${indicators} 个指标`)
  })

  test('an address of no page says so, with ways back in both languages', async () => {
    for (const [path, name] of [
      ['/nowhere/at/all', '回到地区列表'],
      ['/karamay/clauses/NONE', '看本地区的方案'],
      ['/karamay/programmes/none?lang=en', "See the region's plan"],
      ['/karamay/no-such-page?lang=en', 'Back to the regions'],
    ] as const) {
      const { page } = await stage.open(path)
      await page.getByRole('main').getByRole('link', { name }).click()
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
      expect(await page.getByText('404', { exact: true }).count()).toBe(0)
      await page.close()
    }
  })

  test('a server that cannot be reached is told, and the page tries again', async () => {
    for (const lang of ['zh', 'en'] as const) {
      const { page } = await stage.open(`/?lang=${lang}`)
      await page.route('**/api/**', (route) => route.abort())
      await page.getByRole('link', { name: lang === 'zh' ? '克拉玛依市' : 'Karamay' }).click()
      await page
        .getByRole('heading', { name: lang === 'zh' ? '页面没能打开' : 'The page could not be opened' })
        .waitFor()
      expect(await axeFindings(page)).toEqual([])
      expect(await overflowOf(page)).toBe(0)
      await page.unroute('**/api/**')
      await page.getByRole('button', { name: lang === 'zh' ? '再试一次' : 'Try again' }).click()
      await page.getByRole('heading', { name: lang === 'zh' ? '逐条阅读' : 'Clause by clause' }).waitFor()
      await page.close()
    }
  })

  test('an answer with every part opened has no axe violation', async () => {
    const { page } = await stage.open('/karamay/programmes/loan-interest-subsidy')
    await page.getByText('用示例填写').click()
    await page.getByRole('button', { name: '载入示例' }).click()
    await page.getByText('13,000.00 × 20% = 2,600.00').waitFor()
    const openAll = () =>
      page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true
      })
    await openAll()
    await page.locator('.example-summary').first().waitFor()
    expect(await axeFindings(page)).toEqual([])
  })
})
