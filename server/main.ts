import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { type App, createApp, servePages } from './http/index.ts'
import { addBatchRoutes, addPolicyRoutes, Shelf } from './policy/index.ts'

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
}

/** A server that listens: its address, and how to end it. */
export type RunningServer = { readonly address: string; readonly close: () => Promise<void> }

/** The whole server, not yet listening. */
export async function createServer({ pages = PAGES, log = false }: Partial<ServerOptions> = {}): Promise<App> {
  const app = await createApp({ log })
  const shelf = new Shelf()
  addPolicyRoutes(app, shelf)
  addBatchRoutes(app, shelf)
  await servePages(app, { folder: pages, isPack: (id) => shelf.has(id) })
  return app
}

/** Starts the server on this machine only, unless another host is named. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  // Reading every pack for the first visitor would else leave the heap at its highest mark for good: 300 MB instead of 170 MB.
  setFlagsFromString('--optimize-for-size')
  const { port, host = '127.0.0.1' } = options
  const app = await createServer({ log: true, ...options })
  await app.listen({ port, host })
  const bound = app.server.address() as AddressInfo
  const name = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address
  return { address: `http://${name}:${bound.port}`, close: () => app.close() }
}
