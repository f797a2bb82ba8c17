// The signed-in pages, from the door to one enterprise: nothing lost, nothing loosened, for hands, keyboards and small screens.
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserPath } from '../browser.fixture.ts'
import { type DeskStage, setDeskStage, signInAs } from './desk.fixture.ts'

/** Script of the first signed-in page with a table, as it is sent packed, in bytes. */
const SCRIPT_BYTES_MAX = 350 * 1024

/** What the browser says of the one request that asks who is signed in where nobody is. */
const isExpected = (text: string): boolean => text.includes('401')

describe.skipIf(browserPath === undefined)('the signed-in pages', () => {
  let stage: DeskStage

  beforeAll(async () => {
    stage = await setDeskStage()
  }, 120_000)
  afterAll(() => stage.close())

  test('an officer signs in by one click, searches the table, opens an enterprise and sees what contradicts', async () => {
    const { page, complaints } = await stage.open('/desk/enterprises')
    await page.getByRole('button', { name: '经办人' }).first().click()
    await page.getByRole('link', { name: '示例企业1（虚构）' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/desk/enterprises')
    await page.getByLabel('名称或统一社会信用代码').fill('示例企业1（虚构）')
    await expect.poll(() => page.getByRole('row').count()).toBe(2)
    expect(decodeURIComponent(page.url())).toContain('text=示例企业1（虚构）')
    await page.getByRole('link', { name: '示例企业1（虚构）' }).click()
    await page.getByRole('heading', { name: '示例企业1（虚构）', level: 1 }).waitFor()
    await page.getByText('示例企业1（虚构）旧名').waitFor()
    expect(await page.getByText('演示数据').first().isVisible()).toBe(true)
    await page.getByRole('link', { name: '适用政策' }).click()
    await page.getByRole('heading', { name: /现在符合/ }).waitFor()
    expect(complaints.filter((text) => !isExpected(text))).toEqual([])
  })

  test('table pages lead on and back, and a reload keeps place and columns', async () => {
    const { page } = await stage.openAs('officer', '/desk/enterprises')
    const first = () => page.locator('tbody tr.ant-table-row').first().innerText()
    await page
      .getByRole('link', { name: /示例企业/ })
      .first()
      .waitFor()
    const one = await first()
    await page.getByRole('button', { name: '下一页' }).click()
    await expect.poll(first).not.toBe(one)
    const two = await first()
    await page.reload({ waitUntil: 'networkidle' })
    expect(await first()).toBe(two)
    await page.getByRole('button', { name: '上一页' }).click()
    await expect.poll(first).toBe(one)
    await page.getByText('选择列').click()
    await page.getByLabel('行业').check()
    expect(page.url()).toContain('industry')
    expect(await page.getByRole('columnheader', { name: '行业' }).isVisible()).toBe(true)
  })

  test('styles need no exception to the content policy', async () => {
    const { page, complaints } = await stage.openAs('officer', '/desk/enterprises')
    await page.getByRole('table').waitFor()
    const policy = (await page.reload())?.headers()['content-security-policy'] ?? ''
    expect(policy).toContain("style-src 'self'")
    expect(policy).not.toContain('unsafe')
    await page.getByRole('table').waitFor()
    const padding = await page
      .locator('.ant-table-cell')
      .first()
      .evaluate((cell) => getComputedStyle(cell).paddingTop)
    expect(Number.parseFloat(padding)).toBeGreaterThan(0)
    expect(complaints.filter((text) => /Content.Security|CSP/i.test(text))).toEqual([])
  })

  test('the first signed-in page with a table loads at most 350 KB of packed script, and no public page loads any of antd', async () => {
    const { page } = await stage.open('/desk')
    await signInAs(page, 'officer')
    const scripts = new Map<string, number>()
    const visit = await stage.open('/')
    visit.page.on('response', () => undefined)
    const gather = async (path: string, as: typeof page): Promise<string[]> => {
      const found: string[] = []
      as.on('response', (answer) => {
        if (answer.url().endsWith('.js')) found.push(answer.url())
      })
      await as.goto(stage.address + path, { waitUntil: 'networkidle' })
      return found
    }
    for (const url of await gather('/desk/enterprises', page))
      scripts.set(url, gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length)
    const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0)
    process.stdout.write(`first signed-in page with a table: ${(total / 1024).toFixed(0)} KB of packed script\n`)
    expect(total).toBeLessThanOrEqual(SCRIPT_BYTES_MAX)
    for (const url of await gather('/', visit.page)) expect(await (await fetch(url)).text()).not.toContain('ant-table')
  })

  test('a session that ends while one types loses nothing: one signs in again and is where one was', async () => {
    const { page, context } = await stage.openAs('officer', '/desk/lists')
    await page.getByRole('button', { name: '新建名单' }).click()
    await page.getByLabel('中文名称').fill('示例名单（虚构）')
    await page.getByRole('combobox', { name: '类型' }).selectOption({ label: '白名单' })
    await context.clearCookies()
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('heading', { name: '登录', level: 1 }).waitFor()
    await page.getByRole('button', { name: '经办人' }).first().click()
    await page.getByRole('heading', { name: '名单', level: 1 }).waitFor()
    await page.getByRole('button', { name: '新建名单' }).click()
    expect(await page.getByLabel('中文名称').inputValue()).toBe('示例名单（虚构）')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('link', { name: '示例名单（虚构）' }).waitFor()
    await page.getByRole('button', { name: '新建名单' }).click()
    expect(await page.getByLabel('中文名称').inputValue()).toBe('')
  })

  test('two people change one list: the second is shown both versions and chooses', async () => {
    const { page: mine } = await stage.openAs('officer', '/desk/lists')
    await mine.getByRole('button', { name: '新建名单' }).click()
    await mine.getByLabel('中文名称').fill('共改名单（虚构）')
    await mine.getByRole('combobox', { name: '类型' }).selectOption({ label: '白名单' })
    await mine.getByRole('button', { name: '保存' }).click()
    await mine.getByRole('link', { name: '共改名单（虚构）' }).click()
    const change = mine.getByRole('button', { name: '修改', exact: true })
    await change.click()
    const { page: theirs } = await stage.openAs('officer', new URL(mine.url()).pathname)
    await theirs.getByRole('button', { name: '修改', exact: true }).click()
    await theirs.getByLabel('英文名称').fill('Theirs')
    await theirs.getByRole('button', { name: '保存' }).click()
    await theirs.getByRole('dialog').waitFor({ state: 'hidden' })
    await mine.getByLabel('英文名称').fill('Mine')
    await mine.getByRole('button', { name: '保存' }).click()
    await mine.getByText('您打开之后，这条记录已被他人修改。').waitFor()
    const row = mine.getByRole('row', { name: /英文名称/ })
    expect(await row.innerText()).toMatch(/Mine\s+Theirs/)
    await mine.getByRole('button', { name: '用我填写的覆盖' }).click()
    await mine.getByRole('dialog').waitFor({ state: 'hidden' })
    await change.click()
    expect(await mine.getByLabel('英文名称').inputValue()).toBe('Mine')
  })

  test('an enterprise objects to a fact, and the department finds the objection to answer', async () => {
    const { page } = await stage.openAs('applicant', '/desk/own')
    await page
      .getByRole('button', { name: /提出异议/ })
      .first()
      .click()
    await page.getByRole('button', { name: '提交异议' }).click()
    await page.getByText('请填写此项。').waitFor()
    await page.getByLabel('应为').fill('另一名称（虚构）')
    await page.getByLabel('理由').fill('登记有误（示例）')
    await page.getByRole('button', { name: '提交异议' }).click()
    await page.getByRole('link', { name: '异议（1）' }).waitFor()
    const { page: desk } = await stage.openAs('officer', '/desk/objections')
    await desk.getByText('另一名称（虚构）').waitFor()
    await desk.getByRole('button', { name: /答复/ }).click()
    await desk.getByRole('combobox', { name: '决定' }).selectOption({ label: '不采纳' })
    await desk.getByLabel('答复内容').fill('以登记为准（示例）')
    await desk.getByRole('dialog').getByRole('button', { name: '答复' }).click()
    await desk.getByText('以登记为准（示例）').waitFor()
    await expect.poll(() => desk.getByRole('button', { name: /答复/ }).count()).toBe(0)
    expect(await desk.getByRole('cell', { name: /不采纳/ }).count()).toBe(1)
  })

  test('a list is filled, published and delivered, and the bank acknowledges what it received', async () => {
    const { page } = await stage.openAs('officer', '/desk/lists')
    await page.getByRole('button', { name: '新建名单' }).click()
    await page.getByLabel('中文名称').fill('送达名单（虚构）')
    await page.getByRole('combobox', { name: '类型' }).selectOption({ label: '白名单' })
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('link', { name: '送达名单（虚构）' }).click()
    const code = await stage.creditCodeOf(stage.firms[1] ?? '')
    await page.getByRole('button', { name: '列入企业' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('统一社会信用代码').fill(code)
    await dialog.getByLabel('列入日期').fill('2026-01-05')
    await dialog.getByLabel('列入理由').fill('符合条件（示例）')
    await dialog.getByRole('button', { name: '列入企业' }).click()
    await page.getByRole('cell', { name: '符合条件（示例）' }).waitFor()
    await page.getByRole('link', { name: '批次' }).click()
    await page.getByRole('button', { name: '发布批次' }).click()
    await dialog.getByRole('button', { name: '发布批次' }).click()
    await page.getByRole('link', { name: /^\d{4}-\d{2}/ }).click()
    await page.getByRole('cell', { name: '新增' }).waitFor()
    await page.getByRole('link', { name: '送达与签收' }).click()
    await page.getByRole('button', { name: '送达机构' }).click()
    await dialog.getByLabel('示例银行（虚构）').check()
    await dialog.getByRole('button', { name: '送达机构' }).click()
    await page.getByRole('cell', { name: '示例银行（虚构）' }).waitFor()
    const { page: bank } = await stage.openAs('institution', '/desk/editions')
    await bank.getByRole('button', { name: /签收/ }).click()
    await bank.getByText('已签收').waitFor()
    await bank.getByRole('link', { name: /送达名单/ }).click()
    await bank.getByRole('link', { name: '成员' }).click()
    await bank.getByRole('cell', { name: '符合条件（示例）' }).waitFor()
    expect(await bank.getByRole('button', { name: '送达机构' }).count()).toBe(0)
  })

  test('a file that holds nothing of what it should is refused with its reasons, and nothing of it is taken', async () => {
    const { page } = await stage.openAs('officer', '/desk/imports')
    await page.getByLabel('选择 .xlsx 或 .csv 文件').setInputFiles({
      name: 'unknown.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('a,b\n1,2\n'),
    })
    await page.getByRole('heading', { name: 'unknown.csv', level: 1 }).waitFor()
    await page.getByRole('heading', { name: '文件未被接受，没有写入任何内容' }).waitFor()
    expect(await page.locator('.problem-reasons li').count()).toBeGreaterThan(0)
    expect(await page.getByRole('button', { name: '确认写入' }).count()).toBe(0)
  })

  test('on a phone the navigation opens from a button, closes with Escape and leads on', async () => {
    const { page } = await stage.openAs('officer', '/desk', { width: 360 })
    await page.getByRole('button', { name: '菜单' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '菜单' }).click()
    await page.getByRole('dialog').getByRole('link', { name: '企业', exact: true }).click()
    await page.getByRole('heading', { name: '企业', level: 1 }).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(new URL(page.url()).pathname).toBe('/desk/enterprises')
  })

  test('by keyboard alone one skips to the content, and signing out leaves nothing behind', async () => {
    const { page } = await stage.openAs('officer', '/desk')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文')
    await page.getByRole('button', { name: '退出' }).click()
    await page.getByRole('heading', { name: '登录', level: 1 }).waitFor()
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.getByRole('heading', { name: '登录', level: 1 }).isVisible()).toBe(true)
  })
})
