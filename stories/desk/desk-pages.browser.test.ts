// Every signed-in page in both languages and at phone width: open to all, complete, and calm.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zh } from '../../web/desk/words/zh.ts'
import { axeFindings, browserPath, chineseTexts, overflowOf } from '../browser.fixture.ts'
import { type DeskStage, type Role, setDeskStage } from './desk.fixture.ts'

const PAGES: readonly (readonly [Role, string])[] = [
  ['officer', '/desk'],
  ['officer', '/desk/enterprises'],
  ['officer', '/desk/enterprises/FIRM'],
  ['officer', '/desk/enterprises/FIRM?tab=titles'],
  ['officer', '/desk/enterprises/FIRM?tab=programmes'],
  ['officer', '/desk/enterprises/FIRM?tab=determinations'],
  ['officer', '/desk/enterprises/FIRM?tab=history'],
  ['officer', '/desk/enterprises/FIRM?tab=objections'],
  ['officer', '/desk/enterprises/new'],
  ['officer', '/desk/enterprises/FIRM/statement'],
  ['officer', '/desk/standings'],
  ['officer', '/desk/lists'],
  ['officer', '/desk/imports'],
  ['officer', '/desk/objections'],
  ['officer', '/desk/duplicates'],
  ['officer', '/desk/account'],
  ['officer', '/desk/standing'],
  ['applicant', '/desk/own'],
  ['applicant', '/desk/own/statement'],
  ['applicant', '/desk/notices'],
  ['applicant', '/desk/readers'],
  ['institution', '/desk/editions'],
  ['security-administrator', '/desk/people'],
  ['auditor', '/desk/log'],
  ['officer', '/desk/nothing'],
]

describe.skipIf(browserPath === undefined)('each signed-in page', () => {
  let stage: DeskStage

  beforeAll(async () => {
    stage = await setDeskStage()
  }, 120_000)
  afterAll(() => stage.close())

  test('the door has no axe violation in either language, and fits a phone', async () => {
    for (const [lang, width] of [
      ['zh', 1280],
      ['en', 360],
    ] as const) {
      const { page } = await stage.open(`/desk?lang=${lang}`, { width })
      expect([await axeFindings(page), await overflowOf(page)]).toEqual([[], 0])
      if (lang === 'en') expect(await chineseTexts(page)).toEqual([])
    }
  })

  test.each(PAGES)('%s at %s: no axe violation, complete in English, and it fits a phone', async (role, pattern) => {
    const path = pattern.replace('FIRM', stage.firms[0] ?? '')
    const { page, complaints, context } = await stage.openAs(role, `${path}${path.includes('?') ? '&' : '?'}lang=zh`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.setViewportSize({ width: 360, height: 900 })
    await page.goto(page.url().replace('lang=zh', 'lang=en'), { waitUntil: 'networkidle' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
    expect(await chineseTexts(page)).toEqual([])
    const text = await page.evaluate(() => document.body.innerText)
    expect(Object.keys(zh).filter((key) => key.includes('.') && text.includes(key))).toEqual([])
    expect(complaints.filter((complaint) => !/40[14]/.test(complaint))).toEqual([])
    await context.close()
  })
})
