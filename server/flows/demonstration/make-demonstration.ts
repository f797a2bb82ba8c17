import { parseDay, valueOrThrow } from '../../../core/values/index.ts'
import { listPacks } from '../../../packs/load.ts'
import { type Administrator, actAsOwner, type Transaction } from '../../db/index.ts'
import type { Shelf } from '../../policy/index.ts'
import { enrolFirms, type GroundOf, grantTitles, stateAll } from '../../registry/enterprise/index.ts'
import { addDealings } from './add-dealings.ts'
import { addDirectories, nameExpert } from './add-directories.ts'
import { addInstitutions } from './add-institutions.ts'
import { addPeople } from './add-people.ts'
import { addUnits } from './add-units.ts'
import { type InventedFirm, inventFirms } from './invent-firms.ts'

/** Firms of each region. */
const FIRMS = 320

/** Firms that are written with one statement each time. */
const BATCH = 80

/** The source that speaks of every firm, and before all others. */
const FIRST_SOURCE = 'registry'

/** Seed of all that is invented: every installation shows the same firms. */
const SEED = 20_260_302

/** What making a demonstration stands on. */
export type DemonstrationGround = {
  readonly administrator: Administrator
  readonly shelf: Shelf
  readonly groundOf: GroundOf
  /** Day on which it is made, in the time zone of the plans. */
  readonly today: string
  /** Regions to make it of; all of them where absent. */
  readonly only?: readonly string[]
}

/** Makes the demonstration of every region that has none yet, each in one transaction; gives the regions made. */
export async function makeDemonstration(ground: DemonstrationGround): Promise<string[]> {
  const made: string[] = []
  for (const { id, parent, names, division } of listPacks()) {
    if (parent === null || ground.only?.includes(id) === false) continue
    const place = names.zh.replace(/[省市县区]$/, '')
    const isNew = await actAsOwner(ground.administrator, { region: id, today: ground.today, reach: 'SYSTEM' }, (tx) =>
      makeRegion(tx, ground, { id, place, division }),
    )
    if (isNew) made.push(id)
  }
  return made
}

type Region = { readonly id: string; readonly place: string; readonly division: string }

async function makeRegion(
  tx: Transaction,
  ground: DemonstrationGround,
  { id, place, division }: Region,
): Promise<boolean> {
  const pack = ground.shelf.pack(id)
  const isNew = await tx.run(
    `insert into tenant.demonstration (region) select $1 where not exists (select from access.person where not is_demonstration)
     on conflict do nothing`,
    [id],
  )
  if (isNew === 0 || pack === null) return false
  const { units, clauses } = pack.plan()
  const added = await addUnits(tx, units)
  const lenders = added.filter(({ kind, planUnit }) => kind === 'BANK' && planUnit === null).map(({ name }) => name)
  const programmes = pack.compiled().programmes.map((programme) => programme.id)
  const on = valueOrThrow(parseDay(ground.today))
  const { vocabulary } = ground.groundOf(id)
  const firms = inventFirms(vocabulary, place, FIRMS, SEED, { division, on, lenders, programmes })
  const ids = valueOrThrow(
    await enrolFirms(
      tx,
      ground.groundOf(id),
      { source: FIRST_SOURCE, statedOn: ground.today },
      firms.map(({ creditCode, name, sayings }) => ({ creditCode, name, document: sayings[FIRST_SOURCE] })),
    ),
  )
  for (let first = 0; first < firms.length; first += BATCH)
    await sayOf(tx, ground, id, firms.slice(first, first + BATCH), ids)
  await addInstitutions(tx)
  await addDirectories(tx)
  await addPeople(tx, id, clauses, added, [...ids.values()])
  await nameExpert(tx)
  await addDealings(tx, ground.today)
  return true
}

/** Writes what further sources say of some firms, source by source, and the titles they were granted. */
async function sayOf(
  tx: Transaction,
  ground: DemonstrationGround,
  region: string,
  firms: readonly InventedFirm[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const of = ({ creditCode }: InventedFirm): string => ids.get(creditCode) ?? ''
  const sources = new Set(firms.flatMap(({ sayings }) => Object.keys(sayings)))
  sources.delete(FIRST_SOURCE)
  for (const source of sources) {
    const said = firms.flatMap((firm) => {
      const document = firm.sayings[source]
      return document === undefined ? [] : [{ enterprise: of(firm), document }]
    })
    valueOrThrow(await stateAll(tx, ground.groundOf(region), { source, statedOn: ground.today }, said))
  }
  const titles = firms.flatMap((firm) =>
    firm.titles.map((title) => ({
      ...title,
      enterprise: of(firm),
      certificateNo: null,
      grantedBy: '示例认定机构',
      source: 'science-bureau',
    })),
  )
  valueOrThrow(await grantTitles(tx, ground.groundOf(region), titles))
}
