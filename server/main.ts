import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { CompiledPack } from '../core/policy/index.ts'
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
import {
  addProgrammeRoutes,
  addReevaluationRoutes,
  groundsOf,
  listTermsOf,
  makeDemonstration,
  regionFacts,
} from './flows/index.ts'
import { addTierRoutes } from './flows/tiers/index.ts'
import { heap } from './heap.ts'
import { type App, createApp, servePages } from './http/index.ts'
import { addBatchRoutes, addPolicyRoutes, Shelf } from './policy/index.ts'
import { addEnterpriseRoutes } from './registry/enterprise/index.ts'
import { addImportRoutes } from './registry/import/index.ts'
import { addListRoutes } from './registry/list/index.ts'

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
  /** Resolves when the demonstration of a new embedded database is made; at once where there is none to make. */
  readonly ready: Promise<void>
  readonly close: () => Promise<void>
}

/** The whole server, not yet listening. */
export async function createServer(parts: ServerParts = {}): Promise<App> {
  const { pages = PAGES, log = false, database, now = () => new Date(), access = DEFAULT_SETTINGS } = parts
  const app = await createApp({ log })
  const shelf = new Shelf()
  addPolicyRoutes(app, shelf)
  addBatchRoutes(app, shelf)
  if (database) addRooms(app, new Desk(database, now), { ...access, database, now, shelf })
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
    const ready = open === null ? Promise.resolve() : demonstrate(open, environment ?? {})
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

/** Makes the demonstration of a new embedded database, unless KERONG_DEMONSTRATION is `off`; other requests are served meanwhile. */
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

function addRooms(app: App, desk: Desk, { shelf, ...door }: Door & { readonly shelf: Shelf }): void {
  addAccessRoutes(app, desk, door)
  addAuditRoutes(app, desk)
  addListRoutes(app, desk, listTermsOf(shelf))
  const groundOf = groundsOf(shelf)
  addEnterpriseRoutes(app, desk, groundOf)
  addImportRoutes(app, desk, { database: door.database, now: door.now, groundOf })
  const packOf = (region: string): CompiledPack | null => shelf.pack(region)?.compiled() ?? null
  addProgrammeRoutes(app, desk, packOf, [(tx, _, on) => regionFacts(tx, on)])
  addTierRoutes(app, desk, { packOf, registers: [(tx, _, on) => regionFacts(tx, on)] })
  addReevaluationRoutes(app, desk, { database: door.database, packOf, regionFacts })
}
