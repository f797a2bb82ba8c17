import { expect, test } from 'vitest'
import { compilePack, programmeIds, readFacts } from '../core/policy/index.ts'
import { listPacks, loadPack } from '../packs/load.ts'
import { programmesFor } from './applicant.ts'
import { inventPopulation } from './population.ts'

const packs = listPacks()
  .map(({ id }) => loadPack(id).sources)
  .map((sources) => ({ id: sources.id, sources, pack: compilePack(sources).pack }))
  .filter(({ pack }) => pack.programmes.length > 0)

test.each(packs)(
  'invented applicants of $id pass the intake, differ, and come out equal each time',
  ({ sources, pack }) => {
    const people = inventPopulation(sources, pack.vocabulary, 120)
    expect(people).toHaveLength(120)
    for (const facts of people) expect(readFacts(pack.vocabulary, facts)).toMatchObject({ ok: true })
    expect(new Set(people.map((facts) => JSON.stringify(facts))).size).toBe(120)
    expect(inventPopulation(sources, pack.vocabulary, 120)).toEqual(people)
  },
)

test.each(packs)('programmes of $id are asked only about the kind of applicant that they judge', ({ pack }) => {
  const roots = Object.values(pack.vocabulary.roots).filter(
    ({ kind, of }) => kind === 'entity' && pack.vocabulary.entities[of ?? '']?.key,
  )
  for (const { name } of roots)
    for (const id of programmesFor(pack, { [name]: {} })) {
      const subject = pack.programmes.find((programme) => programme.id === id)?.subject ?? ''
      expect(roots.some((root) => root.name === subject && root.name !== name)).toBe(false)
    }
  expect(programmesFor(pack, {})).toEqual(programmeIds(pack))
})
