import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { WorkCalendar } from '../core/values/index.ts'
import { listPacks } from '../packs/load.ts'
import {
  type AccessSettings,
  addAccessRoutes,
  DEFAULT_SETTINGS,
  Desk,
  type Door,
  readAccessSettings,
} from './access/index.ts'
import { addAuditRoutes } from './audit/index.ts'
import { type Database, dayOf, type Environment, type OpenDatabase, openDatabase, registerRegions } from './db/index.ts'
import { actAs } from './db/tenant.ts'
import {
  addParameterRoutes,
  addProgrammeRoutes,
  addReevaluationRoutes,
  groundsOf,
  listTermsOf,
  makeDemonstration,
  numbersOf,
  type PackOf,
  readCalendar,
  regionFacts,
  registerPlanUnits,
} from './flows/index.ts'
import { addTierRoutes } from './flows/tiers/index.ts'
import { heap } from './heap.ts'
import { type App, createApp, servePages } from './http/index.ts'
import { addPlanRecordRoutes, addPortalRoutes } from './plan/index.ts'
import { addBatchRoutes, addPolicyRoutes, RegionPacks, type RulesInForce, Shelf } from './policy/index.ts'
import { addEnterpriseRoutes } from './registry/enterprise/index.ts'
import { addEvidenceRoutes } from './registry/evidence/index.ts'
import { addExpertRoutes } from './registry/expert/index.ts'
import { addImportRoutes } from './registry/import/index.ts'
import { addInstitutionRoutes, addPublicInstitutionRoutes } from './registry/institution/index.ts'
import { addIntermediaryRoutes } from './registry/intermediary/index.ts'
import { addListRoutes } from './registry/list/index.ts'
import { addParkRoutes } from './registry/park/index.ts'
import { addTalentRoutes } from './registry/talent/index.ts'

/** Where the built pages stand. */
const PAGES = fileURLToPath(new URL('../dist/web', import.meta.url))

/** Where to listen: port 0 takes a free one. */
export type ServerOptions = {
  readonly port: number
  readonly host?: string
  /** Folder of the built pages; the project's own where none is given. */
  readonly pages?: string
  /** Whether faults are written to standard output. */
  readonly log?: boolean
  /** Where the database is told (DATABASE_URL, KERONG_DATA); without it only plans and calculations are served. */
  readonly environment?: Environment
}

/** What the parts of the server share. */
export type ServerParts = {
  readonly pages?: string
  readonly log?: boolean
  /** The records; without them only plans and calculations are served. */
  readonly database?: Database
  /** What time it is. */
  readonly now?: () => Date
  /** How people are let in. */
  readonly access?: AccessSettings
}

/** A server that listens: its address, when its demonstration stands, and how to end it. */
export type RunningServer = {
  readonly address: string
  /** Resolves when departments of the plans and the demonstration of a new embedded database are entered; at once without a database. */
  readonly ready: Promise<void>
  readonly close: () => Promise<void>
}

/** The whole server, not yet listening. */
export async function createServer(parts: ServerParts = {}): Promise<App> {
  const { pages = PAGES, log = false, database, now = () => new Date(), access = DEFAULT_SETTINGS } = parts
  const app = await createApp({ log })
  const shelf = new Shelf()
  const packs = new RegionPacks(shelf)
  addPolicyRoutes(app, shelf, database ? rulesInForce(database, packs, now) : null)
  addBatchRoutes(app, shelf)
  const rulesOf = database
    ? rulesInForce(database, packs, now)
    : async (id: string) => shelf.pack(id)?.compiled() ?? null
  addPortalRoutes(app, { shelf, rulesOf, now }, database)
  if (database) addRooms(app, new Desk(database, now), { ...access, database, now, shelf, packs })
  await servePages(app, { folder: pages, isPack: (id) => shelf.has(id) })
  return app
}

