import { Client } from '../client.ts'
import type { House, Program } from '../house.ts'
import type { Scene } from '../scene.ts'
import { type Imported, measureImport } from './importing.ts'
import { measureMembers, measurePages } from './pages.ts'
import { measureRatio, type Ratio } from './ratio.ts'
import { measureReevaluation, type Reevaluated } from './reevaluating.ts'
import { measureSearching, type Searched } from './searching.ts'
import type { Spread } from './spread.ts'

/** Everything that one run found out. */
export type Measured = {
  readonly searched: Searched
  readonly page: Spread
  readonly members: Spread
  readonly ratios: readonly Ratio[]
  readonly reevaluated: Reevaluated
  readonly imported: Imported
  /** Memory of the server after searches and pages, in bytes. */
  readonly readingBytes: number
}

/** Measures one thing after another, each on the real server; the import and the evaluation on one that did nothing before. */
export async function measureHouse(house: House, scene: Scene, say: (text: string) => void): Promise<Measured> {
  const { searched: region, judged } = scene
  const reading = await withServer(house, region.id, async (client, server) => {
    const searched = await measureSearching(client, scene)
    for (const { kind, spread } of searched.kinds)
      say(`${kind.padEnd(28)} median ${spread.median.toFixed(1)} ms, p95 ${spread.p95.toFixed(1)} ms`)
    const page = await measurePages(client, scene)
    const members = await measureMembers(client)
    const ratios = await measureRatio(house, client, scene)
    return { searched, page, members, ratios, readingBytes: server.peakBytes() }
  })
  say('searched, read and compared with a bare route')
  const reevaluated = await withServer(house, judged.id, measureReevaluation)
  say('judged by every programme')
  const imported = await withServer(house, region.id, (client, server) => measureImport(client, server, scene))
  say('imported')
  return { ...reading, reevaluated, imported }
}

async function withServer<T>(
  house: House,
  region: string,
  work: (client: Client, server: Program) => Promise<T>,
): Promise<T> {
  const server = await house.startServer()
  const client = new Client(server.address)
  try {
    await client.enter(region)
    return await work(client, server)
  } finally {
    client.close()
    await server.stop()
  }
}
