import { expect, test } from 'vitest'
import { signedIn } from '../../access/access.fixture.ts'
import { REGION } from '../../db/database.fixture.ts'
import { codeOf, idOf, type ListHouse, listHouse, rowsOf, type Told } from './list.fixture.ts'

async function newList(house: ListHouse, nameZh: string, more: object = {}): Promise<Told> {
  const made = await house.ask(house.officer, 'POST', '/api/lists', { kind: 'LIBRARY', nameZh, ...more })
  expect(made.status).toBe(200)
  return made.body
}

async function enter(house: ListHouse, list: string, index: number, from: string, reason = '符合条件'): Promise<Told> {
  const body = { creditCode: codeOf(index), from, reason, evidence: '示例文号1' }
  const entered = await house.ask(house.officer, 'POST', `/api/lists/${list}/members`, body)
  expect(entered.status).toBe(200)
  return entered.body
}

async function membersOn(house: ListHouse, list: string, on: string, recorded = ''): Promise<unknown[]> {
  const query = `on=${on}&recorded=${encodeURIComponent(recorded)}&limit=200`
  const answer = await house.ask(house.officer, 'GET', `/api/lists/${list}/members?${query}`)
  expect(answer.status).toBe(200)
  return rowsOf(answer, 'creditCode')
}

test('a firm moves from one county’s list to another’s on a day: on no day in both, and on every day in the city’s', async () => {
  const house = await listHouse()
  await house.enterprises(1)
  const counties = [
    (await newList(house, '甲县名单', { exclusiveGroup: 'counties' }))['id'] as string,
    (await newList(house, '乙县名单', { exclusiveGroup: 'counties' }))['id'] as string,
  ]
  const [from = '', to = ''] = counties
  const city = (await newList(house, '市名单', { parts: [from, to] }))['id'] as string
  const membership = await enter(house, from, 1, '2017-09-05')
  const move = { toList: to, on: '2018-04-01', reason: '迁址', version: 1 }
  const moved = await house.ask(house.officer, 'POST', `/api/memberships/${idOf(membership)}/move`, move)
  expect(moved.status).toBe(200)
  const firm = [codeOf(1)]
  expect([await membersOn(house, from, '2018-03-31'), await membersOn(house, to, '2018-03-31')]).toEqual([firm, []])
  expect([await membersOn(house, from, '2018-04-01'), await membersOn(house, to, '2018-04-01')]).toEqual([[], firm])
  expect([await membersOn(house, city, '2018-03-31'), await membersOn(house, city, '2018-04-01')]).toEqual([firm, firm])
  const again = await house.ask(house.officer, 'POST', `/api/lists/${from}/members`, {
    creditCode: codeOf(1),
    from: '2018-06-01',
    reason: '重复',
  })
  expect([again.status, again.body['code']]).toEqual([409, 'list.overlap'])
})

test('after a breach a firm is off the whitelist the same day, is told so, and history keeps both days', async () => {
  const house = await listHouse()
  await house.enterprises(1)
  const list = (await newList(house, '授信白名单', { kind: 'WHITELIST' }))['id'] as string
  const { id, version } = (await enter(house, list, 1, '2025-01-10')) as { id: string; version: number }
  await house.ask(house.officer, 'POST', `/api/lists/${list}/editions`, { units: [house.bank.unit] })
  const exit = { on: '2025-06-01', kind: 'BREACH', reason: '严重失信（示例）', version }
  const left = await house.ask(house.officer, 'POST', `/api/memberships/${id}/exit`, exit)
  expect([left.status, left.body['to'], left.body['exitKind']]).toEqual([200, '2025-06-01', 'BREACH'])
  expect([
    await membersOn(house, list, '2025-01-09'),
    await membersOn(house, list, '2025-01-10'),
    await membersOn(house, list, '2025-05-31'),
    await membersOn(house, list, '2025-06-01'),
  ]).toEqual([[], [codeOf(1)], [codeOf(1)], []])
  const told = await house.ask(house.bank, 'GET', '/api/list-notices')
  expect(rowsOf(told, 'kind', 'on', 'reason')).toEqual([['BREACH', '2025-06-01', '严重失信（示例）']])
  const stale = await house.ask(house.officer, 'POST', `/api/memberships/${id}/exit`, exit)
  expect([stale.status, stale.body['code'], (stale.body['current'] as Told)['to']]).toEqual([
    409,
    'record.changed',
    '2025-06-01',
  ])
})

