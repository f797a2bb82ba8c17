import { expect, test } from 'vitest'
import { ParameterEffect, RegionParameterHistory, RegionParameters } from '../../../contract/index.ts'
import { type Example, evaluate, readExamples, readFacts } from '../../../core/policy/index.ts'
import { parseDay, valueOrThrow } from '../../../core/values/index.ts'
import { listPacks, loadPack } from '../../../packs/load.ts'
import { registerRegions } from '../../db/index.ts'
import { actAs } from '../../db/tenant.ts'
import { createApp } from '../../http/index.ts'
import { addPolicyRoutes, RegionPacks, Shelf } from '../../policy/index.ts'
import {
  codeOf,
  type DirectoryHouse,
  directoryHouse,
  rowsOf,
  type Told,
} from '../../registry/record/directory.fixture.ts'
import { faultsOf } from '../../server.fixture.ts'
import { addParameterRoutes, numbersOf } from './index.ts'

/** An example of any pack that waits for one number of the plan alone, and the number. */
function waitingExample(): { region: string; example: Example; parameter: string } {
  for (const { id, parent } of listPacks()) {
    if (parent === null) continue
    const files = loadPack(id).sources.documents.filter(
      ({ path }) => path.startsWith(`${id}/`) && path.endsWith('/examples.yaml'),
    )
    for (const example of files.flatMap((file) => readExamples(file, []))) {
      const [need, ...others] = (example.expect['needs'] as string[] | undefined) ?? []
      const isPlain = Object.keys(example.overlay.parameters ?? {}).length === 0
      if (need?.startsWith('parameters.') && others.length === 0 && isPlain)
        return { region: id, example, parameter: need.slice('parameters.'.length) }
    }
  }
  throw new RangeError('No example waits for a number')
}

const { region, example, parameter } = waitingExample()
const packs = new RegionPacks(new Shelf())
const printed = packs.printed(region).find(({ id }) => id === parameter)
const SETTING = {
  value: '30',
  from: '2020-01-01',
  to: null,
  clause: '示例条款',
  reason: '示例决定',
  documentNo: '示例文号一号',
}

async function house(): Promise<DirectoryHouse> {
  const here = await directoryHouse((app, desk) => addParameterRoutes(app, desk, packs))
  const sample = { id: region, nameZh: '示例地区', nameEn: 'Sample region', division: '990300', parent: null }
  await registerRegions(here.administrator, [sample])
  return here
}

async function bureauOf({ query }: DirectoryHouse, planUnit: string | null): Promise<string> {
  const rows = await query<{ id: string }>(
    `insert into registry.unit (region, kind, plan_unit, name_zh) values ($1, 'GOV', $2, '示例牵头局（虚构）') returning id`,
    [region, planUnit],
  )
  return rows[0]?.id ?? ''
}

const system = { region, today: '2026-03-02', reach: 'SYSTEM' } as const
const url = `/api/parameters/${parameter}`

test('the department that owes a number sets it, and no other officer of the region may', async () => {
  const here = await house()
  const unit = await bureauOf(here, printed?.owedBy ?? null)
  const owing = await here.person({ role: 'officer', region, unit })
  const other = await here.person({ role: 'officer', region })
  const open = rowsOf(await here.done(owing, 'GET', '/api/parameters?state=NOT_SET')).find(({ id }) => id === parameter)
  expect(open).toMatchObject({ value: null, owedBy: printed?.owedBy, owedByUnit: unit, maySet: true })
  const refused = await here.ask(other, 'POST', `${url}/values`, SETTING)
  expect([refused.status, refused.body['code'], JSON.stringify(refused.body).includes('示例牵头局')]).toEqual([
    403,
    'parameter.not-owed',
    true,
  ])
  const set = await here.done(owing, 'POST', `${url}/values`, SETTING)
  expect(faultsOf(RegionParameters, await here.done(owing, 'GET', '/api/parameters'))).toEqual([])
  expect(faultsOf(RegionParameterHistory, set)).toEqual([])
  expect(faultsOf(ParameterEffect, await here.done(owing, 'GET', `${url}/effect`))).toEqual([])
  expect(set['parameter']).toMatchObject({ state: 'SET', value: '30' })
  expect(
    (await here.ask(await here.person({ role: 'institution', region }), 'POST', `${url}/values`, SETTING)).status,
  ).toBe(403)
})

