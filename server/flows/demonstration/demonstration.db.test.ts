import { expect, test } from 'vitest'
import { listPacks } from '../../../packs/load.ts'
import { freshDatabase } from '../../db/database.fixture.ts'
import { actAsOwner, registerRegions } from '../../db/index.ts'
import { Shelf } from '../../policy/index.ts'
import { groundsOf } from '../ground-of.ts'
import { makeDemonstration } from './make-demonstration.ts'

const TODAY = '2026-03-02'

test('every region has three hundred fictitious firms, all marked so, and someone for each role; made once, never beside real people', async () => {
  const { administrator } = await freshDatabase()
  const regions = listPacks().map(({ id, names, division, parent }) => ({
    id,
    nameZh: names.zh,
    nameEn: names.en,
    division,
    parent,
  }))
  await registerRegions(administrator, regions)
  const shelf = new Shelf()
  const ground = { administrator, shelf, groundOf: groundsOf(shelf), today: TODAY }
  const firmsOf = (region: string) =>
    actAsOwner(administrator, { region, today: TODAY, reach: 'SYSTEM' }, async (tx) => ({
      firms: await tx.rows<{ name: string }>('select name from registry.enterprise where region = $1', [region]),
      roles: await tx.rows<{ role: string }>('select distinct role from access.appointment where region = $1', [
        region,
      ]),
    }))
  const made = await makeDemonstration(ground)
  expect(made).toEqual(regions.filter(({ parent }) => parent !== null).map(({ id }) => id))
  for (const region of made) {
    const { firms, roles } = await firmsOf(region)
    expect(firms.length).toBeGreaterThanOrEqual(300)
    expect(firms.filter(({ name }) => !name.includes('虚构'))).toEqual([])
    expect(roles).toHaveLength(11)
  }
  expect(await makeDemonstration(ground)).toEqual([])
}, 180_000)

test('where a real person stands, nothing fictitious is made', async () => {
  const { administrator } = await freshDatabase()
  const [first] = listPacks().filter(({ parent }) => parent !== null)
  if (first === undefined) throw new RangeError('There is no region')
  await registerRegions(administrator, [
    { id: first.id, nameZh: first.names.zh, nameEn: first.names.en, division: first.division, parent: first.parent },
  ])
  await actAsOwner(administrator, { region: first.id, today: TODAY, reach: 'SYSTEM' }, (tx) =>
    tx.run(`insert into access.person (sign_in_name, name) values ('someone', '某人')`),
  )
  const shelf = new Shelf()
  const ground = { administrator, shelf, groundOf: groundsOf(shelf), today: TODAY }
  expect(await makeDemonstration(ground)).toEqual([])
}, 120_000)
