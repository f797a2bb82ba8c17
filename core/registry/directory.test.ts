import { expect, test } from 'vitest'
import { parseDay, valueOrThrow } from '../values/index.ts'
import { cooperationOn, isIdleOn, reminderOn } from './cooperation.ts'
import { measuresFor } from './guidance.ts'
import { recognitionOn } from './recognition.ts'
import { averageOf, shareOf } from './share.ts'
import { bandFor } from './talent-band.ts'
import { isInsideWithin, mayFollow, stepOn } from './tenancy.ts'

const day = (text: string) => valueOrThrow(parseDay(text))
const MECHANISMS = ['ACCESS', 'APPROVAL', 'RISK', 'COORDINATION', 'PROVISION']
const terms = { aspects: MECHANISMS, aspectsMin: 5, required: [], needsConfirmation: false }
const proofs = MECHANISMS.map((aspect, index) => ({
  aspect,
  from: index === 4 ? '2014-06-01' : '2014-05-01',
  to: null as string | null,
}))

test('a branch with four of five mechanisms is in preparation, and recognised from the day of the fifth', () => {
  const file = { since: '2014-04-10', proofs, confirmedFrom: null }
  expect(recognitionOn(terms, file, '2014-05-31')).toMatchObject({ status: 'IN_PREPARATION', missing: ['PROVISION'] })
  expect(recognitionOn(terms, file, '2014-06-01')).toMatchObject({
    status: 'RECOGNISED',
    since: '2014-06-01',
    missing: [],
  })
})

test('a mechanism that a review finds missing puts a recognised branch under correction from that day', () => {
  const ended = proofs.map((proof) => (proof.aspect === 'RISK' ? { ...proof, to: '2015-06-01' } : proof))
  const file = { since: '2014-04-10', proofs: ended, confirmedFrom: null }
  expect(recognitionOn(terms, file, '2015-05-31').status).toBe('RECOGNISED')
  expect(recognitionOn(terms, file, '2015-06-02')).toMatchObject({ status: 'UNDER_CORRECTION', since: '2015-06-01' })
})

test('while the number of mechanisms is not set nothing is recognised', () => {
  const file = { since: '2014-04-10', proofs, confirmedFrom: null }
  expect(recognitionOn({ ...terms, aspectsMin: null }, file, '2014-07-01').status).toBe('IN_PREPARATION')
})

test('without the letter of the upper level a counter stays planned, and with it is counted when it is confirmed', () => {
  const tilts = {
    aspects: ['PRODUCT', 'PRICING'],
    aspectsMin: 0,
    required: ['UPPER_APPROVAL'],
    needsConfirmation: true,
  }
  const letter = { aspect: 'UPPER_APPROVAL', from: '2025-03-01', to: null }
  expect(
    recognitionOn(tilts, { since: '2025-02-01', proofs: [], confirmedFrom: '2025-02-02' }, '2025-04-01').status,
  ).toBe('PLANNED')
  expect(
    recognitionOn(tilts, { since: '2025-02-01', proofs: [letter], confirmedFrom: null }, '2025-04-01').status,
  ).toBe('IN_PREPARATION')
  expect(
    recognitionOn(tilts, { since: '2025-02-01', proofs: [letter], confirmedFrom: '2025-03-15' }, '2025-04-01'),
  ).toMatchObject({
    status: 'RECOGNISED',
    since: '2025-03-15',
  })
})

test('a loan keeps the measure of the stars held on its day', () => {
  const ratings = [
    { stars: 4, from: '2024-01-01', to: '2025-01-01' },
    { stars: 3, from: '2025-01-01', to: null },
  ]
  const measures = [
    { kind: 'COMPENSATION_SHARE', starsMin: 4, value: '60', from: '2023-01-01', to: null },
    { kind: 'COMPENSATION_SHARE', starsMin: 0, value: '50', from: '2023-01-01', to: null },
  ]
  expect(measuresFor(measures, ratings, '2024-12-31').map(({ value }) => value)).toEqual(['60'])
  expect(measuresFor(measures, ratings, '2025-01-01').map(({ value }) => value)).toEqual(['50'])
})

test('steps of a project follow each other by day, and none follows after it has graduated', () => {
  const steps = [
    { step: 'PRE_INCUBATION', on: '2014-03-01' },
    { step: 'COMPANY', on: '2014-09-15' },
    { step: 'GRADUATED', on: '2016-09-15' },
  ] as const
  expect(steps.map((step, index) => mayFollow(steps.slice(0, index), step))).toEqual([true, true, true])
  expect(mayFollow(steps.slice(0, 1), { step: 'COMPANY', on: '2014-03-01' })).toBe(false)
  expect(mayFollow(steps, { step: 'LEFT', on: '2017-01-01' })).toBe(false)
  expect(['2014-02-28', '2014-03-01', '2016-09-14', '2016-09-15'].map((on) => stepOn(steps, on))).toEqual([
    null,
    'PRE_INCUBATION',
    'COMPANY',
    'GRADUATED',
  ])
})

test('a firm that left in May is counted in the first half of the year, not at its end', () => {
  const steps = [
    { step: 'COMPANY', on: '2024-02-01' },
    { step: 'LEFT', on: '2025-05-20' },
  ] as const
  expect(isInsideWithin(steps, { from: '2025-01-01', to: '2025-07-01' })).toBe(true)
  expect(isInsideWithin(steps, { from: '2025-12-31', to: '2026-01-01' })).toBe(false)
})

test('an agreement is in force on its last day, expired on the next, and both sides are reminded 60 and 15 days before', () => {
  const agreement = { from: day('2023-01-01'), to: day('2026-01-01'), isConfirmed: true }
  expect(['2022-12-31', '2025-12-31', '2026-01-01'].map((on) => cooperationOn(agreement, day(on)))).toEqual([
    'NOT_BEGUN',
    'IN_FORCE',
    'EXPIRED',
  ])
  const on = ['2025-10-31', '2025-11-01', '2025-12-15', '2025-12-16', '2026-01-01']
  expect(on.map((each) => reminderOn(agreement, [60, 15], day(each)))).toEqual([null, 60, 60, 15, null])
  expect(cooperationOn({ ...agreement, isConfirmed: false }, day('2024-01-01'))).toBe('PROPOSED')
})

test('an agreement is idle when it was not used for six months, counted from its beginning or its last use', () => {
  const agreement = { from: day('2025-01-01'), to: day('2026-01-01'), isConfirmed: true }
  const never = { lastUsedOn: null, months: 6 }
  expect(['2025-06-30', '2025-07-01'].map((on) => isIdleOn(agreement, never, day(on)))).toEqual([false, true])
  expect(isIdleOn(agreement, { lastUsedOn: day('2025-03-10'), months: 6 }, day('2025-07-01'))).toBe(false)
})

test('a score on the line opens the band, and a hundredth below the one under it', () => {
  const bands = [{ scoreMin: '80' }, { scoreMin: '60' }]
  expect(['80', '79.99', '59.99'].map((score) => bandFor(bands, score)?.scoreMin ?? null)).toEqual(['80', '60', null])
})

test('shares and averages are exact to two decimals', () => {
  expect([shareOf(12, 25), shareOf(4, 6), shareOf(37, 148), shareOf(0, 0)]).toEqual(['48.00', '66.67', '25.00', null])
  expect([averageOf(16, 4), averageOf(14, 3), averageOf(0, 0)]).toEqual(['4.00', '4.67', null])
})
