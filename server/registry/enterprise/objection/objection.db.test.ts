import { expect, test } from 'vitest'
import { Objection, type Objections, type Problem } from '../../../../contract/index.ts'
import { createWorkCalendar } from '../../../../core/values/index.ts'
import { freshDatabase, REGION, SYSTEM } from '../../../db/database.fixture.ts'
import { actAs } from '../../../db/tenant.ts'
import { groundsOf } from '../../../flows/index.ts'
import { Shelf } from '../../../policy/index.ts'
import { faultsOf } from '../../../server.fixture.ts'
import { codeOf, openOffice, registerFirm } from '../enterprise.fixture.ts'
import { makeGround } from '../ground.ts'
import { registerFirms } from '../register-enterprise.ts'
import { readObjection } from './objection-store.ts'
import { describeObjection, raiseObjection } from './raise-objection.ts'

const PATH = 'enterprise.years[2025].staff'

async function open() {
  const office = await openOffice()
  const firm = await registerFirm(office, 1, { enterprise: { years: [{ year: 2025, staff: 30 }] } })
  const own = await office.enter({ role: 'applicant', enterprise: firm.id })
  const raise = (more: object = {}) =>
    office.ask<Objection & Problem>(own, 'POST', `/api/enterprises/${firm.id}/objections`, {
      path: PATH,
      claimed: 28,
      reason: '与社保人数不符（示例）',
      ...more,
    })
  const answer = (id: string, decision: string, version = 1) =>
    office.ask<Objection & Problem>(office.officer, 'POST', `/api/objections/${id}/answer`, {
      version,
      decision,
      answer: '已核（示例）',
    })
  return { office, firm, own, raise, answer }
}

test('an objection keeps what was believed and is due within twenty working days', async () => {
  const { raise } = await open()
  const { body, status } = await raise()
  expect([status, faultsOf(Objection, body)]).toEqual([200, []])
  expect(body).toMatchObject({
    path: PATH,
    believed: { value: 30, source: 'registry', statedOn: '2026-01-05' },
    claimed: 28,
    raisedOn: '2026-03-02',
    // 20 working days after 2026-03-02; no holiday lies between.
    due: '2026-03-30',
    isLate: false,
    state: 'OPEN',
  })
})

test('an accepted objection is a correction that outranks the other sources, and both stay', async () => {
  const { office, firm, raise, answer } = await open()
  const { body } = await raise()
  expect((await answer(body.id, 'ACCEPTED')).body).toMatchObject({ state: 'ACCEPTED', answeredOn: '2026-03-02' })
  const told = await office.ask(office.officer, 'GET', `/api/enterprises/${firm.id}`)
  expect(told.body.known.find(({ path }) => path === PATH)).toMatchObject({
    value: 28,
    source: 'correction',
    others: [{ value: 30, source: 'registry' }],
  })
  expect((await answer(body.id, 'DECLINED', 2)).status).toBe(409)
})

test('a declined objection leaves the fact as it is, with the reason', async () => {
  const { office, firm, raise, answer } = await open()
  const { body } = await raise()
  expect((await answer(body.id, 'DECLINED')).body).toMatchObject({ state: 'DECLINED', answer: '已核（示例）' })
  const told = await office.ask(office.officer, 'GET', `/api/enterprises/${firm.id}`)
  expect(told.body.known.find(({ path }) => path === PATH)).toMatchObject({ value: 30, others: [] })
})

test('an objection to what could not be, or is not there, is refused', async () => {
  const { raise } = await open()
  const refused = async (more: object) => (await raise(more)).body.refusals.map(({ code, path }) => `${code} ${path}`)
  expect(await refused({ path: 'enterprise.colour' })).toEqual(['statement.path enterprise.colour'])
  expect(await refused({ claimed: -1 })).toEqual([`decimal.negative ${PATH}`])
})

test('that a fact does not hold is accepted once no source says it any more', async () => {
  const { office, firm, raise, answer } = await open()
  const { body } = await raise({ claimed: null })
  const early = await answer(body.id, 'ACCEPTED')
  expect([early.status, early.body.refusals.map(({ code }) => code)]).toEqual([422, ['objection.still-stated']])
  await office.ask(office.officer, 'POST', `/api/enterprises/${firm.id}/statements`, {
    version: firm.version,
    source: 'registry',
    statedOn: '2026-03-02',
    facts: {},
    withdraw: [PATH],
  })
  expect((await answer(body.id, 'ACCEPTED')).body.state).toBe('ACCEPTED')
  const told = await office.ask(office.officer, 'GET', `/api/enterprises/${firm.id}`)
  expect(told.body.known.some(({ path }) => path === PATH)).toBe(false)
})

test('objections are listed with those first that are due first; another enterprise has no part in them', async () => {
  const { office, own, raise, firm } = await open()
  const one = await raise()
  const two = await raise({ path: 'enterprise.name', claimed: null })
  const list = async (who: typeof own, query: string) =>
    (await office.ask<Objections>(who, 'GET', `/api/objections?${query}`)).body
  const first = await list(office.officer, 'state=OPEN&limit=1')
  const rest = await list(office.officer, `state=OPEN&limit=1&after=${first.next ?? ''}`)
  expect(new Set([first.rows[0]?.id, rest.rows[0]?.id])).toEqual(new Set([one.body.id, two.body.id]))
  const other = await office.enter({ role: 'applicant', enterprise: (await registerFirm(office, 2)).id })
  expect((await list(other, '')).rows).toEqual([])
  const foreign = await office.ask(other, 'POST', `/api/enterprises/${firm.id}/objections`, {
    path: PATH,
    claimed: 1,
    reason: '示例',
  })
  expect(foreign.status).toBe(404)
  const back = await office.ask<Objection>(own, 'POST', `/api/objections/${one.body.id}/withdrawal`, { version: 1 })
  expect(back.body.state).toBe('WITHDRAWN')
  expect((await list(own, 'state=OPEN')).rows.map(({ id }) => id)).toEqual([two.body.id])
})

test('an objection whose time runs into a year without published holidays has no day, and says why', async () => {
  const { database } = await freshDatabase()
  const ground = makeGround(groundsOf(new Shelf())(REGION).vocabulary, createWorkCalendar([]))
  const row = await actAs(database, SYSTEM, async (tx) => {
    const ids = await registerFirms(tx, [{ creditCode: codeOf(1), name: '示例企业（虚构）' }])
    const raised = await raiseObjection(tx, ground, ids.get(codeOf(1)) ?? '', {
      path: PATH,
      claimed: 1,
      reason: '示例',
    })
    return raised?.ok ? readObjection(tx, raised.value) : null
  })
  expect(row && describeObjection(ground, row)).toMatchObject({
    due: null,
    isLate: false,
    dueUnknown: { zh: expect.stringContaining('尚未公布') },
  })
})