/** Starts the server on this machine only, unless another host is named. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  // Reading every pack for the first visitor would else leave the heap at its highest mark for good.
  heap.keepSmall()
  const { port, host = '127.0.0.1', environment, ...parts } = options
  const open = environment === undefined ? null : await openStore(environment)
  try {
    const app = await createServer({ log: true, ...parts, ...(open ? store(open, environment ?? {}) : {}) })
    await app.listen({ port, host })
    const bound = app.server.address() as AddressInfo
    const name = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address
    const ready = open === null ? Promise.resolve() : furnish(open, environment ?? {})
    ready.catch((fault: unknown) => app.log.error(fault))
    const close = async (): Promise<void> => {
      await app.close()
      await ready.catch(() => undefined)
      await open?.close()
    }
    return { address: `http://${name}:${bound.port}`, ready, close }
  } catch (fault) {
    await open?.close()
    throw fault
  }
}

/** Opens the database in its newest form, with every region that has a pack. */
async function openStore(environment: Environment): Promise<OpenDatabase> {
  const open = await openDatabase(environment)
  const regions = listPacks().map(({ id, names, division, parent }) => ({
    id,
    nameZh: names.zh,
    nameEn: names.en,
    division,
    parent,
  }))
  if (open.administrator) await registerRegions(open.administrator, regions)
  return open
}

/** Enters the departments that plans print where they are not there yet, then makes the demonstration; other requests are served meanwhile. */
async function furnish(open: OpenDatabase, environment: Environment): Promise<void> {
  const today = dayOf(new Date())
  for (const { id } of listPacks()) await registerPlanUnits(open.database, id, today)
  await demonstrate(open, environment)
}

/** Makes the demonstration of a new embedded database, unless KERONG_DEMONSTRATION is `off`. */
async function demonstrate({ isEmbedded, administrator }: OpenDatabase, environment: Environment): Promise<void> {
  if (!isEmbedded || administrator === null || environment['KERONG_DEMONSTRATION'] === 'off') return
  const shelf = new Shelf()
  const today = dayOf(new Date())
  await makeDemonstration({ administrator, shelf, groundOf: groundsOf(shelf), today })
}

/** What an open database brings to the server. */
function store({ database, isEmbedded }: OpenDatabase, environment: Environment): ServerParts {
  return { database, access: readAccessSettings(environment, isEmbedded) }
}

function addRooms(
  app: App,
  desk: Desk,
  { shelf, packs, ...door }: Door & { readonly shelf: Shelf; readonly packs: RegionPacks },
): void {
  addAccessRoutes(app, desk, door)
  addAuditRoutes(app, desk)
  addListRoutes(app, desk, listTermsOf(packs))
  const groundOf = groundsOf(shelf)
  addEnterpriseRoutes(app, desk, groundOf)
  addEvidenceRoutes(app, desk, { database: door.database, now: door.now })
  addImportRoutes(app, desk, { database: door.database, now: door.now, groundOf })
  const packOf: PackOf = (region, tx, at) => packs.compiled(tx, region, at)
  addProgrammeRoutes(app, desk, packOf, [(tx, _, on) => regionFacts(tx, on)])
  addTierRoutes(app, desk, { packOf, registers: [(tx, _, on) => regionFacts(tx, on)] })
  addReevaluationRoutes(app, desk, { database: door.database, packOf, regionFacts })
  addParameterRoutes(app, desk, packs)
  addDirectories(app, desk, packs, { ...door, shelf })
  const { database, now, origin } = door
  addPlanRecordRoutes(
    app,
    desk,
    { shelf, rulesOf: rulesInForce(database, packs, now), now, database, calendar: readCalendar },
    origin,
  )
}

/** The rules that everybody may read: those of a region, with the numbers that it has set. */
function rulesInForce(database: Database, packs: RegionPacks, now: () => Date): RulesInForce {
  return (region) =>
    actAs(database, { region, today: dayOf(now()), reach: 'PUBLIC' }, (tx) => packs.compiled(tx, region))
}

/** Institutions, parks, experts, intermediaries and talent. */
function addDirectories(
  app: App,
  desk: Desk,
  packs: RegionPacks,
  { shelf, database, now }: Door & { readonly shelf: Shelf },
): void {
  const numbers = numbersOf(packs)
  let calendar: WorkCalendar | null = null
  addInstitutionRoutes(app, desk, numbers)
  addPublicInstitutionRoutes(app, { database, now, hasRegion: (region) => shelf.has(region) })
  addParkRoutes(app, desk, numbers)
  addExpertRoutes(app, desk, () => (calendar ??= readCalendar()))
  addIntermediaryRoutes(app, desk)
  addTalentRoutes(app, desk)
}
