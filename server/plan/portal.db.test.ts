import { beforeEach, describe, expect, test } from 'vitest'
import {
  type CircularReceipt,
  Circulars,
  type Feedback,
  FeedbackPage,
  FeedbackReceipt,
  Notice,
  Notices,
  SearchPage,
} from '../../contract/index.ts'
import { OTHER_REGION, REGION } from '../db/database.fixture.ts'
import type { DirectoryHouse, Told } from '../registry/record/directory.fixture.ts'
import { faultsOf } from '../server.fixture.ts'
import { portalHouse } from './portal.fixture.ts'

let house: DirectoryHouse

beforeEach(async () => {
  house = await portalHouse()
})

const anyone = async (url: string): Promise<{ status: number; body: Told }> => {
  const reply = await house.app.inject(url)
  return { status: reply.statusCode, body: reply.json<Told>() }
}

const NOTICE = {
  kind: 'PUBLICITY',
  title: '贷款贴息拟补助名单公示（示例）',
  body: '下列企业拟获得贷款贴息，公示期五个工作日。',
  clause: 'EX-1',
  basis: '示例办法第三条：公示不少于五个工作日',
  from: '2026-03-02',
  lastDay: '2026-03-09',
  corrects: null,
}

describe('notices', () => {
  const draft = (over: object = {}) => house.done(house.officer, 'POST', '/api/notices', { ...NOTICE, ...over })
  const publish = ({ id, version }: Told) =>
    house.done(house.officer, 'POST', `/api/notices/${id}/publication`, { version })

  test('a draft is seen by departments only; what is published is seen by everybody for its period and after it', async () => {
    const written = await draft()
    const list = `/api/regions/${REGION}/notices`
    expect((await anyone(list)).body['rows']).toEqual([])
    expect((await anyone(`${list}/${written.id}`)).body['code']).toBe('record.unknown')
    expect((await publish(written))['state']).toBe('STANDING')
    const { body } = await anyone(list)
    expect(faultsOf(Notices, body)).toEqual([])
    expect(body['rows']).toMatchObject([{ id: written.id, state: 'STANDING', publishedOn: '2026-03-02', version: 2 }])
    await house.turnTo('2026-03-09')
    expect((await anyone(`${list}/${written.id}`)).body['state']).toBe('STANDING')
    await house.turnTo('2026-03-10')
    const ended = await anyone(`${list}/${written.id}`)
    expect(faultsOf(Notice, ended.body)).toEqual([])
    expect(ended.body['state']).toBe('ENDED')
  })

  test('what is published never changes, whoever writes; a correction stands beside it, once', async () => {
    const first = await publish(await draft())
    const { version, id } = first
    for (const [method, url, body] of [
      ['PUT', `/api/notices/${id}`, { ...NOTICE, version }],
      ['POST', `/api/notices/${id}/publication`, { version }],
    ] as const)
      expect((await house.ask(house.officer, method, url, body)).body['code']).toBe('notice.published')
    await expect(house.query('update plan.notice set title = $1', ['another'])).rejects.toThrow('stands')
    await expect(house.query('delete from plan.notice')).rejects.toThrow('stands')
    const correction = await publish(await draft({ title: '更正公告（示例）', corrects: id }))
    const { body } = await anyone(`/api/regions/${REGION}/notices/${id}`)
    expect([body['correctedBy'], body['title']]).toEqual([correction.id, NOTICE.title])
    const again = await house.ask(house.officer, 'POST', '/api/notices', { ...NOTICE, corrects: id })
    expect(again.body['code']).toBe('notice.correction')
  })

  test('a draft is changed as it was seen, and dropped; days in the wrong order or in the past are refused', async () => {
    const written = await draft()
    const url = `/api/notices/${written.id}`
    await house.done(house.officer, 'PUT', url, { ...NOTICE, title: '改（示例）', version: 1 })
    const late = await house.ask(house.officer, 'PUT', url, { ...NOTICE, version: 1 })
    expect([late.status, late.body['code']]).toEqual([409, 'record.changed'])
    const other = await house.person({ role: 'officer' })
    expect((await house.ask(other, 'PUT', url, { ...NOTICE, version: 2 })).body['code']).toBe('record.not-kept')
    const wrong = await house.ask(house.officer, 'PUT', url, { ...NOTICE, lastDay: '2026-03-01', version: 2 })
    expect(wrong.body['code']).toBe('notice.period')
    const past = await draft({ from: '2026-03-01' })
    expect(
      (await house.ask(house.officer, 'POST', `/api/notices/${past.id}/publication`, { version: 1 })).body['code'],
    ).toBe('notice.period')
    const dropped = await house.app.inject({
      method: 'DELETE',
      url: `${url}?version=2`,
      headers: house.officer.headers,
    })
    expect(dropped.statusCode).toBe(204)
    expect(await house.query('select 1 from plan.notice where id = $1', [written.id])).toEqual([])
  })

  test('everybody follows the notices by a feed, in which nothing is markup', async () => {
    await publish(await draft({ title: '<b>公示</b>（示例）' }))
    const reply = await house.app.inject(`/api/regions/${REGION}/notices.atom`)
    expect(reply.headers['content-type']).toContain('application/atom+xml')
    expect(reply.body).toContain('&#60;b&#62;公示')
  })

  test('pages of many notices follow each other, and other regions see none', async () => {
    for (let index = 0; index < 5; index++) await publish(await draft({ title: `公示${index}（示例）` }))
    const list = `/api/regions/${REGION}/notices?limit=2`
    const seen: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const { body } = await anyone(`${list}&after=${next}`)
      seen.push(...(body['rows'] as Told[]).map(({ id }) => id))
      next = body['next'] as string | null
    }
    expect(new Set(seen).size).toBe(5)
    const elsewhere = await house.person({ role: 'officer', region: OTHER_REGION })
    expect((await house.done(elsewhere, 'GET', '/api/notices'))['rows']).toEqual([])
    expect((await anyone(`/api/regions/${OTHER_REGION}/notices`)).status).toBe(404)
  })
})