test('where the unit of the plan has nobody here, any officer of the region sets the number', async () => {
  const here = await house()
  const officer = await here.person({ role: 'officer', region })
  expect((await here.ask(officer, 'POST', `${url}/values`, SETTING)).status).toBe(200)
})

test('a successor owes what its predecessor owed, from its day on', async () => {
  const here = await house()
  const old = await bureauOf(here, printed?.owedBy ?? null)
  await here.query(`update registry.unit set valid = '[,2024-01-01)' where id = $1`, [old])
  const [next] = await here.query<{ id: string }>(
    `insert into registry.unit (region, kind, plan_unit, name_zh, predecessor, valid)
     values ($1, 'GOV', $2, '示例新局（虚构）', $3, '[2024-01-01,)') returning id`,
    [region, printed?.owedBy ?? null, old],
  )
  const [before, now] = [
    await here.person({ role: 'officer', region, unit: old }),
    await here.person({ role: 'officer', region, unit: next?.id ?? '' }),
  ]
  expect((await here.ask(before, 'POST', `${url}/values`, SETTING)).body['code']).toBe('parameter.not-owed')
  expect((await here.ask(now, 'POST', `${url}/values`, SETTING)).status).toBe(200)
})

test('a value that its unit or bound does not allow is refused with what is asked, and nothing is written', async () => {
  const here = await house()
  const officer = await here.person({ role: 'officer', region })
  const refusals = async (change: object) => {
    const { status, body } = await here.ask(officer, 'POST', `${url}/values`, { ...SETTING, ...change })
    return [status, body['code'], (body['refusals'] as Told[]).map((each) => each['code'])]
  }
  expect(await refusals({ value: '30%' })).toEqual([422, 'parameter.refused', ['decimal.unit-written']])
  expect(await refusals({ value: '-1' })).toEqual([422, 'parameter.refused', ['parameter.out-of-bound']])
  expect(await refusals({ value: '0.1234567' })).toEqual([422, 'parameter.refused', ['parameter.too-fine']])
  expect(await refusals({ to: '2020-01-01' })).toEqual([422, 'parameter.refused', ['interval.empty']])
  expect((await here.ask(officer, 'POST', '/api/parameters/no-such-number/values', SETTING)).status).toBe(404)
  expect(await here.query('select from policy.parameter_value')).toHaveLength(0)
})

test('a number that the plan prints is not set over it', async () => {
  const here = await house()
  const officer = await here.person({ role: 'officer', region })
  const known = packs.printed(region).find(({ values }) => values.some(({ to }) => to === null))
  const answer = await here.ask(officer, 'POST', `/api/parameters/${known?.id}/values`, {
    ...SETTING,
    value: known?.values.at(-1)?.value,
    from: '2026-01-01',
  })
  expect(answer.body['code']).toBe('parameter.printed')
})

test('a later value ends the earlier one from its day; what was held stays readable, with who, why and until when', async () => {
  const here = await house()
  const officer = await here.person({ role: 'officer', region })
  await here.done(officer, 'POST', `${url}/values`, SETTING)
  const changed = await here.done(officer, 'POST', `${url}/values`, {
    ...SETTING,
    value: '25',
    from: '2026-01-01',
    reason: '示例调整',
    documentNo: '示例文号二号',
  })
  const held = (changed['values'] as Told[]).map((each) => [
    each['value'],
    each['from'],
    each['to'],
    each['supersededReason'],
  ])
  expect(held).toEqual([
    ['25', '2026-01-01', null, null],
    ['30', '2020-01-01', '2026-01-01', null],
    ['30', '2020-01-01', null, '示例调整'],
  ])
  const value = async (on: string) =>
    ((await here.done(officer, 'GET', `${url}?on=${on}`))['parameter'] as Told)['value']
  expect([await value('2019-12-31'), await value('2025-12-31'), await value('2026-01-01')]).toEqual([null, '30', '25'])
  await expect(
    here.database.transaction(async (tx) => {
      await tx.rows(`select set_config('kerong.region', $1, true), set_config('kerong.reach', 'REGION', true)`, [
        region,
      ])
      return tx.run(`update policy.parameter_value set value = '99'`)
    }),
  ).rejects.toMatchObject({ code: '42501' })
})

