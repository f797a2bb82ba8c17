// What everybody reads and does without signing in: search, handbook, plans by day, notices, institutions, opinions with a number.

import pg from 'pg'
import { extractText } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings, browserPath, chineseTexts, overflowOf } from './browser.fixture.ts'
import { type DeskStage, setDeskStage } from './desk/desk.fixture.ts'

/** Most bytes of script, compressed, that a public page loads at first. */
const SCRIPT_BYTES_MAX = 150 * 1024

const NOTICE = '贷款贴息拟补助名单公示（示例，虚构）'

describe.skipIf(browserPath === undefined)('the public portal', () => {
  let stage: DeskStage
  let notice: string

  beforeAll(async () => {
    stage = await setDeskStage()
    notice = await publishNotice(stage)
  })
  afterAll(() => stage.close())

  const pages = (): string[] => [
    '/search',
    `/search?q=${encodeURIComponent('贴息')}`,
    '/search?q=zzzzqq',
    '/plans?on=2018-01-01',
    `/${stage.region}/deadlines`,
    `/${stage.region}/handbook`,
    `/${stage.region}/notices`,
    `/${stage.region}/notices/${notice}`,
    `/${stage.region}/institutions`,
    `/${stage.region}/feedback`,
  ]

  test('each page is calm in both languages and at phone width, complete in English, and small', async () => {
    for (const path of pages())
      for (const [lang, width] of [
        ['zh', 1280],
        ['en', 360],
      ] as const) {
        const { page, complaints, context } = await stage.open(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, {
          width,
        })
        await page.getByRole('heading', { level: 1 }).waitFor()
        expect([path, lang, await axeFindings(page)]).toEqual([path, lang, []])
        expect([path, lang, await overflowOf(page)]).toEqual([path, lang, 0])
        expect([path, complaints]).toEqual([path, []])
        if (lang === 'en') expect([path, await chineseTexts(page)]).toEqual([path, []])
        const bytes = await page.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .filter(({ name }) => name.endsWith('.js'))
            .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
        )
        expect(bytes).toBeLessThanOrEqual(SCRIPT_BYTES_MAX)
        await context.close()
      }
  }, 240_000)

  test('a reader finds a programme by initials, narrows by kind, and opens it by the keyboard', async () => {
    const { page } = await stage.open('/search')
    await page.getByRole('searchbox').fill('dktx')
    await page.locator('mark', { hasText: '贷款贴息' }).first().waitFor()
    await page.getByLabel('类别').selectOption('programme')
    await expect
      .poll(() => page.locator('.found-row .tag').allInnerTexts())
      .toEqual(expect.not.arrayContaining(['条款']))
    expect(new URL(page.url()).searchParams.get('kind')).toBe('programme')
    await page.locator('.found-row a').first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /贴息/ }).waitFor()
    await page.goBack()
    await page.locator('mark').first().waitFor()
    expect(await page.getByRole('searchbox').inputValue()).toBe('dktx')
  })

  test('a slip is told as one, and nothing found leads on to programmes', async () => {
    const { page } = await stage.open(`/search?q=${encodeURIComponent('贷款帖息')}`)
    await page.getByText('没有完全相同的').waitFor()
    await page.getByRole('searchbox').fill('zzzzqq')
    await page.getByText('没有找到“zzzzqq”').waitFor()
    await page.locator('.suggestions a').first().click()
    await page.locator('.found-row').first().waitFor()
    expect(await page.locator('.suggestions').count()).toBe(0)
  })

  test('a published notice is found by search, read with its period, and stands in the feed', async () => {
    const { page } = await stage.open(`/search?q=${encodeURIComponent('擬補助名單')}&kind=notice`)
    await page.locator('.found-row a').first().click()
    await page.getByRole('heading', { level: 1, name: NOTICE }).waitFor()
    await page.getByText('公示中').waitFor()
    const feed = await fetch(`${stage.address}/api/regions/${stage.region}/notices.atom`)
    expect(await feed.text()).toContain(NOTICE)
  })

  test('an opinion without text is not sent; with text it gets a number, by which anyone sees how it stands', async () => {
    const { page } = await stage.open(`/${stage.region}/feedback`)
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByText('请至少写五个字').waitFor()
    await page.getByRole('textbox', { name: '内容' }).fill('补贴迟迟没有到账（示例）')
    await page.getByRole('button', { name: '提交' }).click()
    const number = await page.locator('.filed strong').innerText()
    expect(await axeFindings(page)).toEqual([])
    await page.getByLabel('编号').fill(number.toLowerCase())
    await page.getByRole('button', { name: '查看' }).click()
    await page.locator('section', { hasText: '查看答复' }).getByText('尚未分办').first().waitFor()
    await page.getByLabel('编号').fill('20260101-AAAAAAAAAA')
    await page.getByRole('button', { name: '查看' }).click()
    await page.getByText('没有这个编号的意见或投诉').waitFor()
  })

  test('the handbook is printed as PDF whose text can be searched, and asked again comes at once', async () => {
    const address = `${stage.address}/api/packs/${stage.region}/handbook`
    const handbook = (await (await fetch(address)).json()) as {
      readonly programmes: readonly {
        readonly title: { readonly zh: string }
        readonly conditions: readonly { readonly label: { readonly zh: string } }[]
      }[]
    }
    const others = fetch(`${stage.address}/api/regions`).then(() => performance.now())
    const [first, second] = await Promise.all([fetch(`${address}.pdf`), fetch(`${address}.pdf`)])
    const printed = performance.now()
    expect(await others).toBeLessThan(printed)
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const pdf = new Uint8Array(await first.arrayBuffer())
    expect(new Uint8Array(await second.arrayBuffer())).toEqual(pdf)
    const { text } = await extractText(pdf, { mergePages: true })
    const plain = text.replaceAll(/\s/g, '')
    const titles = handbook.programmes.flatMap(({ title, conditions }) => [
      title,
      ...conditions.map(({ label }) => label),
    ])
    expect(titles.length).toBeGreaterThan(3)
    expect(titles.filter(({ zh }) => !plain.includes(zh.replaceAll(/\s/g, '')))).toEqual([])
    // Radicals look like 页, 金 and 月 but are other characters, which no search finds.
    expect(text).not.toMatch(/[\u2e80-\u2fdf]/)
    expect(text).toMatch(/金/)
    expect((await fetch(`${stage.address}/api/packs/none/handbook.pdf`)).status).toBe(404)
  })
})

/** A fictitious notice of the stage's department, published today for a week. */
async function publishNotice({ administrator, region, units }: DeskStage): Promise<string> {
  const client = new pg.Client(administrator)
  await client.connect()
  const { rows } = await client.query<{ id: string }>(
    `insert into plan.notice (region, kind, title, body, basis, period, unit, written_by, published_at)
     values ($1, 'PUBLICITY', $2, '下列企业拟获得贷款贴息。', '示例办法第三条', daterange(current_date - 1, current_date + 8), $3,
       gen_random_uuid(), now()) returning id`,
    [region, NOTICE, units.bureau],
  )
  await client.end()
  return rows[0]?.id ?? ''
}
