import { expect, test } from 'vitest'
import { type EnterpriseTier, EnterpriseTiers, TierProposals, TierScales } from '../../../contract/index.ts'
import { type CompiledPack, compilePack } from '../../../core/policy/index.ts'
import { listPacks, loadPack } from '../../../packs/load.ts'
import { SYSTEM } from '../../db/database.fixture.ts'
import type { Transaction } from '../../db/index.ts'
import { actAs } from '../../db/tenant.ts'
import { grantTitles } from '../../registry/enterprise/grant-title.ts'
import { type Ground, makeGround, stateAll } from '../../registry/enterprise/index.ts'
import { revokeTitle } from '../../registry/enterprise/revoke-title.ts'
import { exampleGround } from '../../registry/import/import.fixture.ts'
import { codeOf, idOf, type ListHouse, listHouse, rowsOf, type Told } from '../../registry/list/list.fixture.ts'
import { faultsOf } from '../../server.fixture.ts'
import { addTierRoutes } from './index.ts'

type TierHouse = ListHouse & { readonly firm: string; readonly ground: Ground }

/** A pack that has a programme of this id, under numbers of its own. */
function packWith(programme: string, parameters: Readonly<Record<string, string>> = {}): CompiledPack {
  for (const { id } of listPacks()) {
    const { sources } = loadPack(id)
    if (sources.documents.some(({ path }) => path === `${id}/programmes/${programme}/rule.yaml`))
      return compilePack(sources, { parameters }).pack
  }
  throw new RangeError(`No pack has ${programme}`)
}

async function tierHouse(pack: CompiledPack, facts: object): Promise<TierHouse> {
  const house = await listHouse()
  addTierRoutes(house.app, house.desk, { packOf: () => pack, registers: [] })
  await house.enterprises(1)
  const [row] = await house.query<{ id: string }>('select id from registry.enterprise')
  const firm = row?.id ?? ''
  const ground = makeGround(pack.vocabulary, exampleGround().calendar)
  const document = { enterprise: { creditCode: codeOf(1), name: '示例企业（虚构）', ...facts } }
  const stated = await actAs(house.database, SYSTEM, (tx) =>
    stateAll(tx, ground, { source: 'registry', statedOn: '2026-01-01' }, [{ enterprise: firm, document }]),
  )
  expect(stated).toMatchObject({ ok: true })
  return { ...house, firm, ground }
}

/** What is recorded of the firm on a day, as text. */
async function classOn(house: TierHouse, programme: string, on: string): Promise<unknown> {
  const told = await house.ask(house.officer, 'GET', `/api/enterprises/${house.firm}/tiers`)
  const rows = told.body['rows'] as EnterpriseTier[]
  const history = rows.find((row) => row.programme === programme)?.history ?? []
  const standing = history.filter(({ recordedTo }) => recordedTo === null)
  return standing.find(({ from, to }) => from <= on && (to === null || on < to))?.class ?? null
}

function compute(house: TierHouse, programme: string) {
  return house.ask(house.officer, 'POST', `/api/enterprises/${house.firm}/tiers/${programme}/computation`)
}

/** Confirms each open proposal, and tells what they were. */
async function confirmAll(house: TierHouse): Promise<unknown[]> {
  const told = await house.ask(house.officer, 'GET', '/api/tier-proposals')
  expect(faultsOf(TierProposals, told.body)).toEqual([])
  const proposals = told.body['rows'] as Told[]
  for (const proposal of proposals) {
    const body = { confirm: true, reason: '核实无误', version: proposal['version'] }
    expect(
      (await house.ask(house.officer, 'POST', `/api/tier-proposals/${idOf(proposal)}/decision`, body)).status,
    ).toBe(200)
  }
  return proposals.map(({ from, to, fromDay, toDay }) => [
    (from as Told | null)?.['id'],
    (to as Told | null)?.['id'],
    fromDay,
    toDay,
  ])
}

const STAGE = 'life-stage'

test('a firm is in the seed stage for 24 months and not after; a person’s decision and the rule’s both stay in history', async () => {
  const pack = packWith(STAGE, {
    'seed-months-max': '24',
    'seed-revenue-below': '1000000.00',
    'mature-months-min': '600',
    'mature-revenue-min': '1000000000.00',
  })
  const years = [2021, 2022, 2023, 2024, 2025].map((year) => ({ year, revenueYuan: '999999.00' }))
  const house = await tierHouse(pack, { registeredOn: '2021-08-16', years })
  expect((await compute(house, STAGE)).body).toMatchObject({ proposed: 0 })
  expect([await classOn(house, STAGE, '2023-08-15'), await classOn(house, STAGE, '2023-08-17')]).toEqual([
    'SEED',
    'GROWTH',
  ])
  const decided = await house.ask(house.officer, 'POST', `/api/enterprises/${house.firm}/tiers/${STAGE}/override`, {
    class: 'GROWTH',
    from: '2022-09-01',
    reason: '已完成股权融资',
  })
  expect(decided.status).toBe(200)
  expect([await classOn(house, STAGE, '2022-08-31'), await classOn(house, STAGE, '2022-09-01')]).toEqual([
    'SEED',
    'GROWTH',
  ])
  const [{ history }] = decided.body['rows'] as [{ history: Told[] }]
  const spans = history.map((row) => [row['origin'], row['class'], row['to'], row['recordedTo'] === null])
  expect(spans).toContainEqual(['RULE', 'SEED', '2023-08-17', false])
  expect(spans).toContainEqual(['PERSON', 'GROWTH', null, true])
  expect(history.find(({ origin }) => origin === 'PERSON')?.['reason']).toBe('已完成股权融资')
  await compute(house, STAGE)
  expect(rowsOf(await house.ask(house.officer, 'GET', '/api/tier-proposals'), 'id')).toEqual([])
})

