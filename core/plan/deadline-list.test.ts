import { expect, test } from 'vitest'
import { formatDay, parseDay, valueOrThrow } from '../values/index.ts'
import { deadlinesOf, periodOfTargets } from './deadline-list.ts'
import type { DocumentDate, PlanDocument } from './document.ts'
import { compareDates, hasNumber, isInForce, mainDateOf } from './find-documents.ts'
import { readExample } from './plan.fixture.ts'

const { plan } = readExample()
const day = (text: string) => valueOrThrow(parseDay(text))

test('lists the days that the clauses set, earliest first, each with its goals', () => {
  expect(
    deadlinesOf(plan).map(({ due, goals }) => [formatDay(due), goals.map(({ indicator }) => indicator.zh)]),
  ).toEqual([
    ['2024-12-31', ['服务企业数']],
    ['2025-12-31', ['服务企业数', '快速成长企业数']],
  ])
})

test('the period of the targets comes from their own text', () => {
  const period = periodOfTargets(plan)
  expect([period?.from, period?.lastDay]).toEqual([day('2024-01-15'), day('2025-12-31')])
  expect(periodOfTargets({ ...plan, clauses: [] })).toBeNull()
})

test('a document is in force from its first day on, whenever its page was released, and no more on its end', () => {
  const document: PlanDocument = { ...plan.document, inForce: { from: day('2017-09-05'), to: day('2021-01-01') } }
  const on = ['2017-09-04', '2017-09-05', '2018-01-01', '2020-12-31', '2021-01-01']
  expect(on.map((each) => isInForce(document, day(each)))).toEqual([false, true, true, true, false])
})

test('a number is the same in other brackets, width and spaces', () => {
  const document: PlanDocument = { ...plan.document, number: '示科〔2024〕65号' }
  expect(
    ['示科〔2024〕65号', '示科[2024] 65号', '示科（２０２４）６５号'].map((each) => hasNumber(document, each)),
  ).toEqual([true, true, true])
  expect([hasNumber(document, '示科〔2024〕6号'), hasNumber(plan.document, '')]).toEqual([false, false])
})

test('a month is ordered without a day being made up for it', () => {
  const date = (on: string): DocumentDate => ({ kind: 'SIGNED', on, precision: on.length === 7 ? 'month' : 'day' })
  const sorted = ['2011-03-15', '2011-03', '2011-02-28', '2011-04-01'].map(date).toSorted(compareDates)
  expect(sorted.map(({ on }) => on)).toEqual(['2011-02-28', '2011-03', '2011-03-15', '2011-04-01'])
  expect(mainDateOf(plan.document)?.on).toBe('2024-01-15')
})