test('setting a number tells which stored determinations it unblocks, answers them, and leaves the old ones reproducible', async () => {
  const here = await house()
  const officer = await here.person({ role: 'officer', region })
  const firm = await here.query<{ id: string }>(
    'insert into registry.enterprise (region, credit_code, name) values ($1, $2, $3) returning id',
    [region, codeOf(1), '示例企业（虚构）'],
  )
  const enterprise = firm[0]?.id ?? ''
  const compile = (at: string | null = null) => actAs(here.database, system, (tx) => packs.compiled(tx, region, at))
  const answer = async (at: string | null = null) => {
    const pack = await compile(at)
    if (pack === null) throw new Error('no pack')
    const facts = valueOrThrow(readFacts(pack.vocabulary, example.facts))
    return evaluate(pack, example.programme, facts, valueOrThrow(parseDay(example.on)))
  }
  const before = await answer()
  expect([before.verdict, before.needs]).toEqual(['needs', [`parameters.${parameter}`]])
  await here.query(
    `insert into policy.facts_snapshot (region, enterprise, digest, document) values ($1, $2, $3, '{}')`,
    [region, enterprise, 'a'.repeat(64)],
  )
  await here.query(
    `insert into policy.determination (region, enterprise, programme, on_day, verdict, pack_version, facts_digest, answer)
     values ($1, $2, $3, $4, 'needs', $5, $6, $7)`,
    [region, enterprise, example.programme, example.on, before.packVersion, 'a'.repeat(64), JSON.stringify(before)],
  )
  const effect = () => here.done(officer, 'GET', `${url}/effect`)
  const rowOf = (told: Told) => (told['determinations'] as { count: number; rows: Told[] }).rows[0]
  expect(rowOf(await effect())).toMatchObject({ enterprise, programme: example.programme, isUnblocked: false })
  expect((await effect())['programmes']).toContainEqual(expect.objectContaining({ id: example.programme }))
  const [{ at } = { at: '' }] = await here.query<{ at: string }>('select clock_timestamp()::text as at')
  await here.done(officer, 'POST', `${url}/values`, { ...SETTING, from: '2010-01-01' })
  expect(rowOf(await effect())).toMatchObject({ isUnblocked: true })
  const after = await answer()
  expect(after.verdict).not.toBe('needs')
  expect(after.packVersion).toMatch(/^sha256:[0-9a-f]{64}\+sha256:[0-9a-f]{64}$/)
  expect(JSON.stringify(await answer(at))).toBe(JSON.stringify(before))
})

test('everybody reads and is answered by the rules with the numbers that are set', async () => {
  const here = await house()
  const officer = await here.person({ role: 'officer', region })
  const open = await createApp()
  addPolicyRoutes(open, new Shelf(), (id) =>
    actAs(here.database, { ...system, reach: 'PUBLIC' }, (tx) => packs.compiled(tx, id)),
  )
  const asked = { facts: example.facts, on: example.on, programmes: [example.programme] }
  const verdict = async () => {
    const reply = await open.inject({ method: 'POST', url: `/api/packs/${region}/determinations`, payload: asked })
    return reply.json<{ determinations: { verdict: string }[] }>().determinations[0]?.verdict
  }
  const mark = async () => (await open.inject(`/api/packs/${region}/compiled`)).headers['etag']
  const before = [await verdict(), await mark()]
  await here.done(officer, 'POST', `${url}/values`, { ...SETTING, from: '2010-01-01' })
  expect(before[0]).toBe('needs')
  expect(await verdict()).not.toBe('needs')
  expect(await mark()).not.toBe(before[1])
})

test('rooms that ask for a number of the plan get what was set, and who owes it while it is not', async () => {
  const here = await house()
  const officer = await here.person({ role: 'officer', region })
  const number = () => actAs(here.database, system, (tx) => numbersOf(packs)(tx, region)(parameter, '2026-03-02'))
  expect(await number()).toMatchObject({ state: 'NOT_SET', number: { parameter, owedBy: printed?.owedBy } })
  await here.done(officer, 'POST', `${url}/values`, SETTING)
  expect(await number()).toEqual({ state: 'SET', value: '30' })
})
