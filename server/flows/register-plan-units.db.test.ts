import { expect, test } from 'vitest'
import { readPlan } from '../../core/plan/index.ts'
import { isOwn } from '../../core/policy/index.ts'
import { listPacks, loadPack } from '../../packs/load.ts'
import { freshDatabase } from '../db/database.fixture.ts'
import { registerRegions } from '../db/index.ts'
import { actAs } from '../db/tenant.ts'
import { registerPlanUnits } from './register-plan-units.ts'

const TODAY = '2026-03-02'

/** Departments of a pack, and one of them that was succeeded. */
function departments(id: string) {
  const { sources } = loadPack(id)
  const { units } = readPlan(sources.documents.filter(({ path }) => isOwn(sources, path))).plan
  return units.filter(({ kind }) => kind === 'GOV')
}

test('departments stand as their plan prints them, each followed by its successor, and are entered once', async () => {
  const { database, administrator } = await freshDatabase()
  const region =
    listPacks()
      .map(({ id }) => id)
      .find((id) => departments(id).some(({ successor }) => successor !== null)) ?? ''
  const sample = { id: region, nameZh: '示例地区', nameEn: 'Sample region', division: '990300', parent: null }
  await registerRegions(administrator, [sample])
  await registerPlanUnits(database, region, TODAY)
  await registerPlanUnits(database, region, TODAY)
  const printed = departments(region)
  const succeeded = printed.filter(({ successor }) => successor !== null)
  const on = (day: string) =>
    actAs(database, { region, today: day, reach: 'SYSTEM' }, (tx) =>
      tx.rows<{ planUnit: string; name: string }>(
        `select plan_unit as "planUnit", name_zh as name from registry.unit where id = registry.unit_of_plan(plan_unit, $1::date)`,
        [day],
      ),
    )
  const [before, now] = [await on('2010-01-01'), await on(TODAY)]
  expect([before.length, now.length]).toEqual([printed.length, printed.length])
  for (const { id, names, successor } of succeeded) {
    expect(before.find(({ planUnit }) => planUnit === id)?.name).toBe(names.zh)
    expect(now.find(({ planUnit }) => planUnit === id)?.name).toBe(successor?.zh)
  }
})