describe('circulars', () => {
  test('of 40 units 38 have confirmed by a day, and the other two are named', async () => {
    const people = await Promise.all(Array.from({ length: 40 }, () => house.person({ role: 'approver' })))
    const units = people.map(({ unit }) => unit ?? '')
    const writing = { title: '示例方案', documentNo: null, issuedOn: '2026-03-02', units }
    const { id } = await house.done(house.officer, 'POST', '/api/circulars', writing)
    for (const person of people.slice(0, 37)) await house.done(person, 'POST', `/api/circulars/${id}/receipt`)
    await house.turnTo('2026-03-10')
    const [late, ...never] = people.slice(37)
    if (late) await house.done(late, 'POST', `/api/circulars/${id}/receipt`)
    await house.turnTo('2026-03-11')
    if (never[0]) await house.done(never[0], 'POST', `/api/circulars/${id}/receipt`)
    const told = await house.done(house.officer, 'GET', `/api/circulars/${id}?on=2026-03-10`)
    expect([told['sent'], told['confirmed'], (told['outstanding'] as string[]).length]).toEqual([40, 38, 2])
    expect(told['outstanding']).toEqual(expect.arrayContaining(never.map(({ signInName }) => `示例单位${signInName}`)))
    const now = await house.done(house.officer, 'POST', `/api/circulars/${id}/reminder`)
    const receipts = now['receipts'] as CircularReceipt[]
    expect(receipts.filter(({ remindedOn }) => remindedOn === '2026-03-11')).toHaveLength(1)
    expect(receipts.find(({ unit }) => unit === late?.unit)?.confirmedOn).toBe('2026-03-10')
  })

  test('a unit confirms for itself, once, and sees no other receipt; who was not sent it sees nothing', async () => {
    const bank = await house.person({ role: 'institution' })
    const other = await house.person({ role: 'institution' })
    const stranger = await house.person({ role: 'institution' })
    const writing = {
      title: '示例方案',
      documentNo: '示科〔2026〕1号',
      issuedOn: '2026-03-02',
      units: [bank.unit, other.unit],
    }
    const { id } = await house.done(house.officer, 'POST', '/api/circulars', writing)
    const first = await house.done(bank, 'POST', `/api/circulars/${id}/receipt`)
    expect(first['receipts']).toMatchObject([{ unit: bank.unit, confirmedOn: '2026-03-02' }])
    await house.turnTo('2026-03-05')
    const second = await house.done(bank, 'POST', `/api/circulars/${id}/receipt`)
    expect(second['receipts']).toMatchObject([{ confirmedOn: '2026-03-02' }])
    expect((await house.ask(stranger, 'POST', `/api/circulars/${id}/receipt`)).body['code']).toBe('record.unknown')
    expect((await house.done(stranger, 'GET', '/api/circulars'))['rows']).toEqual([])
    const seen = await house.done(bank, 'GET', '/api/circulars')
    expect([faultsOf(Circulars, seen), (seen['rows'] as Told[]).length]).toEqual([[], 1])
    expect(await house.query(`select 1 from audit.event where action = 'circular:confirmed'`)).toHaveLength(1)
  })
})

