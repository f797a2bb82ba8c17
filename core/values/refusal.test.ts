import { expect, test } from 'vitest'
import {
  accept,
  chainResult,
  collectResults,
  mapResult,
  placeResult,
  type Refusal,
  type Result,
  refusalsOf,
  refuse,
  valueOrThrow,
} from './refusal.ts'

const closed: Refusal = { code: 'programme.closed', messageZh: '项目已截止。', messageEn: 'The programme is closed.' }
const late: Refusal = {
  code: 'claim.late',
  messageZh: '申请已过期。',
  messageEn: 'The claim is late.',
  path: 'filedOn',
}

test('gives every reason, in order, when parts are refused', () => {
  expect(collectResults<number>([accept(1), refuse(closed), accept(2), refuse(late)])).toEqual(refuse(closed, late))
  expect(collectResults([accept(1), accept(2)])).toEqual(accept([1, 2]))
})

test('places a refusal where it stands, the inner place behind the outer', () => {
  const placed = placeResult(placeResult(refuse(late, closed), 'loans[L1]'), 'facts')
  expect(refusalsOf(placed).map((refusal) => refusal.path)).toEqual(['facts.loans[L1].filedOn', 'facts.loans[L1]'])
  expect(refusalsOf(placeResult(refuse({ ...late, path: '[3]' }), 'rows'))[0]?.path).toBe('rows[3]')
})

test('passes refusals through and goes on only with a value', () => {
  const none: Result<number> = refuse(closed)
  expect(mapResult<number, number>(none, (value) => value + 1)).toEqual(none)
  expect(mapResult(accept(1), (value) => value + 1)).toEqual(accept(2))
  expect(chainResult(accept(1), () => refuse(late))).toEqual(refuse(late))
})

test('throws, naming the code, where a literal is refused', () => {
  expect(() => valueOrThrow(refuse(closed))).toThrow('programme.closed')
  expect(() => refuse()).toThrow(RangeError)
})
