import pg from 'pg'
import { startEmbedded } from './server/db/embedded/index.ts'

for (const binaries of [undefined, '/usr/lib/postgresql/15/bin']) {
  const t = performance.now()
  const db = await startEmbedded({
    stateFolder: binaries ? '/dev/shm/kt15' : '/dev/shm/kt',
    isTest: true,
    ...(binaries ? { binaries } : {}),
  })
  console.log('up', performance.now() - t)
  const c = new pg.Client({ host: db.socketFolder, user: 'postgres', database: 'postgres' })
  await c.connect()
  console.log((await c.query('select version()')).rows)
  await c.end()
  await db.stop()
  console.log('down', performance.now() - t)
}
