import type { TSchema } from 'typebox'
import { expect, test } from 'vitest'
import {
  EditionChanges,
  EditionMembers,
  ListDeliveries,
  ListEdition,
  ListEditions,
  ListNotices,
  ListReviewAnswers,
  ListReviews,
  Members,
  Memberships,
  RegisterLists,
} from '../../../contract/index.ts'
import { faultsOf } from '../../server.fixture.ts'
import { codeOf, idOf, listHouse } from './list.fixture.ts'

test('what is answered on lists, members, editions, deliveries and reviews is what the contract says', async () => {
  const house = await listHouse()
  await house.enterprises(2)
  const post = (url: string, body: object) => house.ask(house.officer, 'POST', url, body)
  const list = idOf(await post('/api/lists', { kind: 'WHITELIST', nameZh: '名单', nameEn: 'List', clause: 'X-1' }))
  for (const index of [1, 2])
    await post(`/api/lists/${list}/members`, { creditCode: codeOf(index), from: '2025-01-01', reason: '示例' })
  const edition = await post(`/api/lists/${list}/editions`, { units: [house.bank.unit] })
  expect(faultsOf(ListEdition, edition.body)).toEqual([])
  const review = idOf(await post(`/api/lists/${list}/reviews`, { year: 2026, answerBy: '2026-04-01' }))
  const [firm] = await house.query<{ id: string }>('select id from registry.enterprise limit 1')
  const asked: readonly (readonly [string, TSchema])[] = [
    ['/api/lists', RegisterLists],
    [`/api/lists/${list}/members?limit=1`, Members],
    [`/api/enterprises/${firm?.id}/memberships`, Memberships],
    [`/api/lists/${list}/editions`, ListEditions],
    [`/api/editions/${idOf(edition)}/members`, EditionMembers],
    [`/api/editions/${idOf(edition)}/changes`, EditionChanges],
    [`/api/editions/${idOf(edition)}/deliveries`, ListDeliveries],
    [`/api/lists/${list}/reviews`, ListReviews],
    [`/api/reviews/${review}/answers`, ListReviewAnswers],
    ['/api/list-notices', ListNotices],
  ]
  for (const [url, schema] of asked) {
    const { status, body } = await house.ask(house.officer, 'GET', url)
    expect([url, status, faultsOf(schema, body)]).toEqual([url, 200, []])
  }
})

test('pages of members follow each other without gap or repetition', async () => {
  const house = await listHouse()
  await house.enterprises(7)
  const list = idOf(await house.ask(house.officer, 'POST', '/api/lists', { kind: 'OTHER', nameZh: '名单' }))
  for (const index of [1, 2, 3, 4, 5, 6, 7])
    await house.ask(house.officer, 'POST', `/api/lists/${list}/members`, {
      creditCode: codeOf(index),
      from: '2025-01-01',
      reason: '示例',
    })
  const seen: string[] = []
  for (let after: string | null = ''; after !== null; ) {
    const { body } = await house.ask(house.officer, 'GET', `/api/lists/${list}/members?limit=3&after=${after}`)
    const page = body as unknown as Members
    seen.push(...page.rows.map(({ creditCode }) => creditCode))
    after = page.next
  }
  expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7].map(codeOf).sort())
  expect((await house.ask(house.officer, 'GET', `/api/lists/${list}/members?after=x`)).status).toBe(400)
})
