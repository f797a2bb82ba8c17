import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { believe } from './believe.ts'
import { ranks, statements } from './registry.fixture.ts'
import type { Statement } from './statement.ts'

const say = (source: string, statedOn: string, facts: Statement['facts']): Statement => ({
  part: '',
  item: '',
  source,
  statedOn,
  facts,
  carried: {},
})

describe('what is believed', () => {
  test('is what the higher source says, and the other value is kept beside it with its source and day', () => {
    const said = [say('enterprise', '2026-03-01', { staff: 12 }), say('register', '2025-01-01', { staff: 10 })]
    expect(believe(said, ranks).facts).toEqual([
      {
        part: '',
        item: '',
        fact: 'staff',
        value: 10,
        source: 'register',
        statedOn: '2025-01-01',
        others: [{ value: 12, source: 'enterprise', statedOn: '2026-03-01' }],
      },
    ])
  })

  test('is among equals what was stated last, also where it was carried over from an earlier day', () => {
    const tax = { ...say('tax', '2026-03-01', { staff: 9, name: '甲' }), carried: { staff: '2024-01-01' } }
    const said = believe([tax, say('statistics', '2026-01-01', { staff: 11 })], ranks)
    expect(said.facts.map(({ fact, value }) => [fact, value])).toEqual([
      ['name', '甲'],
      ['staff', 11],
    ])
  })

  test('does not depend on the order of arrival', () => {
    fc.assert(
      fc.property(
        statements.chain((said) => fc.tuple(fc.constant(said), fc.shuffledSubarray(said, { minLength: said.length }))),
        ([said, shuffled]) => {
          expect(believe(shuffled, ranks)).toEqual(believe(said, ranks))
        },
      ),
    )
  })

  test('is never changed by a source of lower rank', () => {
    fc.assert(
      fc.property(statements, statements, (said, more) => {
        const lower = more.map((each) => ({ ...each, source: 'unranked' }))
        const before = believe(
          said.filter(({ source }) => source !== 'unranked'),
          ranks,
        ).facts
        const after = believe([...said.filter(({ source }) => source !== 'unranked'), ...lower], ranks).facts
        for (const fact of before)
          expect(after).toContainEqual(expect.objectContaining({ ...fact, others: expect.anything() }))
      }),
    )
  })

  test('is what the next source says once the first withdraws', () => {
    fc.assert(
      fc.property(statements, fc.nat(), (said, at) => {
        const withdrawn = said.map((each, index) =>
          index === at % Math.max(said.length, 1) ? { ...each, facts: null } : each,
        )
        const left = said.filter((_, index) => index !== at % Math.max(said.length, 1))
        expect(believe(withdrawn, ranks)).toEqual(believe(left, ranks))
      }),
    )
  })
})
