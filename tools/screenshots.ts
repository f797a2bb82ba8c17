// Draws the pictures of the README anew from the running pages: `node tools/screenshots.ts`, after `npm run build`.
// Which region and programme are shown follows from the packs: the first whose worked examples pay money.
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Batch, Examples, Plan, Regions } from '../contract/index.ts'
import { composeCreditCode, valueOrThrow } from '../core/values/index.ts'
import { startServer } from '../server/main.ts'
import { chromiumFlags, findChromium } from './chromium.ts'
import { root } from './step.ts'

const FOLDER = join(root, 'docs/images')
const BYTES_MAX = 300 * 1024
const WIDE = { width: 1280, height: 860 }
const PHONE = { width: 390, height: 844 }

/** A programme whose examples pay, the examples, and the place of the first one in the form's list of examples. */
type Shown = { readonly pack: string; readonly programme: string; readonly examples: Examples['examples'] }

type Language = 'zh' | 'en'

/** A picture to draw: its name, the page, the size of the window and what is done on the page before. */
type Picture = {
  readonly name: string
  readonly path: string
  readonly language: Language
  readonly size?: { readonly width: number; readonly height: number }
  readonly before?: (page: Page) => Promise<void>
}

async function fetchJson<Message>(url: string, init?: RequestInit): Promise<Message> {
  const response = await fetch(url, init)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return (await response.json()) as Message
}

async function findShown(address: string): Promise<Shown> {
  const { regions } = await fetchJson<Regions>(`${address}/api/regions`)
  for (const { id: pack } of regions.filter(({ level }) => level !== 'NATION')) {
    const plan = await fetchJson<Plan>(`${address}/api/packs/${pack}/plan`)
    for (const { id: programme } of plan.programmes.filter(({ answers }) => answers === 'amount')) {
      const { examples } = await fetchJson<Examples>(`${address}/api/packs/${pack}/programmes/${programme}/examples`)
      const plain = examples.filter(
        ({ parameters, readings }) => Object.keys({ ...parameters, ...readings }).length === 0,
      )
      if (
        plain.some(({ determination }) => determination?.lines.some(({ rate, days }) => rate !== null && days !== null))
      )
        return { pack, programme, examples: plain }
    }
  }
  throw new Error('No worked example pays money over days')
}

/** Fictitious firms with the facts of the examples, each under a name and a code of its own. */
function firmsOf({ examples }: Shown): unknown[] {
  return examples.flatMap(({ facts, determination }, index) => {
    const { enterprise, ...others } = facts as { readonly enterprise?: object }
    if (!enterprise || !determination) return []
    const creditCode = valueOrThrow(composeCreditCode('91', '110000', `MA${String(index).padStart(6, '0')}`))
    return [{ ...others, enterprise: { ...enterprise, creditCode, name: `示例企业${index + 1}（虚构）` } }]
  })
}

async function uploadFirms(address: string, shown: Shown): Promise<Batch> {
  const form = new FormData()
  form.append('on', shown.examples[0]?.on ?? '')
  form.append('programmes', shown.programme)
  form.append('file', new Blob([JSON.stringify(firmsOf(shown))]), 'firms.json')
  return fetchJson<Batch>(`${address}/api/packs/${shown.pack}/batches`, { method: 'POST', body: form })
}

async function loadExample(page: Page): Promise<void> {
  await page.locator('.samples > summary').click()
  await page.locator('.sample-choice .button').first().click()
  await page.locator('.samples > summary').click()
  await page.locator('.formula').first().waitFor()
  await page.evaluate("document.getElementById('calculator').scrollIntoView()")
}

async function picturesOf(address: string): Promise<Picture[]> {
  const shown = await findShown(address)
  const batch = await uploadFirms(address, shown)
  const { pack, programme } = shown
  const clause = (await fetchJson<Plan>(`${address}/api/packs/${pack}/plan`)).clauses.find(({ entries }) =>
    entries.some((entry) => entry.programme === programme),
  )
  const rule = `/${pack}/programmes/${programme}`
  const table = async (page: Page): Promise<void> => page.locator('.firm-table').waitFor()
  return [
    { name: 'regions', path: '/', language: 'zh' },
    { name: 'regions-en', path: '/', language: 'en' },
    { name: 'plan', path: `/${pack}`, language: 'zh' },
    { name: 'clause', path: `/${pack}/clauses/${encodeURIComponent(clause?.id ?? '')}`, language: 'zh' },
    { name: 'answer', path: rule, language: 'zh', before: loadExample },
    { name: 'answer-en', path: rule, language: 'en', before: loadExample },
    { name: 'many-firms', path: `/${pack}/batch/${batch.id}`, language: 'zh', before: table },
    { name: 'phone', path: `/${pack}`, language: 'zh', size: PHONE },
  ]
}

async function draw(browser: Browser, address: string, picture: Picture): Promise<void> {
  const { name, path, language, size = WIDE, before } = picture
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  const context: BrowserContext = await browser.newContext({ viewport: size, locale })
  const page = await context.newPage()
  await page.goto(`${address}${path}?lang=${language}`, { waitUntil: 'networkidle' })
  await before?.(page)
  await page.evaluate('document.fonts.ready')
  const file = join(FOLDER, `${name}.png`)
  await page.screenshot({ path: file })
  await context.close()
  const { size: bytes } = statSync(file)
  console.log(`[screenshots] docs/images/${name}.png: ${Math.round(bytes / 1024)} KB`)
  if (bytes > BYTES_MAX) throw new Error(`${name}.png is larger than 300 KB`)
}

const executablePath = findChromium()
if (executablePath === undefined) throw new Error('No Chromium here. Install chromium, or set CHROMIUM_PATH.')
mkdirSync(FOLDER, { recursive: true })
const server = await startServer({ port: 0 })
const browser = await chromium.launch({
  executablePath,
  args: [...chromiumFlags],
})
try {
  for (const picture of await picturesOf(server.address)) await draw(browser, server.address, picture)
} finally {
  await browser.close()
  await server.close()
}
