import { readExample } from '../../core/plan/plan.fixture.ts'
import { compilePack } from '../../core/policy/index.ts'
import { createWorkCalendar, parseDay, valueOrThrow } from '../../core/values/index.ts'
import { listPacks, loadPack } from '../../packs/load.ts'
import { REGION } from '../db/database.fixture.ts'
import { type DirectoryHouse, directoryHouse } from '../registry/record/directory.fixture.ts'
import { addPlanRecordRoutes, addPortalRoutes, type PlanShelf } from './index.ts'

const day = (text: string) => valueOrThrow(parseDay(text))

/** The working days of 2026 with its spring holiday alone. */
const calendar = createWorkCalendar([
  { year: 2026, holidays: [16, 17, 18, 19, 20, 23].map((each) => day(`2026-02-${each}`)), makeUpDays: [] },
])

/** A house whose one region has a small fictitious plan, with everything that the room of plans keeps and shows. */
export function portalHouse(): Promise<DirectoryHouse> {
  const { plan } = readExample()
  const pack = compilePack(loadPack(listPacks()[0]?.id ?? '').sources).pack
  const onShelf = { plan: () => ({ ...plan, id: REGION }), compiled: () => pack }
  const shelf: PlanShelf = { ids: [REGION], pack: (id) => (id === REGION ? onShelf : null) }
  return directoryHouse((app, desk, now, database) => {
    const ground = { shelf, rulesOf: async (id: string) => (id === REGION ? pack : null), now }
    addPortalRoutes(app, ground, database)
    addPlanRecordRoutes(app, desk, { ...ground, database, calendar: () => calendar }, null)
  })
}
