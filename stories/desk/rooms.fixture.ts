import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { listPacks } from '../../packs/load.ts'
import { dayOf, openDatabase, registerRegions } from '../../server/db/index.ts'
import { groundsOf, makeDemonstration, registerPlanUnits } from '../../server/flows/index.ts'
import { createServer } from '../../server/main.ts'
import { Shelf } from '../../server/policy/index.ts'
import { payingExample } from '../../server/server.fixture.ts'
import { chromiumFlags } from '../../tools/chromium.ts'
import { browserPath } from '../browser.fixture.ts'

/** A server with the demonstration of one region, and a browser before it. */
export type RoomsStage = {
  /** Opens a page as whoever of the demonstration is called so, by one click. */
  readonly openAs: (name: string, path: string, width?: number) => Promise<RoomsVisit>
  readonly close: () => Promise<void>
}

/** A page and what the browser complained of while it was open. */
export type RoomsVisit = {
  readonly page: Page
  readonly complaints: readonly string[]
  readonly context: BrowserContext
  /** Goes to another page of the same visit. */
  readonly go: (path: string) => Promise<void>
}

/** Starts an embedded database with the demonstration of one region, the server and a browser. */
export async function setRoomsStage(): Promise<RoomsStage> {
  const folder = mkdtempSync(join(tmpdir(), 'kerong-rooms-'))
  // The database runs under an account of its own where this program is the machine's root.
  chmodSync(folder, 0o755)
  const open = await openDatabase({ KERONG_DATA: folder })
  const { administrator, database } = open
  if (administrator === null || browserPath === undefined) throw new RangeError('There is no administrator or browser')
  const packs = listPacks()
  await registerRegions(
    administrator,
    packs.map(({ id, names, division, parent }) => ({ id, nameZh: names.zh, nameEn: names.en, division, parent })),
  )
  const today = dayOf(new Date())
  const region = payingExample().pack
  await registerPlanUnits(database, region, today)
  const shelf = new Shelf()
  await makeDemonstration({ administrator, shelf, groundOf: groundsOf(shelf), today, only: [region] })
  const app = await createServer({ database, access: { passwordRule: 'asvs', origin: null, isDemonstrable: true } })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = `http://localhost:${(app.server.address() as AddressInfo).port}`
  const browser: Browser = await chromium.launch({
    executablePath: browserPath,
    args: [...chromiumFlags, '--host-resolver-rules=MAP localhost 127.0.0.1'],
  })
  return {
    openAs: async (name, path, width = 1280) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('pageerror', (fault) => complaints.push(fault.message))
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
      })
      const go = async (to: string): Promise<void> => {
        await page.goto(address + to, { waitUntil: 'networkidle' })
        await page.getByRole('heading', { level: 1 }).waitFor()
      }
      await go('/desk')
      await page.getByRole('button', { name }).first().click()
      await page.getByRole('heading', { name: '工作台', level: 1 }).waitFor()
      await go(path)
      return { page, complaints, context, go }
    },
    close: async () => {
      await browser.close()
      await app.close()
      await open.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
