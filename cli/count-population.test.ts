import { expect, test } from 'vitest'
import { compilePack, population, type Simulation } from '../core/policy/index.ts'
import { parseDay, valueOrThrow } from '../core/values/index.ts'
import { listPacks, loadPack } from '../packs/load.ts'
import type { Question } from './count-firms.ts'
import { countPopulation, type Population } from './count-population.ts'
import { divisionOf } from './pack.ts'

const on = valueOrThrow(parseDay('2024-06-30'))
const packs = listPacks().map(({ id }) => loadPack(id).sources)
const sources = packs.find((each) => compilePack(each).pack.programmes.length > 1)

/** One pack that has programmes, as it is on both sides. */
function questionOf(known: typeof sources): Question {
  if (!known) throw new Error('There is no pack with programmes')
  const { pack } = compilePack(known)
  return { base: pack, reform: pack, programme: null, on, division: divisionOf(known), seed: 3 }
}

function bytes(simulation: Simulation): string {
  const inOrder = (value: object): object =>
    Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  return JSON.stringify(simulation, (_, value: unknown) => {
    if (typeof value === 'bigint') return `${value}n`
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? inOrder(value) : value
  })
}

test('any number of workers comes to the same, of firms that are invented or read', { timeout: 60_000 }, async () => {
  const question = questionOf(sources)
  const { base, seed, division } = question
  const documents = [
    ...population(base.vocabulary, 1100, seed, { on, division, programmes: base.programmes.map(({ id }) => id) }),
  ]
  const count = async (people: Population, workers: number): Promise<string> => {
    const told: number[] = []
    const simulation = await countPopulation(question, people, { workers, onFirms: (done) => told.push(done) })
    expect(told.at(-1)).toBe(1100)
    return bytes(simulation)
  }
  const alone = await count(1100, 1)
  expect(await count(1100, 3)).toBe(alone)
  expect(await count(documents, 2)).toBe(alone)
})

test('an applicant is asked only what judges its kind, and counts once', async () => {
  const question = questionOf(sources)
  const roots = Object.values(question.base.vocabulary.roots).filter(
    ({ kind, of }) => kind === 'entity' && question.base.vocabulary.entities[of ?? '']?.key,
  )
  const documents = roots.map(({ name }) => ({ [name]: {} }))
  const whole = await countPopulation(question, documents, { workers: 1 })
  expect(whole.firms).toBe(roots.length)
  const asked = Object.values(whole.programmes).map(({ all: { base } }) => base.yes + base.no + base.needs)
  expect(Math.max(...asked)).toBeLessThanOrEqual(roots.length)
  expect(asked.length).toBeGreaterThan(0)
})

test('what goes wrong in a worker ends the count', { timeout: 30_000 }, async () => {
  await expect(countPopulation(questionOf(sources), [{ nonsense: 1 }], { workers: 2 })).rejects.toThrow(/nonsense/)
})
