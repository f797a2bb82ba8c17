import { expect, test } from 'vitest'
import { comparisonHolds } from '../../../core/policy/evaluate/index.ts'
import { factsByOwner, groupReasons, type Reason, tellingFacts } from './group-reasons.ts'

const reason = (
  condition: string,
  item: string | null,
  result: Reason['result'],
  from: string | null = null,
): Reason => ({
  condition,
  item,
  result,
  from,
  to: null,
  clause: 'X-1',
  label: { zh: condition, en: condition },
  facts: [],
  comparisons: [],
  numbersOn: null,
  needs: [],
  toVerify: [],
})
const fact = (path: string, value: string) => ({ path, value, valueWords: null, label: { zh: path, en: path } })

test('reasons stand together by item and condition; spans that differ have no common result', () => {
  const groups = groupReasons([
    reason('a', null, 'yes'),
    reason('b', 'loans[1]', 'yes', '2023-01-01'),
    reason('b', 'loans[1]', 'no', '2023-02-01'),
    reason('a', 'loans[1]', 'needs'),
  ])
  expect(
    groups.map(({ item, conditions }) => [item, conditions.map(({ condition, result }) => [condition, result])]),
  ).toEqual([
    [null, [['a', 'yes']]],
    [
      'loans[1]',
      [
        ['b', null],
        ['a', 'needs'],
      ],
    ],
  ])
})

test('the length of a list is left out where its entries stand beside it', () => {
  const facts = [fact('a.titles', '[1]'), fact('a.titles[0].title', 'HNTE'), fact('a.ip', '[0]')]
  expect(tellingFacts(facts).map(({ path }) => path)).toEqual(['a.titles[0].title', 'a.ip'])
})

test('facts stand with what they belong to', () => {
  const facts = [fact('a.b', '1'), fact('c[0].d', '2'), fact('a.e', '3')]
  expect(factsByOwner(facts).map(({ owner, facts: own }) => [owner, own.length])).toEqual([
    ['a', 2],
    ['c[0]', 1],
  ])
})

test('a comparison holds or not by its gap, texts by being the same', () => {
  const holds = (left: string, operator: '<' | '<=' | '>' | '>=' | '=' | '!=', right: string, gap: string) =>
    comparisonHolds({ left, operator, right, unit: 'CNY', gap })
  expect([holds('1.00', '<=', '1.00', '0.00'), holds('1.01', '<=', '1.00', '0.01')]).toEqual([true, false])
  expect([holds('1', '<', '2', '-1'), holds('2', '>', '2', '0'), holds('2', '>=', '2', '0')]).toEqual([
    true,
    false,
    true,
  ])
  expect([holds('A', '=', 'A', ''), holds('A', '=', 'B', ''), holds('A', '!=', 'B', '')]).toEqual([true, false, true])
})
