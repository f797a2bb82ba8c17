import { expect, test } from 'vitest'
import { evaluate, readFacts } from '../../../core/policy/index.ts'
import { parseDay, valueOrThrow } from '../../../core/values/index.ts'
import { listPacks } from '../../../packs/load.ts'
import { freshDatabase } from '../../db/database.fixture.ts'
import { actAs, actAsOwner, registerRegions } from '../../db/index.ts'
import { Shelf } from '../../policy/index.ts'
import { makeDemonstration } from '../demonstration/index.ts'
import { groundsOf } from '../ground-of.ts'
import { programmesOfEnterprises } from '../programmes/sort-programmes.ts'
import { reevaluate } from './reevaluate.ts'
import { beginRun, countStandings, lastRun } from './reevaluation-store.ts'

const TODAY = '2026-03-02'

/** A demonstration of the first region that has programmes for enterprises. */
async function region() {
  const { administrator, database } = await freshDatabase()
  const shelf = new Shelf()
  const on = valueOrThrow(parseDay(TODAY))
  const [first] = listPacks().filter(
    ({ id, parent }) => parent !== null && programmesOfEnterprises(packOf(shelf, id), on).length > 1,
  )
  if (first === undefined) throw new RangeError('No region has programmes')
  const all = listPacks().map(({ id, names, division, parent }) => ({
    id,
    nameZh: names.zh,
    nameEn: names.en,
    division,
    parent,
  }))
  await registerRegions(administrator, all)
  await makeDemonstration({ administrator, shelf, groundOf: groundsOf(shelf), today: TODAY, only: [first.id] })
  const pack = packOf(shelf, first.id)
  const standing = { region: first.id, today: TODAY, reach: 'SYSTEM' } as const
  const programmes = programmesOfEnterprises(pack, on)
  const begin = () =>
    actAs(database, standing, (tx) => beginRun(tx, { on: TODAY, packVersion: pack.version, programmes }))
  const ground = {
    database,
    region: first.id,
    today: TODAY,
    pack,
    regionFacts: async () => ({}),
    isEnding: () => false,
  }
  return { administrator, database, standing, pack, programmes, begin, ground, on }
}

function packOf(shelf: Shelf, id: string) {
  const pack = shelf.pack(id)?.compiled()
  if (pack === undefined) throw new RangeError(id)
  return pack
}

test('every enterprise is answered by every programme as it would be alone, also where the run was broken off in between', async () => {
  const { administrator, database, standing, pack, programmes, begin, ground, on } = await region()
  expect(await begin()).not.toBeNull()
  expect(await begin()).toBeNull()
  let parts = 0
  const brokenOff = { ...ground, isEnding: () => parts++ > 0 }
  await reevaluate(brokenOff)
  expect(await actAs(database, standing, (tx) => lastRun(tx, 'DONE'))).toBeNull()
  await reevaluate(ground)
  const run = await actAs(database, standing, (tx) => lastRun(tx, 'DONE'))
  expect(run).toMatchObject({ done: 320, total: 320 })
  const counts = await actAs(database, standing, (tx) => countStandings(tx, run?.id ?? ''))
  expect(counts.reduce((sum, { firms }) => sum + firms, 0)).toBe(320 * programmes.length)
  const rows = await actAsOwner(administrator, standing, (tx) =>
    tx.rows<{ programme: string; verdict: string; amount: string | null; document: unknown }>(
      `select s.programme, s.verdict, s.amount_fen::text as amount, b.document from policy.standing s
       join registry.believed b using (region, enterprise) where s.region = $1`,
      [standing.region],
    ),
  )
  for (const { programme, verdict, amount, document } of rows) {
    const alone = evaluate(pack, programme, valueOrThrow(readFacts(pack.vocabulary, document)), on)
    const due = alone.verdict === 'yes' && alone.amountFen !== null ? String(alone.amountFen) : null
    expect([programme, verdict, amount]).toEqual([programme, alone.verdict, due])
  }
}, 180_000)

test('a run whose rules changed meanwhile ends as failed, and what was said before stays', async () => {
  const { database, standing, begin, ground } = await region()
  await begin()
  await reevaluate(ground)
  await begin()
  const changed = { ...ground, pack: { ...ground.pack, version: 'sha256:other' } }
  await expect(reevaluate(changed)).rejects.toThrow(/rules changed/)
  const [done, failed] = await actAs(database, standing, async (tx) => [
    await lastRun(tx, 'DONE'),
    await lastRun(tx, 'FAILED'),
  ])
  expect([done?.done, failed?.state]).toEqual([320, 'FAILED'])
  const counts = await actAs(database, standing, (tx) => countStandings(tx, done?.id ?? ''))
  expect(counts.length).toBeGreaterThan(0)
}, 180_000)