test('who was on the list on a day is answered as it was recorded at the time, too', async () => {
  const house = await listHouse()
  await house.enterprises(2)
  const list = (await newList(house, '名单'))['id'] as string
  const first = await enter(house, list, 1, '2025-01-01')
  const known = (await house.ask(house.officer, 'GET', `/api/lists/${list}/members`)).body['recorded'] as string
  await enter(house, list, 2, '2025-02-01')
  await house.ask(house.officer, 'POST', `/api/memberships/${idOf(first)}/exit`, {
    on: '2025-03-01',
    kind: 'ORDINARY',
    reason: '到期',
    version: 1,
  })
  expect(await membersOn(house, list, '2025-03-01')).toEqual([codeOf(2)])
  expect(await membersOn(house, list, '2025-03-01', known)).toEqual([codeOf(1)])
  const records = await house.ask(house.officer, 'GET', `/api/memberships/${idOf(first)}`)
  expect(rowsOf(records, 'from', 'to', 'version')).toEqual([
    ['2025-01-01', '2025-03-01', 2],
    ['2025-01-01', null, 1],
  ])
})

test('a firm that breaks its word on the day of its entry is on the list on no day', async () => {
  const house = await listHouse()
  await house.enterprises(1)
  const list = (await newList(house, '名单'))['id'] as string
  const id = idOf(await enter(house, list, 1, '2025-01-10'))
  const exit = { on: '2025-01-10', kind: 'BREACH', reason: '示例', version: 1 }
  expect((await house.ask(house.officer, 'POST', `/api/memberships/${id}/exit`, exit)).status).toBe(200)
  expect(await membersOn(house, list, '2025-01-10')).toEqual([])
  const late = { ...exit, on: '2025-01-11', version: 2 }
  expect((await house.ask(house.officer, 'POST', `/api/memberships/${id}/exit`, late)).body['code']).toBe(
    'membership.ended',
  )
})

test('an institution sees no member of a list that it was not sent, and may not write', async () => {
  const house = await listHouse()
  await house.enterprises(1)
  const list = (await newList(house, '名单'))['id'] as string
  await enter(house, list, 1, '2025-01-01')
  const seen = await house.ask(house.bank, 'GET', `/api/lists/${list}/members`)
  expect([seen.body['total'], seen.body['rows']]).toEqual([0, []])
  const entry = { creditCode: codeOf(1), from: '2025-01-01', reason: 'x' }
  expect((await house.ask(house.bank, 'POST', `/api/lists/${list}/members`, entry)).status).toBe(403)
})

test('a yearly review drops who has not answered, from the day after the warning', async () => {
  const house = await listHouse()
  await house.enterprises(3)
  const list = (await newList(house, '名单'))['id'] as string
  for (const index of [1, 2, 3]) await enter(house, list, index, '2025-01-01')
  const opened = await house.ask(house.officer, 'POST', `/api/lists/${list}/reviews`, {
    year: 2026,
    answerBy: '2026-03-31',
  })
  expect([opened.status, opened.body['asked'], opened.body['unanswered']]).toEqual([200, 3, 3])
  const review = opened.body['id'] as string
  const [firm] = await house.query<{ id: string }>('select id from registry.enterprise where credit_code = $1', [
    codeOf(1),
  ])
  const applicant = await signedIn(house.administrator, {
    role: 'applicant',
    enterprise: firm?.id ?? '',
    region: REGION,
  })
  const answer = { enterprise: firm?.id, stays: true }
  expect((await house.ask(applicant, 'POST', `/api/reviews/${review}/answers`, answer)).status).toBe(200)
  const [second] = await house.query<{ id: string }>('select id from registry.enterprise where credit_code = $1', [
    codeOf(2),
  ])
  const foreign = await house.ask(applicant, 'POST', `/api/reviews/${review}/answers`, {
    enterprise: second?.id,
    stays: false,
  })
  expect(foreign.status).toBe(404)
  await house.ask(house.officer, 'POST', `/api/reviews/${review}/answers`, { enterprise: second?.id, stays: false })
  expect((await house.ask(house.officer, 'POST', `/api/reviews/${review}/warnings`)).body['code']).toBe(
    'review.too-early',
  )
  await house.turnTo('2026-04-01')
  expect((await house.ask(house.officer, 'POST', `/api/reviews/${review}/warnings`)).body['warned']).toBe(1)
  const early = await house.ask(house.officer, 'POST', `/api/reviews/${review}/closing`, { version: 1 })
  expect(early.body['code']).toBe('review.too-early')
  await house.turnTo('2026-04-02')
  const closed = await house.ask(house.officer, 'POST', `/api/reviews/${review}/closing`, { version: 1 })
  expect([closed.status, closed.body['dropped'], closed.body['closedOn']]).toEqual([200, 2, '2026-04-02'])
  expect([await membersOn(house, list, '2026-04-01'), await membersOn(house, list, '2026-04-02')]).toEqual([
    [codeOf(1), codeOf(2), codeOf(3)],
    [codeOf(1)],
  ])
  const notices = await house.ask(applicant, 'GET', '/api/list-notices')
  expect(rowsOf(notices, 'kind')).toEqual(['REVIEW_ASKED', 'ENTERED'])
})
