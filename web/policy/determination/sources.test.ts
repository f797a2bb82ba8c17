import { expect, test } from 'vitest'
import { evaluate } from '../../../core/policy/evaluate/index.ts'
import { readFacts } from '../../../core/policy/intake/index.ts'
import { parseDay, valueOrThrow } from '../../../core/values/index.ts'
import { payingProgramme } from '../pack.fixture.ts'
import { entityAt, findFact, ownersOf } from './find-fact.ts'
import { factsBehind, rateSource } from './sources.ts'

const { pack, programme, examples } = payingProgramme()
const { vocabulary } = pack

test('each line of the worked examples has facts behind its base, each found in the document', () => {
  let lines = 0
  for (const { facts, on } of examples) {
    const read = readFacts(vocabulary, facts)
    if (!read.ok) continue
    for (const line of evaluate(pack, programme.id, read.value, valueOrThrow(parseDay(on))).lines) {
      const behind = factsBehind(line, programme, vocabulary, facts)
      expect(behind.length).toBeGreaterThan(1)
      expect(behind.filter(({ value }) => value === null)).toEqual([])
      expect(rateSource(line, programme)?.unit).toBe('percent')
      lines += 1
    }
  }
  expect(lines).toBeGreaterThan(10)
})

test('a fact is found by its path, entries by key or place', () => {
  const document = { loans: [{ id: 'L1', interestPeriods: [{ from: '2023-01-01' }] }] }
  expect(findFact(vocabulary, document, 'loans[L1].interestPeriods[0].from')).toBe('2023-01-01')
  expect(findFact(vocabulary, document, 'loans[L2].id')).toBeUndefined()
  expect(ownersOf('loans[L1].interestPeriods[0]')).toEqual(['loans[L1].interestPeriods[0]', 'loans[L1]'])
  expect(entityAt(vocabulary, 'loans[L1].interestPeriods[0]')).toBe('interestPeriod')
})
