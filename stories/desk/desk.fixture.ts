import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { DemonstrationPeople, Enterprise } from '../../contract/index.ts'
import { listPacks } from '../../packs/load.ts'
import { openDatabase, registerRegions } from '../../server/db/index.ts'
import { createServer } from '../../server/main.ts'
import { firmsLike, payingExample } from '../../server/server.fixture.ts'
import { chromiumFlags } from '../../tools/chromium.ts'
import { browserPath } from '../browser.fixture.ts'

/** Someone fictitious, by the role that the story needs. */
export type Role = 'officer' | 'institution' | 'applicant' | 'security-administrator' | 'auditor'

/** A server with records of its own, and a browser before it. */
export type DeskStage = {
  readonly address: string
  /** Region whose pack has an example that pays. */
  readonly region: string
  /** Opens a page with nothing kept from others; everything the browser complains of is gathered. */
  readonly open: (path: string, options?: { readonly width?: number }) => Promise<DeskVisit>
  /** Opens a page as someone, signed in by one click. */
  readonly openAs: (role: Role, path: string, options?: { readonly width?: number }) => Promise<DeskVisit>
  readonly administrator: pg.ClientConfig
  /** Ids of fictitious enterprises, the first one that of the representative. */
  readonly firms: readonly string[]
  /** Ids of the department and of the bank. */
  readonly units: { readonly bureau: string; readonly bank: string }
  /** Credit code of an enterprise. */
  readonly creditCodeOf: (enterprise: string) => Promise<string>
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
  const { administrator } = open
  const example = payingExample()
  const region = example.pack
  const units = await insertUnits(open.administrator, region)
  const app = await createServer({
    database: open.database,
    access: { passwordRule: 'asvs', origin: null, isDemonstrable: true },
  })
  const firms = await registerFirms(app, firmsLike(example, FIRMS))
  await appoint(open.administrator, region, 'applicant', { unit: null, enterprise: firms[0] ?? '' })
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
    firms,
    units,
    open: (path, { width } = {}) => visit(path, width),
    openAs: async (role, path, { width } = {}) => {
      const opened = await visit('/desk', width)
      await signInAs(opened.page, role)
      await opened.page.goto(address + path, { waitUntil: 'networkidle' })
      return opened
    },
    creditCodeOf: (enterprise) => readCreditCode(administrator, enterprise),
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

/** Enough for a second page of the table. */
const FIRMS = 55

async function withClient<T>(administrator: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(administrator)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A department and a bank, with everyone fictitious who acts for them. */
async function insertUnits(administrator: pg.ClientConfig, region: string): Promise<DeskStage['units']> {
  const units = await withClient(administrator, async (client) => {
    const unit = async (kind: string, name: string): Promise<string> => {
      const text = 'insert into registry.unit (region, kind, name_zh) values ($1, $2, $3) returning id'
      return (await client.query<{ id: string }>(text, [region, kind, name])).rows[0]?.id ?? ''
    }
    return { bureau: await unit('GOV', '科技主管部门（虚构）'), bank: await unit('BANK', '示例银行（虚构）') }
  })
  for (const role of ['officer', 'security-administrator', 'auditor'] as const)
    await appoint(administrator, region, role, { unit: units.bureau, enterprise: null })
  await appoint(administrator, region, 'institution', { unit: units.bank, enterprise: null })
  return units
}

async function readCreditCode(administrator: pg.ClientConfig, enterprise: string): Promise<string> {
  const text = 'select credit_code from registry.enterprise where id = $1'
  const { rows } = await withClient(administrator, (client) =>
    client.query<{ credit_code: string }>(text, [enterprise]),
  )
  return rows[0]?.credit_code ?? ''
}

async function appoint(
  administrator: pg.ClientConfig,
  region: string,
  role: Role,
  { unit, enterprise }: { readonly unit: string | null; readonly enterprise: string | null },
): Promise<void> {
  await withClient(administrator, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'insert into access.person (sign_in_name, name, is_demonstration) values ($1, $2, true) returning id',
      [`demo-${role}`, `${DOORS[role]}（虚构）`],
    )
    await client.query(
      `insert into access.appointment (region, person, role, unit, enterprise, valid) values ($1, $2, $3, $4, $5, '[2020-01-01,)')`,
      [region, rows[0]?.id, role, unit, enterprise],
    )
  })
}

/** Registers enterprises as the officer would; of the first one a second source says something else. */
async function registerFirms(
  app: Awaited<ReturnType<typeof createServer>>,
  facts: readonly Record<string, unknown>[],
): Promise<string[]> {
  const origin = { origin: 'http://localhost', host: 'localhost' }
  const people = (await app.inject({ url: '/api/demonstration/people', headers: origin })).json<DemonstrationPeople>()
  const officer = people.rows.find(({ standings }) => standings[0]?.roles.includes('officer'))
  const begun = await app.inject({
    method: 'POST',
    url: '/api/demonstration/session',
    headers: origin,
    payload: { person: officer?.id },
  })
  const headers = { ...origin, cookie: String(begun.headers['set-cookie']).split(';')[0] ?? '' }
  const ids: string[] = []
  for (const document of facts) {
    // Titles follow from grants; they are not stated as facts.
    const { titles: _titles, ...stated } = document['enterprise'] as Record<string, unknown>
    const enterprise = stated as { readonly creditCode: string; readonly name: string }
    const payload = {
      creditCode: enterprise.creditCode,
      source: 'registry',
      statedOn: '2026-01-05',
      facts: { ...document, enterprise: stated },
    }
    const made = await app.inject({ method: 'POST', url: '/api/enterprises', headers, payload })
    if (made.statusCode >= 300) throw new Error(made.body)
    const { id, version } = made.json<Enterprise>()
    ids.push(id)
    if (ids.length > 1) continue
    const other = {
      version,
      source: 'import',
      statedOn: '2026-02-01',
      facts: { enterprise: { name: `${enterprise.name}旧名` } },
    }
    const answered = await app.inject({
      method: 'POST',
      url: `/api/enterprises/${id}/statements`,
      headers,
      payload: other,
    })
    if (answered.statusCode >= 300) throw new Error(answered.body)
  }
  return ids
}
