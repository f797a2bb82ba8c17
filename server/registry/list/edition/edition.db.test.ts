import { expect, test } from 'vitest'
import { signedIn } from '../../../access/access.fixture.ts'
import { REGION } from '../../../db/database.fixture.ts'
import { codeOf, idOf, type ListHouse, listHouse, rowsOf } from '../list.fixture.ts'

/** A list with 120 members since January. */
async function listOf120(house: ListHouse): Promise<string> {
  const made = await house.ask(house.officer, 'POST', '/api/lists', { kind: 'LIBRARY', nameZh: '科技型企业名单库' })
  const list = made.body['id'] as string
  await house.enterprises(128)
  await house.query(
    `insert into registry.membership (region, list, exclusive_group, enterprise, from_day, entry_reason)
     select region, $2::uuid, $2::uuid::text, id, '2023-01-01', '符合条件' from registry.enterprise
     where region = $1 and credit_code = any($3)`,
    [REGION, list, Array.from({ length: 120 }, (_, index) => codeOf(index + 1))],
  )
  return list
}

/** Eight firms enter and three leave, in August 2023. */
async function changeMembers(house: ListHouse, list: string): Promise<void> {
  for (let index = 121; index <= 128; index += 1) {
    const entry = { creditCode: codeOf(index), from: '2023-08-01', reason: '新认定' }
    expect((await house.ask(house.officer, 'POST', `/api/lists/${list}/members`, entry)).status).toBe(200)
  }
  const members = await house.ask(house.officer, 'GET', `/api/lists/${list}/members?on=2023-08-01&limit=3`)
  for (const id of rowsOf(members, 'id') as string[]) {
    const exit = { on: '2023-08-15', kind: 'ORDINARY', reason: '资格到期', version: 1 }
    expect((await house.ask(house.officer, 'POST', `/api/memberships/${id}/exit`, exit)).status).toBe(200)
  }
}

test('edition 2023-07 has 120 members; +8 and −3 make 125 in edition 2023-10, and the difference file has 11 rows', async () => {
  const house = await listHouse()
  const list = await listOf120(house)
  const publish = (body: object) => house.ask(house.officer, 'POST', `/api/lists/${list}/editions`, body)
  const first = await publish({ membersOn: '2023-07-31', units: [house.bank.unit] })
  expect([first.status, first.body['number'], first.body['members'], first.body['added']]).toEqual([
    200,
    '2023-07',
    120,
    120,
  ])
  await changeMembers(house, list)
  const second = await publish({ membersOn: '2023-10-31' })
  const { number, members, added, removed, changed, previousNumber } = second.body
  expect({ number, members, added, removed, changed, previousNumber }).toEqual({
    number: '2023-10',
    members: 125,
    added: 8,
    removed: 3,
    changed: 0,
    previousNumber: '2023-07',
  })
  const csv = await house.ask(house.bank, 'GET', `/api/editions/${idOf(second)}/changes/export/csv`)
  const lines = csv.raw.toString().trim().split('\r\n')
  expect([
    lines.length - 1,
    lines.filter((line) => line.startsWith('移出')).every((line) => line.endsWith('资格到期')),
  ]).toEqual([11, true])
  const frozen = await house.ask(house.officer, 'GET', `/api/editions/${idOf(first)}`)
  expect([frozen.body['members'], frozen.body['delivered']]).toEqual([120, 1])
})

test('a firm that was renamed between two editions is in the difference with both names', async () => {
  const house = await listHouse()
  const list = await listOf120(house)
  const publish = () => house.ask(house.officer, 'POST', `/api/lists/${list}/editions`, {})
  const numbers = [(await publish()).body['number']]
  await house.query(`update registry.enterprise set name = '改名企业（虚构）' where credit_code = $1`, [codeOf(5)])
  const second = await publish()
  const changes = await house.ask(house.officer, 'GET', `/api/editions/${idOf(second)}/changes`)
  expect([...numbers, second.body['number'], ...rowsOf(changes, 'kind', 'creditCode', 'name')]).toEqual([
    '2026-03',
    '2026-03-2',
    ['CHANGED', codeOf(5), '改名企业（虚构）'],
  ])
})

