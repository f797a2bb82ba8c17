// What the real server is measured beside: Fastify and pg with the same query in a transaction that sees what an officer sees, and nothing
// else: no session, no permission, no record of the reading, no schema, no compression. Takes how to sign in and a region; tells its address.
import type { AddressInfo } from 'node:net'
import fastify from 'fastify'
import pg from 'pg'
import { dayOf } from '../../server/db/index.ts'
import { groundsOf } from '../../server/flows/index.ts'
import { Shelf } from '../../server/policy/index.ts'
import { readEnterprises } from '../../server/registry/enterprise/list-enterprises.ts'

const [login = '{}', region = ''] = process.argv.slice(2)
const pool = new pg.Pool({ ...(JSON.parse(login) as pg.PoolConfig), max: 12 })
const ground = groundsOf(new Shelf())(region)
const NOTHING = { text: '', division: '', title: '', stage: '', chain: '', after: '', limit: 50 }

const app = fastify()
app.get('/enterprises', async (request) => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('kerong.region', $1, true), set_config('kerong.regions', $1, true), set_config('kerong.reach', 'REGION', true),
        set_config('kerong.today', $2, true)`,
      [region, dayOf(new Date())],
    )
    const rows = async (text: string, values: readonly unknown[] = []) =>
      (await client.query<never>(text, values as unknown[])).rows
    const tx = { rows, row: async () => null, run: async () => 0 }
    const page = await readEnterprises(tx, ground, { ...NOTHING, ...(request.query as object) })
    await client.query('commit')
    return page
  } finally {
    client.release()
  }
})
await app.listen({ port: 0, host: '127.0.0.1' })
process.stdout.write(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}\n`)
process.once('SIGTERM', () => process.exit(0))
