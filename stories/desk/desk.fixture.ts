import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { completeCreditCode } from '../../core/values/index.ts'
import { listPacks } from '../../packs/load.ts'
import { openDatabase, registerRegions } from '../../server/db/index.ts'
import { createServer } from '../../server/main.ts'
import { chromiumFlags } from '../../tools/chromium.ts'
import { browserPath } from '../browser.fixture.ts'

/** Someone fictitious, by the role that the story needs. */
export type Role = 'officer' | 'institution' | 'applicant' | 'security-administrator' | 'auditor'

/** A server with records of its own, and a browser before it. */
export type DeskStage = {
  readonly address: string
  /** Region of the first pack that is no country. */
  readonly region: string
  /** Opens a page with nothing kept from others; everything the browser complains of is gathered. */
  readonly open: (path: string, options?: { readonly width?: number }) => Promise<DeskVisit>
  /** Opens a page as someone, signed in by one click. */
  readonly openAs: (role: Role, path: string, options?: { readonly width?: number }) => Promise<DeskVisit>
  readonly administrator: pg.ClientConfig
  readonly close: () => Promise<void>
}

/** A page and what the browser complained of while it was open. */
export type DeskVisit = {
  readonly page: Page
  readonly complaints: readonly string[]
  readonly context: BrowserContext
}

/** Starts an embedded database in a folder of its own, the server and a browser. */
export async function setDeskStage(): Promise<DeskStage> {
  if (browserPath === undefined) throw new RangeError('There is no browser')
  const folder = mkdtempSync(join(tmpdir(), 'kerong-desk-'))
  // The database runs under an account of its own where this program is the machine's root.
  chmodSync(folder, 0o755)
  const open = await openDatabase({ KERONG_DATA: folder })
  if (open.administrator === null) throw new RangeError('The embedded database has an administrator')
  const regions = listPacks().map(({ id, names, division, parent }) => ({
    id,
    nameZh: names.zh,
    nameEn: names.en,
    division,
    parent,
  }))
  await registerRegions(open.administrator, regions)
  const region = regions.find(({ division }) => division !== '000000' && division !== '')?.id ?? ''
  await insertPeople(open.administrator, region)
  const app = await createServer({
    database: open.database,
    access: { passwordRule: 'asvs', origin: null, isDemonstrable: true },
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = `http://localhost:${(app.server.address() as AddressInfo).port}`
  const browser: Browser = await chromium.launch({
    executablePath: browserPath,
    args: [...chromiumFlags, '--host-resolver-rules=MAP localhost 127.0.0.1'],
  })
  const contexts: BrowserContext[] = []
  const visit = async (path: string, width = 1280): Promise<DeskVisit> => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' })
    contexts.push(context)
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('pageerror', (fault) => complaints.push(fault.message))
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    await page.goto(address + path, { waitUntil: 'networkidle' })
    return { page, complaints, context }
  }
  return {
    address,
    region,
    administrator: open.administrator,
    open: (path, { width } = {}) => visit(path, width),
    openAs: async (role, path, { width } = {}) => {
      const opened = await visit('/desk', width)
      await signInAs(opened.page, role)
      await opened.page.goto(address + path, { waitUntil: 'networkidle' })
      return opened
    },
    close: async () => {
      for (const context of contexts) await context.close()
      await browser.close()
      await app.close()
      await open.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const DOORS: Readonly<Record<Role, string>> = {
  officer: '经办人',
  institution: '金融机构',
  applicant: '企业办事人',
  'security-administrator': '安全管理员',
  auditor: '审计员',
}

/** Signs in by one click on the door of a role. */
export async function signInAs(page: Page, role: Role): Promise<void> {
  await page.getByRole('button', { name: DOORS[role] }).first().click()
  await page.getByRole('heading', { name: '工作台', level: 1 }).waitFor()
}

async function insertPeople(administrator: pg.ClientConfig, region: string): Promise<void> {
  const client = new pg.Client(administrator)
  await client.connect()
  const one = async (text: string, values: readonly unknown[]): Promise<string> =>
    (await client.query<{ id: string }>(text, [...values])).rows[0]?.id ?? ''
  const unit = (kind: string, name: string) =>
    one('insert into registry.unit (region, kind, name_zh) values ($1, $2, $3) returning id', [region, kind, name])
  const bureau = await unit('GOV', '科技主管部门（虚构）')
  const bank = await unit('BANK', '示例银行（虚构）')
  const [firm = ''] = await insertFirms(client, region)
  const holders: readonly (readonly [Role, string | null, string | null])[] = [
    ['officer', bureau, null],
    ['institution', bank, null],
    ['applicant', null, firm],
    ['security-administrator', bureau, null],
    ['auditor', bureau, null],
  ]
  for (const [role, unitId, enterprise] of holders) {
    const person = await one(
      'insert into access.person (sign_in_name, name, is_demonstration) values ($1, $2, true) returning id',
      [`demo-${role}`, `${DOORS[role]}（虚构）`],
    )
    await client.query(
      `insert into access.appointment (region, person, role, unit, enterprise, valid) values ($1, $2, $3, $4, $5, '[2020-01-01,)')`,
      [region, person, role, unitId, enterprise],
    )
  }
  await client.end()
}

async function insertFirms(client: pg.Client, region: string): Promise<string[]> {
  const ids: string[] = []
  for (let number = 1; number <= 60; number += 1) {
    const completed = completeCreditCode(`91110000MA${String(1_000_000 + number)}`)
    const code = typeof completed === 'string' ? completed : completed.ok ? completed.value : ''
    const { rows } = await client.query<{ id: string }>(
      `insert into registry.enterprise (region, credit_code, name, division, registered_on, industry)
       values ($1, $2, $3, '990100', '2019-05-06', 'C3562') returning id`,
      [region, code, `示例科技${String(number).padStart(2, '0')}有限公司（虚构）`],
    )
    ids.push(rows[0]?.id ?? '')
  }
  return ids
}
