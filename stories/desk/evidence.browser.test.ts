// An enterprise proves what it says, by hand and by keyboard, and the department reads it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdf, png } from '../../server/registry/evidence/evidence.fixture.ts'
import { browserPath } from '../browser.fixture.ts'
import { type DeskStage, setDeskStage } from './desk.fixture.ts'

describe.skipIf(browserPath === undefined)('evidence', () => {
  let stage: DeskStage

  beforeAll(async () => {
    stage = await setDeskStage()
  }, 120_000)
  afterAll(() => stage.close())

  test('an enterprise adds a file, is told why another is refused, downloads and ends it; the department sees it ended', async () => {
    const { page, complaints } = await stage.openAs('applicant', '/desk/own')
    await page.getByRole('link', { name: '证明材料' }).click()
    const field = page.getByLabel('添加材料')
    await field.setInputFiles({ name: '营业执照.pdf', mimeType: 'application/pdf', buffer: pdf() })
    await page.getByText('已收下: 营业执照.pdf').waitFor()
    await page
      .getByRole('row', { name: /营业执照\.pdf/ })
      .getByText('未经病毒扫描')
      .waitFor()
    const bad = pdf('3 0 obj\n<</S/JavaScript/JS(1)>>\nendobj\n')
    await field.setInputFiles({ name: '表.pdf', mimeType: 'application/pdf', buffer: bad })
    await page.getByRole('alert').getByText('/JavaScript').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /营业执照\.pdf/ }).click(),
    ])
    expect(download.suggestedFilename()).toBe('营业执照.pdf')
    await page.getByRole('button', { name: '停用 营业执照.pdf' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('停用的理由').fill('传错了（示例）')
    await dialog.getByRole('button', { name: '停用' }).click()
    await page
      .getByRole('row', { name: /营业执照\.pdf/ })
      .getByText('传错了（示例）')
      .waitFor()
    expect(complaints.filter((text) => !/40[01]|422/.test(text))).toEqual([])
    const officer = await stage.openAs('officer', `/desk/enterprises/${stage.firms[0]}`)
    await officer.page.getByRole('link', { name: '证明材料' }).click()
    await officer.page.getByText('传错了（示例）').waitFor()
  })

  test('an objection that is raised takes its evidence at once', async () => {
    const { page } = await stage.openAs('applicant', '/desk/own')
    await page.getByRole('button', { name: /异议/ }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/理由/).fill('与执照不符（示例）')
    await dialog.getByRole('button', { name: /提出|提交/ }).click()
    await dialog.getByLabel('添加材料').setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer: png() })
    await dialog.getByRole('link', { name: /照片\.png/ }).waitFor()
    await dialog.getByRole('button', { name: '关闭' }).click()
    await expect.poll(() => dialog.count()).toBe(0)
  })
})
