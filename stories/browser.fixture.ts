import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { type RunningServer, startServer } from '../server/main.ts'
import { chromiumFlags, findChromium } from '../tools/chromium.ts'

/** Where the browser is; undefined where there is none and the stories cannot be told. */
export const browserPath = findChromium()

/** A server with the built pages and a browser before it. */
export type Stage = {
  readonly address: string
  /** Opens a page of its own, with nothing kept from others; everything the browser complains of is gathered. */
  readonly open: (path: string, options?: PageOptions) => Promise<Visit>
  readonly close: () => Promise<void>
}

/** How a page is opened. */
export type PageOptions = { readonly width?: number; readonly locale?: string }

/** A page and what the browser complained of while it was open. */
export type Visit = { readonly page: Page; readonly complaints: readonly string[] }

/** Starts server and browser. */
export async function setStage(): Promise<Stage> {
  if (browserPath === undefined) throw new RangeError('There is no browser')
  const server: RunningServer = await startServer({ port: 0 })
  const browser: Browser = await chromium.launch({ executablePath: browserPath, args: [...chromiumFlags] })
  const contexts: BrowserContext[] = []
  return {
    address: server.address,
    open: async (path, { width = 1280, locale = 'zh-CN' } = {}) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, locale })
      contexts.push(context)
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('pageerror', (fault) => complaints.push(fault.message))
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
      })
      await page.goto(server.address + path, { waitUntil: 'networkidle' })
      return { page, complaints }
    },
    close: async () => {
      for (const context of contexts) await context.close()
      await browser.close()
      await server.close()
    },
  }
}

/** What axe finds against WCAG 2.2 AA on a page: rule and place. */
export async function axeFindings(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target }) => `${id} ${target.join(' ')}`))
}

/** Texts on the page with Chinese in them that are not marked as Chinese. */
export function chineseTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      const language = node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? ''
      if (/\p{Script=Han}/u.test(text) && !language.startsWith('zh') && node.parentElement?.tagName !== 'NOSCRIPT')
        found.push(text.slice(0, 60))
    }
    return found
  })
}

/** How far the page is wider than its window, in pixels. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