test('a bank that has not acknowledged after five working days is overdue; one that has is not', async () => {
  const house = await listHouse()
  const list = await listOf120(house)
  const other = await signedIn(house.administrator, { role: 'institution' })
  const units = [house.bank.unit, other.unit]
  // 2026-03-02 is a Monday: the fifth working day after it is Monday 2026-03-09.
  const { body } = await house.ask(house.officer, 'POST', `/api/lists/${list}/editions`, { units })
  const edition = body['id'] as string
  const mine = await house.ask(house.bank, 'POST', `/api/editions/${edition}/acknowledge`)
  expect(rowsOf(mine, 'state')).toEqual(['ACKNOWLEDGED'])
  const states = async () => {
    const told = await house.ask(house.officer, 'GET', `/api/editions/${edition}/deliveries`)
    return rowsOf(told, 'unit', 'state', 'due').find((row) => (row as unknown[])[0] === other.unit)
  }
  await house.turnTo('2026-03-09')
  expect(await states()).toEqual([other.unit, 'WAITING', '2026-03-09'])
  await house.turnTo('2026-03-10')
  expect(await states()).toEqual([other.unit, 'OVERDUE', '2026-03-09'])
})

test('where the plan sets no time to acknowledge, nothing is overdue and the missing number is named', async () => {
  const house = await listHouse({ isSet: false })
  const list = await listOf120(house)
  const units = [house.bank.unit]
  const { body } = await house.ask(house.officer, 'POST', `/api/lists/${list}/editions`, { units })
  await house.turnTo('2026-06-30')
  const told = await house.ask(house.officer, 'GET', `/api/editions/${idOf(body)}/deliveries`)
  expect([rowsOf(told, 'state', 'due'), told.body['notSet']]).toEqual([
    [['NOT_SET', null]],
    {
      parameter: 'example',
      label: { zh: '示例时限', en: 'Example time limit' },
      clause: 'X-1',
      owedBy: 'bureau',
      owedByName: { zh: '科技局', en: 'Bureau' },
    },
  ])
})

test('an institution sees the firms of the edition it was sent, no longer those that left by the next, and not the editions of others', async () => {
  const house = await listHouse()
  const list = await listOf120(house)
  const other = await signedIn(house.administrator, { role: 'institution' })
  const publish = (body: object) => house.ask(house.officer, 'POST', `/api/lists/${list}/editions`, body)
  const first = await publish({ membersOn: '2023-07-31', units: [house.bank.unit] })
  const seen = () =>
    house.query<{ n: number }>(`select count(*)::int as n from registry.basis where unit = $1 and upper_inf(valid)`, [
      house.bank.unit,
    ])
  expect(await seen()).toEqual([{ n: 120 }])
  await house.turnTo('2026-03-03')
  await changeMembers(house, list)
  const second = await publish({})
  expect([second.body['members'], await seen()]).toEqual([125, [{ n: 125 }]])
  const members = await house.ask(house.bank, 'GET', `/api/lists/${list}/members`)
  expect(members.body['total']).toBe(125)
  expect((await house.ask(other, 'GET', `/api/editions/${idOf(first)}`)).status).toBe(404)
  expect((await house.ask(other, 'POST', `/api/editions/${idOf(first)}/acknowledge`)).status).toBe(404)
  expect((await house.ask(other, 'GET', `/api/lists/${list}/members`)).body['total']).toBe(0)
  expect((await house.ask(house.bank, 'GET', '/api/deliveries')).body['rows']).toHaveLength(2)
})

test('before it is published, an edition is looked at: the same difference, nothing written, no other day than one that has come', async () => {
  const house = await listHouse()
  const list = await listOf120(house)
  const preview = (query = '') => house.ask(house.officer, 'GET', `/api/lists/${list}/preview${query}`)
  const first = await preview('?limit=1')
  expect([first.status, first.body['previousNumber'], first.body['members'], first.body['added']]).toEqual([
    200,
    null,
    120,
    120,
  ])
  await house.ask(house.officer, 'POST', `/api/lists/${list}/editions`, { membersOn: '2023-07-31' })
  await changeMembers(house, list)
  const told = await preview('?membersOn=2023-10-31&limit=200')
  const { members, added, removed, changed, previousNumber } = told.body
  expect({ members, added, removed, changed, previousNumber }).toEqual({
    members: 125,
    added: 8,
    removed: 3,
    changed: 0,
    previousNumber: '2023-07',
  })
  const published = await house.ask(house.officer, 'POST', `/api/lists/${list}/editions`, { membersOn: '2023-10-31' })
  const changes = await house.ask(house.officer, 'GET', `/api/editions/${idOf(published)}/changes?limit=200`)
  expect(told.body['rows']).toEqual(changes.body['rows'])
  expect((await preview()).body['rows']).toEqual([])
  const pages = [
    await preview('?membersOn=2099-01-01'),
    await house.ask(house.bank, 'GET', `/api/lists/${list}/preview`),
  ]
  expect(pages.map(({ status }) => status)).toEqual([422, 403])
})
