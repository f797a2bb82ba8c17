import { expect, test } from 'vitest'
import { REGION } from '../../db/database.fixture.ts'
import { type DirectoryHouse, directoryHouse, rowsOf, type Told } from '../record/directory.fixture.ts'
import { addIntermediaryRoutes } from './index.ts'

function house(): Promise<DirectoryHouse> {
  return directoryHouse((app, desk) => addIntermediaryRoutes(app, desk))
}

async function agencyOf({ unit, done, officer }: DirectoryHouse, name: string, details: object = {}): Promise<string> {
  const id = await unit('INTERMEDIARY', name)
  await done(officer, 'POST', '/api/intermediaries', {
    unit: id,
    kind: 'VALUER',
    licenceNo: '示例许可',
    licensedFrom: '2020-01-01',
    licensedTo: null,
    areas: ['FINANCE', 'EQUITY', 'LEGAL', 'LISTING'],
    fields: ['资产评估'],
    price: '面议',
    ...details,
  })
  return id
}

test('a search for valuers gives only those whose licence is valid; an expired one is hidden and cannot be ordered from', async () => {
  const here = await house()
  const { person, enterprise, done, ask, officer } = here
  const valid = await agencyOf(here, '示例评估所一（虚构）')
  const expired = await agencyOf(here, '示例评估所二（虚构）', { licensedTo: '2026-03-02' })
  await agencyOf(here, '示例律师所（虚构）', { kind: 'LAWYER' })
  const applicant = await person({ role: 'applicant', enterprise: await enterprise(1) })
  const found = async (who: typeof officer, query: string) =>
    rowsOf(await done(who, 'GET', `/api/intermediaries?kind=VALUER${query}`)).map(({ id }) => id)
  expect(await found(applicant, '')).toEqual([valid])
  expect(await found(officer, '')).toEqual([valid, expired])
  expect((await ask(applicant, 'GET', `/api/intermediaries/${expired}`)).status).toBe(404)
  const order = { provider: expired, area: 'FINANCE', subject: '示例服务' }
  expect((await ask(applicant, 'POST', '/api/service-orders', order)).body['code']).toBe('order.no-licence')
})

test('ratings 5, 4, 4 and 3 of four orders are 4.00 on average, for everybody', async () => {
  const here = await house()
  const { person, enterprise, done } = here
  const agency = await agencyOf(here, '示例评估所（虚构）')
  const provider = await person({ role: 'intermediary', unit: agency })
  for (const [index, rating] of [5, 4, 4, 3].entries()) {
    const applicant = await person({ role: 'applicant', enterprise: await enterprise(index + 1) })
    const order = await done(applicant, 'POST', '/api/service-orders', {
      provider: agency,
      area: 'FINANCE',
      subject: '示例服务',
    })
    const delivered = await done(provider, 'POST', `/api/service-orders/${order.id}/delivery`, {
      delivery: '示例报告',
      version: order.version,
    })
    await done(applicant, 'POST', `/api/service-orders/${order.id}/rating`, { rating, version: delivered.version })
  }
  const stranger = await person({ role: 'applicant', enterprise: await enterprise(9) })
  expect(rowsOf(await done(stranger, 'GET', '/api/intermediaries'))[0]).toMatchObject({
    orders: 4,
    ratingAverage: '4.00',
  })
  expect(rowsOf(await done(stranger, 'GET', '/api/service-orders'))).toHaveLength(0)
})

test('an order is delivered before it is rated, rated once, and only by its own sides', async () => {
  const here = await house()
  const { person, enterprise, done, ask, query } = here
  const agency = await agencyOf(here, '示例评估所（虚构）')
  const other = await person({ role: 'intermediary', unit: await agencyOf(here, '示例评估所二（虚构）') })
  const applicant = await person({ role: 'applicant', enterprise: await enterprise(1) })
  const { id, version } = await done(applicant, 'POST', '/api/service-orders', {
    provider: agency,
    area: 'LEGAL',
    subject: '示例服务',
  })
  const early = await ask(applicant, 'POST', `/api/service-orders/${id}/rating`, { rating: 5, version })
  expect([early.status, early.body['code']]).toEqual([409, 'order.state'])
  expect((await ask(other, 'POST', `/api/service-orders/${id}/delivery`, { delivery: 'x', version })).status).toBe(404)
  const events = await query<{ action: string }>(
    `select action from audit.event where region = $1 and enterprise is not null`,
    [REGION],
  )
  expect(events.map(({ action }) => action)).toEqual(['service-order:placed'])
})

test('6 of 10, 4 of 4, 2 of 5 and none of 6 items are 12 of 25, 48 percent, with thirteen open; the enterprise confirms', async () => {
  const here = await house()
  const { person, enterprise, done, ask } = here
  const agency = await agencyOf(here, '示例服务所（虚构）')
  const firm = await enterprise(1)
  const [applicant, provider] = [
    await person({ role: 'applicant', enterprise: firm }),
    await person({ role: 'intermediary', unit: agency }),
  ]
  const url = `/api/enterprises/${firm}/standard-check`
  expect((await ask(provider, 'GET', url)).status).toBe(404)
  await done(applicant, 'POST', '/api/service-orders', { provider: agency, area: 'FINANCE', subject: '示例服务' })
  const counts = { FINANCE: [6, 10], EQUITY: [4, 4], LEGAL: [2, 5], LISTING: [0, 6] } as const
  for (const [area, [, total]] of Object.entries(counts))
    for (let index = 1; index <= total; index += 1)
      await done(provider, 'POST', `/api/enterprises/${firm}/standard-items`, { area, title: `示例项${index}` })
  const items = (await done(provider, 'GET', url))['items'] as readonly (Told & {
    readonly area: keyof typeof counts
  })[]
  const toFill = Object.entries(counts).flatMap(([area, [done]]) =>
    items.filter((item) => item.area === area).slice(0, done),
  )
  for (const { id, version } of toFill)
    await done(provider, 'PUT', `/api/standard-items/${id}`, { isDone: true, version })
  const check = await done(applicant, 'GET', url)
  expect(check).toMatchObject({ done: 12, total: 25, percent: '48.00', isComplete: false })
  expect((check['open'] as unknown[]).length).toBe(13)
  expect((check['areas'] as Told[]).map((area) => area['percent'])).toEqual(['60.00', '100.00', '40.00', '0.00'])
  const confirm = { version: 2 }
  expect((await ask(provider, 'POST', `/api/standard-items/${toFill[0]?.id}/confirmation`, confirm)).status).toBe(403)
  await done(applicant, 'POST', `/api/standard-items/${toFill[0]?.id}/confirmation`, confirm)
  const open = items.find((item) => item.area === 'LISTING')
  const tooEarly = await ask(applicant, 'POST', `/api/standard-items/${open?.id}/confirmation`, { version: 1 })
  expect(tooEarly.body['code']).toBe('record.contradictory')
})
