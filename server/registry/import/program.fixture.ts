// The whole server as a process of its own, on a database of a test: it takes how to sign in as its one argument, and tells its address.
import type { AddressInfo } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import type pg from 'pg'
import { Database } from '../../db/index.ts'
import { createServer } from '../../main.ts'

setFlagsFromString('--optimize-for-size')
const login = JSON.parse(process.argv[2] ?? '{}') as pg.PoolConfig
const app = await createServer({ database: new Database(login) })
await app.listen({ port: 0, host: '127.0.0.1' })
process.stdout.write(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}\n`)