describe('feedback', () => {
  const COMPLAINT = { kind: 'COMPLAINT', topic: 'PAYMENT', content: '补贴迟迟没有到账（示例）', contact: '示例电话' }
  const file = (payload: object = COMPLAINT) =>
    house.app.inject({ method: 'POST', url: `/api/regions/${REGION}/feedback`, payload })
  const receiptOf = (number: unknown) => anyone(`/api/regions/${REGION}/feedback/${String(number)}`)

  test('anyone files and gets a number; past its due day it is overdue; the reply is seen by the number, and nothing of the sender', async () => {
    const other = await house.person({ role: 'officer' })
    const filed = (await file()).json<FeedbackReceipt>()
    expect(faultsOf(FeedbackReceipt, filed)).toEqual([])
    // Received on Monday 2026-03-02: ten working days later is Monday 2026-03-16.
    expect([filed.dueOn, filed.isOverdue]).toEqual(['2026-03-16', false])
    await house.turnTo('2026-03-16')
    expect((await house.done(house.officer, 'GET', '/api/feedback?state=OVERDUE'))['rows']).toEqual([])
    await house.turnTo('2026-03-17')
    const overdue = await house.done(house.officer, 'GET', '/api/feedback?state=OVERDUE')
    expect(faultsOf(FeedbackPage, overdue)).toEqual([])
    const [row] = overdue['rows'] as Feedback[]
    expect([overdue['overdue'], row?.isOverdue, row?.contact]).toEqual([1, true, '示例电话'])
    const { id = '' } = row ?? {}
    const routed = await house.done(house.officer, 'POST', `/api/feedback/${id}/routing`, {
      unit: house.officer.unit,
      version: 1,
    })
    const reply = { reply: '已于三月十七日拨付。', version: routed.version }
    expect((await house.ask(other, 'POST', `/api/feedback/${id}/reply`, reply)).body['code']).toBe('record.not-kept')
    await house.done(house.officer, 'POST', `/api/feedback/${id}/reply`, reply)
    const { body } = await receiptOf(filed.number.toLowerCase())
    expect(body).toMatchObject({ reply: '已于三月十七日拨付。', repliedOn: '2026-03-17', isOverdue: false })
    expect(JSON.stringify(body)).not.toMatch(/示例电话|迟迟/)
    const again = await house.ask(house.officer, 'POST', `/api/feedback/${id}/reply`, { ...reply, version: 3 })
    expect(again.body['code']).toBe('feedback.answered')
    expect((await house.done(house.officer, 'GET', '/api/feedback/statistics'))['rows']).toEqual([
      { topic: 'PAYMENT', received: 1, answered: 1, answeredInTime: 0, overdue: 0 },
    ])
  })

  test('the sixth from one address within an hour is refused, and nothing of it is kept', async () => {
    for (let index = 0; index < 5; index++) expect((await file()).statusCode).toBe(200)
    const sixth = await file()
    expect([sixth.statusCode, sixth.json<Told>()['code']]).toEqual([429, 'feedback.too-many'])
    expect(await house.query('select 1 from plan.feedback')).toHaveLength(5)
  })

  test('what is empty or of no kind is refused, and a number that is none is told', async () => {
    expect((await file({ ...COMPLAINT, content: '' })).statusCode).toBe(400)
    expect((await file({ ...COMPLAINT, kind: 'PRAISE' })).statusCode).toBe(400)
    expect((await receiptOf('20260302-AAAAAAAAAA')).body['code']).toBe('feedback.unknown')
    expect((await receiptOf('1')).status).toBe(400)
  })
})

describe('search of what departments keep', () => {
  test('institutions and published notices are found at once, and no draft', async () => {
    await house.unit('BANK', '示例科技支行（虚构）')
    const find = async (q: string, kind = 'notice') =>
      (await anyone(`/api/search?q=${encodeURIComponent(q)}&kind=${kind}`)).body as unknown as SearchPage
    const banks = await find('kjzh', 'institution')
    expect(faultsOf(SearchPage, banks)).toEqual([])
    expect(banks.rows.map(({ kind, path }) => [kind, path])).toEqual([
      ['institution', `/${REGION}/institutions?q=${encodeURIComponent('示例科技支行（虚构）')}`],
    ])
    expect((await find('拟补助名单')).total).toBe(0)
    const draft = await house.done(house.officer, 'POST', '/api/notices', NOTICE)
    expect((await find('拟补助名单')).total).toBe(0)
    await house.done(house.officer, 'POST', `/api/notices/${draft.id}/publication`, { version: 1 })
    expect((await find('擬補助名單')).rows).toMatchObject([{ kind: 'notice', path: `/${REGION}/notices/${draft.id}` }])
  })

  test('pages of what was found follow each other without a repetition', async () => {
    for (let index = 0; index < 7; index++) await house.unit('BANK', `示例银行${index}（虚构）`)
    const keys: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const body = (await anyone(`/api/search?q=${encodeURIComponent('示例银行')}&limit=3&after=${next}`))
        .body as unknown as SearchPage
      keys.push(...body.rows.map(({ path }) => path))
      next = body.next
    }
    expect([keys.length, new Set(keys).size]).toEqual([7, 7])
    expect((await anyone('/api/search?q=x&after=nonsense')).status).toBe(400)
  })
})
