import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { freshDatabase, REGION, SYSTEM } from '../database.fixture.ts'
import { actAsOwner } from '../owner.ts'
import { actAs } from '../tenant.ts'
import { backUp } from './backup.ts'
import { restore } from './restore.ts'

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'kerong-keep-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

/** A database with two firms, one of which has a name that tries to be more than text. */
async function filled() {
  const fresh = await freshDatabase()
  await actAs(fresh.database, SYSTEM, async (tx) => {
    await tx.run(
      `insert into registry.enterprise (region, credit_code, name) values ($1, '91310000MA1FL0000X', E'虚构\\\\.\\n{"table":"x"}\\t企业'), ($1, '91310000MA1FL0001Y', '虚构企业')`,
      [REGION],
    )
    await tx.rows(`select audit.note('enterprise:read', 'enterprise', 'x')`)
  })
  return fresh
}

const RECORDS = 'select credit_code, name from registry.enterprise order by credit_code'

test('a backup read into an empty database gives the same records, and counters go on after them', async () => {
  const [source, target] = [await filled(), await freshDatabase()]
  const file = join(await folder(), 'all.kerong')
  const written = await backUp(source.administrator, file)
  expect(await restore(target.administrator, file)).toEqual(written)
  const before = await actAs(source.database, SYSTEM, (tx) => tx.rows(RECORDS))
  expect(await actAs(target.database, SYSTEM, (tx) => tx.rows(RECORDS))).toEqual(before)
  await actAs(target.database, SYSTEM, (tx) => tx.rows(`select audit.note('enterprise:read', 'enterprise', 'y')`))
  const events = await actAsOwner(target.administrator, SYSTEM, (tx) =>
    tx.rows('select subject_id from audit.event order by id'),
  )
  expect(events).toEqual([{ subject_id: 'x' }, { subject_id: 'y' }])
  const nowhere = await target.database.transaction((tx) => tx.rows(RECORDS))
  expect(nowhere).toEqual([])
})

test('a backup is refused whole where records stand, and where a byte of it was changed or its end is cut', async () => {
  const source = await filled()
  const place = await folder()
  const file = join(place, 'all.kerong')
  await backUp(source.administrator, file)
  await expect(restore(source.administrator, file)).rejects.toMatchObject({ why: 'not-empty' })
  const text = gunzipSync(readFileSync(file)).toString()
  const broken = {
    changed: text.replace('虚构企业', '真实企业'),
    cut: text.slice(0, -200),
    other: text.replace('0001-', '0000-'),
  }
  for (const [name, wrong] of Object.entries(broken)) {
    const path = join(place, name)
    writeFileSync(path, gzipSync(wrong))
    const target = await freshDatabase()
    await expect(restore(target.administrator, path)).rejects.toMatchObject({
      why: name === 'other' ? 'steps' : 'broken',
    })
    expect(await actAs(target.database, SYSTEM, (tx) => tx.rows(RECORDS))).toEqual([])
  }
})
