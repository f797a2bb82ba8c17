import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { FORM } from './read-backup.ts'
import { type KeptTable, readSteps, readTables } from './tables.ts'

/** What a backup holds. */
export type BackupSummary = { readonly tables: number; readonly rows: number }

/**
 * Writes all records, as they stand at one moment, into one gzipped file of plain text; other work goes on meanwhile. The file stands
 * under its name only when it is whole. `progress` is told each table as it begins.
 */
export async function backUp(
  owner: pg.ClientConfig,
  file: string,
  progress: (table: string) => void = () => undefined,
): Promise<BackupSummary> {
  const client = new pg.Client(owner)
  await client.connect()
  const aside = `${file}.${process.pid}.part`
  try {
    await client.query('set role kerong_owner')
    await client.query('begin isolation level repeatable read read only')
    const tables = await readTables(client)
    const steps = await readSteps(client)
    const counts: number[] = []
    const lines = Readable.from(write({ client, tables, steps, counts, progress }))
    await pipeline(lines, digesting(), createGzip({ level: 6 }), createWriteStream(aside, { flags: 'wx', mode: 0o600 }))
    await client.query('commit')
    await rename(aside, file)
    return { tables: tables.length, rows: counts.reduce((sum, count) => sum + count, 0) }
  } catch (fault) {
    await rm(aside, { force: true })
    throw fault
  } finally {
    await client.end()
  }
}

type Writing = {
  readonly client: pg.Client
  readonly tables: readonly KeptTable[]
  readonly steps: readonly string[]
  readonly counts: number[]
  readonly progress: (table: string) => void
}

/** A head line, then each table: a line of its name and columns, its rows as COPY writes them, and a line `\.` with their number. */
async function* write({ client, tables, steps, counts, progress }: Writing): AsyncGenerator<Buffer> {
  yield line(FORM)
  yield line(JSON.stringify({ steps }))
  for (const { name, columns } of tables) {
    progress(name)
    yield line(JSON.stringify({ table: name, columns }))
    const stream = client.query(copyTo(`copy (select ${columns.join(', ')} from ${name}) to stdout`))
    for await (const chunk of stream) yield chunk as Buffer
    counts.push(stream.rowCount)
    yield line(`\\.${stream.rowCount}`)
  }
}

/** Passes everything on and ends with a line of its SHA-256. */
function digesting(): Transform {
  const hash = createHash('sha256')
  return new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      done(null, line(`sha256 ${hash.digest('hex')}`))
    },
  })
}

function line(text: string): Buffer {
  return Buffer.from(`${text}\n`)
}
