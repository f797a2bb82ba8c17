// What a department and an enterprise do to the register: state, correct, grant, keep, list, review, publish and work out anew.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings, browserPath, chineseTexts, overflowOf } from '../browser.fixture.ts'
import { type DeskStage, type DeskVisit, setDeskStage } from './desk.fixture.ts'

type Page = DeskVisit['page']

/** Opens the form of a button, and gives the dialog that it stands in. */
async function openDeed(page: Page, name: string | RegExp): Promise<ReturnType<Page['getByRole']>> {
  await page.getByRole('button', { name }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  return dialog
}

/** The page as it is now, in English and at phone width: no violation, no overflow, nothing left in Chinese. */
async function looksRight(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 900 })
  const address = new URL(page.url())
  address.searchParams.set('lang', 'en')
  await page.goto(address.href, { waitUntil: 'networkidle' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect([await axeFindings(page), await overflowOf(page), await chineseTexts(page)]).toEqual([[], 0, []])
  await page.setViewportSize({ width: 1280, height: 900 })
  address.searchParams.set('lang', 'zh')
  await page.goto(address.href, { waitUntil: 'networkidle' })
}

describe.skipIf(browserPath === undefined)('the register on the desk', () => {
  let stage: DeskStage

  beforeAll(async () => {
    stage = await setDeskStage()
  }, 120_000)
  afterAll(() => stage.close())

  test('an enterprise corrects one fact: what is known is filled in with its source, a draft outlives a reload, only the change is sent', async () => {
    const { page } = await stage.openAs('applicant', '/desk/own')
    await page.getByRole('link', { name: '补充或更正本企业信息' }).click()
    const name = page.getByRole('textbox', { name: '企业名称' })
    expect(await name.inputValue()).not.toBe('')
    expect(await page.getByText(/市场主体登记 · \d{4}-\d\d-\d\d/).count()).toBeGreaterThan(0)
    await page.getByText('还没有改动。').waitFor()
    await page.getByLabel('行业代码').fill('I65')
    await page.getByText('改动 1 处').waitFor()
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.getByLabel('行业代码').inputValue()).toBe('I65')
    const asked = page.waitForRequest((request) => request.method() === 'POST' && request.url().includes('/statements'))
    await page.getByRole('button', { name: '提交改动' }).click()
    expect((await asked).postDataJSON()).toMatchObject({ facts: { enterprise: { industry: 'I65' } } })
    await page.getByText('已提交，信息页已更新。').waitFor()
    await page.getByText('还没有改动。').waitFor()
  })

  test('a department registers a firm, grants and revokes a title, names people, and finds the predecessor by keyboard', async () => {
    const { page } = await stage.openAs('officer', '/desk/enterprises')
    await page.getByRole('link', { name: '登记企业' }).click()
    await page.getByRole('textbox', { name: '统一社会信用代码', exact: true }).fill('9199')
    await page.getByRole('button', { name: '登记并继续填写' }).click()
    await page.getByText('请填写 18 位统一社会信用代码。').waitFor()
    await page.goto(`${stage.address}/desk/enterprises/${stage.firms[1]}?tab=titles`, { waitUntil: 'networkidle' })
    let dialog = await openDeed(page, '授予资质')
    await dialog.getByRole('combobox', { name: '资质' }).selectOption({ index: 1 })
    await dialog.getByLabel('认定机关').fill('科技主管部门（虚构）')
    await dialog.getByLabel('起始日').fill('2019-01-01')
    await dialog.getByRole('combobox', { name: '以哪个来源填报' }).selectOption({ index: 1 })
    await dialog.getByRole('button', { name: '授予资质' }).click()
    dialog = await openDeed(page, '撤销')
    await dialog.getByLabel('从哪一天起不再有效').fill('2020-01-01')
    await dialog.getByLabel('理由').fill('不再符合（示例）')
    await dialog.getByRole('button', { name: '撤销' }).click()
    await page.getByText(/自 2020-01-01 起撤销/).waitFor()
    dialog = await openDeed(page, '添加人员')
    await dialog.getByRole('combobox', { name: '身份' }).selectOption({ index: 1 })
    await dialog.getByLabel('姓名').fill('示例甲（虚构）')
    await dialog.getByRole('combobox', { name: '以哪个来源填报' }).selectOption({ index: 1 })
    await dialog.getByRole('button', { name: '添加人员' }).click()
    await page.getByText('示例甲（虚构）').first().waitFor()
    dialog = await openDeed(page, '登记承接关系')
    const field = dialog.getByRole('combobox', { name: '承接自哪家企业' })
    await field.fill('示例企业3')
    await dialog.getByRole('option').first().waitFor()
    expect(await axeFindings(page)).toEqual([])
    await field.press('Enter')
    expect(await field.inputValue()).toContain('示例企业3')
    await dialog.getByLabel('理由').fill('分立（示例）')
    await dialog.getByRole('button', { name: '登记承接关系' }).click()
    await page.getByText('承接自：').waitFor()
    await looksRight(page)
  })

  test('a determination is kept and opened, and computes again to the byte', async () => {
    const { page } = await stage.openAs('officer', `/desk/enterprises/${stage.firms[0]}?tab=determinations`)
    const dialog = await openDeed(page, '留存今天的结论')
    await dialog.getByRole('button', { name: '留存今天的结论' }).click()
    await page.locator('main .table a').first().click()
    await page.getByText('用当时的规则和事实重算，结果逐字节一致。').waitFor()
    await looksRight(page)
  })

  test('an edition is looked at before it is published, members move, and a yearly review asks them', async () => {
    const { page } = await stage.openAs('officer', '/desk/lists')
    for (const name of ['预览名单（虚构）', '转入名单（虚构）']) {
      const dialog = await openDeed(page, '新建名单')
      await dialog.getByLabel('中文名称').fill(name)
      await dialog.getByRole('combobox', { name: '类型' }).selectOption({ label: '白名单' })
      await dialog.getByRole('button', { name: '保存' }).click()
      await page.getByRole('link', { name }).waitFor()
    }
    await page.getByRole('link', { name: '预览名单（虚构）' }).click()
    let dialog = await openDeed(page, '列入企业')
    const field = dialog.getByRole('combobox', { name: '名称' })
    await field.fill(await stage.creditCodeOf(stage.firms[0] ?? ''))
    await dialog.getByRole('option').first().click()
    await dialog.getByLabel('列入日期').fill('2026-01-01')
    await dialog.getByLabel('列入理由').fill('符合条件（示例）')
    await dialog.getByRole('button', { name: '列入企业' }).click()
    await page.getByRole('button', { name: /转到其他名单/ }).waitFor()
    const list = new URL(page.url()).pathname
    await page.goto(`${stage.address}${list}/preview`, { waitUntil: 'networkidle' })
    await page.getByText('成员 1 家：新增 1、移出 0、变更 0。').waitFor()
    await looksRight(page)
    dialog = await openDeed(page, '发布批次')
    await dialog.getByRole('button', { name: '发布批次' }).click()
    await page.waitForURL(/\/editions\//)
    await page.goto(`${stage.address}${list}?tab=reviews`, { waitUntil: 'networkidle' })
    dialog = await openDeed(page, '开始复核')
    await dialog.getByLabel('年度').fill('2026')
    await dialog.getByLabel('答复期限').fill('2099-12-31')
    await dialog.getByRole('button', { name: '开始复核' }).click()
    await page.getByRole('link', { name: '2026' }).click()
    dialog = await openDeed(page, /^答复/)
    await dialog.getByRole('combobox', { name: '是否继续列入' }).selectOption({ label: '是' })
    await dialog.getByRole('button', { name: '答复' }).click()
    await page.getByText(/^继续列入 \d{4}/).waitFor()
    await looksRight(page)
    await page.goto(stage.address + list, { waitUntil: 'networkidle' })
    dialog = await openDeed(page, '转到其他名单')
    await dialog.getByRole('combobox', { name: '转到哪个名单' }).selectOption({ label: '转入名单（虚构）' })
    await dialog.getByLabel('转入日期').fill('2026-02-01')
    await dialog.getByLabel('理由').fill('升级（示例）')
    await dialog.getByRole('button', { name: '转到其他名单' }).click()
    await page.getByText('这一天名单上没有企业。').waitFor()
    const { page: firm } = await stage.openAs('applicant', '/desk/notices')
    await firm.getByText('请答复年度复核').waitFor()
    await firm.getByRole('button', { name: '已阅' }).first().click()
    await firm.getByText(/已阅$/).first().waitFor()
  })

  test('every programme is worked out for every enterprise, and a number leads to those that stand so', async () => {
    const { page } = await stage.openAs('officer', '/desk/standings')
    const dialog = await openDeed(page, '开始核算')
    await dialog.getByRole('button', { name: '开始核算' }).click()
    await page.getByText(/最近一次核算：/).waitFor({ timeout: 60_000 })
    const number = page
      .locator('main .table a')
      .filter({ hasText: /^[1-9]/ })
      .first()
    const count = Number(await number.innerText())
    await number.click()
    await expect.poll(() => page.locator('tbody tr.ant-table-row').count()).toBe(Math.min(50, count))
    await looksRight(page)
  })

  test('the auditor finds what was done to an enterprise by the person and by the firm', async () => {
    const { page } = await stage.openAs('auditor', '/desk/log')
    const field = page.getByRole('combobox', { name: '名称' })
    await field.fill('示例企业2')
    await page.getByRole('option').first().waitFor()
    await field.press('Enter')
    await expect.poll(() => decodeURIComponent(page.url())).toContain('示例企业2')
    await looksRight(page)
  })
})
