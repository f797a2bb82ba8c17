import { describe, expect, test } from 'vitest'
import { evaluate, programmeOn } from '../../../core/policy/evaluate/index.ts'
import { readFacts } from '../../../core/policy/intake/index.ts'
import { parseDay, valueOrThrow } from '../../../core/values/index.ts'
import { knownProgrammes, payingProgramme } from '../pack.fixture.ts'
import { entryPaths, factPath } from './fact-path.ts'
import { type FormField, planForm, pruneToForm } from './form-plan.ts'

const namesOf = (form: readonly FormField[]): string[] =>
  form.flatMap(({ field, parts }) => [field.name, ...namesOf(parts).map((name) => `${field.name}.${name}`)])

describe('the form of a programme', () => {
  test('asks for the keys of applicants and entries, and for ends of what is dated', () => {
    const { pack, programme } = payingProgramme()
    const names = namesOf(planForm(pack.vocabulary, [programme]))
    const key = pack.vocabulary.entities[pack.vocabulary.roots[programme.subject]?.of ?? '']?.key
    expect(names).toContain(`${programme.subject}.${key}`)
    expect(names.length).toBeLessThan(60)
  })

  test('asks for nothing twice and nothing empty', () => {
    for (const { pack, programme } of knownProgrammes()) {
      const names = namesOf(planForm(pack.vocabulary, [programme]))
      expect(names).toEqual([...new Set(names)])
      expect([programme.id, names.length > 1]).toEqual([programme.id, true])
    }
  })

  test('asks for every fact that decides: an answer from its facts alone is the answer from all', () => {
    let compared = 0
    for (const { pack, programme, examples } of knownProgrammes()) {
      const form = planForm(pack.vocabulary, [programme])
      for (const { facts, on } of examples) {
        const [whole, pruned] = [facts, pruneToForm(form, facts)].map((each) => readFacts(pack.vocabulary, each))
        if (!whole?.ok || !pruned?.ok) continue
        const day = valueOrThrow(parseDay(on))
        if (programmeOn(pack, programme.id, day) !== programme) continue
        const [a, b] = [whole, pruned].map(({ value }) => evaluate(pack, programme.id, value, day))
        expect([a?.verdict, a?.amountFen, a?.needs, a?.flags]).toEqual([b?.verdict, b?.amountFen, b?.needs, b?.flags])
        compared += 1
      }
    }
    expect(compared).toBeGreaterThan(100)
  })
})

test('a place of the form is named as the engine names it', () => {
  const { vocabulary } = payingProgramme().pack
  const document = { loans: [{ id: 'L1', interestPeriods: [{}] }, {}] }
  expect(factPath(vocabulary, document, ['loans', 0, 'interestPeriods', 0, 'from'])).toBe(
    'loans[L1].interestPeriods[0].from',
  )
  expect(factPath(vocabulary, document, ['loans', 1, 'drawnOn'])).toBe('loans[1].drawnOn')
  expect(entryPaths(vocabulary, document, ['loans', 0])).toEqual(['loans[L1]', 'loans[0]'])
})