const TIER = 'enterprise-tier'

test('a new title lifts a firm from tier 2 to 3 on the day of the title once an officer confirms; its withdrawal lowers it again', async () => {
  const house = await tierHouse(packWith(TIER), { registeredOn: '2019-01-01' })
  const act = <T>(deed: (tx: Transaction) => Promise<T>): Promise<T> => actAs(house.database, SYSTEM, deed)
  const title = { certificateNo: null, grantedBy: '示例厅', source: 'science-bureau', enterprise: house.firm }
  await act((tx) => grantTitles(tx, house.ground, [{ ...title, title: 'TECH_SME', from: '2022-01-01', to: null }]))
  await compute(house, TIER)
  expect(await classOn(house, TIER, '2026-03-02')).toBe('TIER_2')
  const granted = await act((tx) =>
    grantTitles(tx, house.ground, [{ ...title, title: 'HNTE', from: '2025-12-01', to: null }]),
  )
  expect(granted.ok).toBe(true)
  expect((await compute(house, TIER)).body).toMatchObject({ proposed: 1 })
  expect(await classOn(house, TIER, '2025-12-01')).toBe('TIER_2')
  expect(await confirmAll(house)).toEqual([['TIER_2', 'TIER_3', '2025-12-01', null]])
  expect([await classOn(house, TIER, '2025-11-30'), await classOn(house, TIER, '2025-12-01')]).toEqual([
    'TIER_2',
    'TIER_3',
  ])
  const [grant = ''] = granted.ok ? granted.value : []
  await act((tx) =>
    revokeTitle(tx, house.ground, {
      enterprise: house.firm,
      id: grant,
      version: 1,
      from: '2026-02-01',
      reason: '复核未通过',
    }),
  )
  await compute(house, TIER)
  expect(await confirmAll(house)).toEqual([['TIER_3', 'TIER_2', '2026-02-01', null]])
  expect([
    await classOn(house, TIER, '2025-11-30'),
    await classOn(house, TIER, '2026-01-31'),
    await classOn(house, TIER, '2026-02-01'),
  ]).toEqual(['TIER_2', 'TIER_3', 'TIER_2'])
  const moves = await house.ask(house.officer, 'GET', `/api/tiers/${TIER}/movements?from=2025-10-01&to=2026-01-01`)
  expect(rowsOf(moves, 'fromClass', 'toClass', 'count')).toEqual([['TIER_2', 'TIER_3', 1]])
})

test('the ladder tells the best tier from titles of the day, and that renewing the one that ended lifts the firm', async () => {
  const LADDER = 'credit-ladder'
  const house = await tierHouse(packWith(LADDER), { registeredOn: '2019-01-01' })
  const act = <T>(deed: (tx: Transaction) => Promise<T>): Promise<T> => actAs(house.database, SYSTEM, deed)
  const title = { certificateNo: null, grantedBy: '示例厅', source: 'science-bureau', enterprise: house.firm }
  await act((tx) => grantTitles(tx, house.ground, [{ ...title, title: 'HNTE', from: '2024-12-01', to: '2027-12-01' }]))
  await act((tx) =>
    grantTitles(tx, house.ground, [{ ...title, title: 'SCI_LITTLE_GIANT', from: '2022-01-01', to: '2025-01-01' }]),
  )
  await compute(house, LADDER)
  const told = await house.ask(house.officer, 'GET', `/api/enterprises/${house.firm}/tiers`)
  expect(faultsOf(EnterpriseTiers, told.body)).toEqual([])
  expect(faultsOf(TierScales, (await house.ask(house.officer, 'GET', '/api/tiers')).body)).toEqual([])
  const rows = told.body['rows'] as EnterpriseTier[]
  const ladder = rows.find(({ programme }) => programme === LADDER)
  expect([ladder?.current?.class, ladder?.above.map(({ id }) => id), ladder?.flags.map(({ en }) => en)]).toEqual([
    'HNTE',
    ['LITTLE_GIANT_SN', 'SCI_LITTLE_GIANT'],
    ['A title of a higher step has ended; renewing it lifts the firm'],
  ])
})
