import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { CompiledPack, Determination, Evaluation, Examples, Plan, Problem, Regions } from '../../contract/index.ts'
import { evaluate } from '../../core/policy/evaluate/index.ts'
import { compilePack } from '../../core/policy/index.ts'
import { readFacts } from '../../core/policy/intake/index.ts'
import { parseDay, valueOrThrow } from '../../core/values/index.ts'
import { localLimits, readFactsFile } from '../../files/index.ts'
import { listPacks, loadPack } from '../../packs/load.ts'
import type { App } from '../http/index.ts'
import { faultsOf, payingExample, testServer } from '../server.fixture.ts'

const packs = listPacks().map(({ id }) => id)
const paying = payingExample()
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })
let app: App

beforeAll(async () => {
  app = await testServer()
})
afterAll(() => app.close())

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })
const post = (pack: string, payload: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: `/api/packs/${pack}/determinations`,
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    headers: { 'content-type': 'application/json', ...headers },
  })

describe('what is sent is what the contract says', () => {
  test('all regions, those of the nation last', async () => {
    const message = (await get('/api/regions')).json<Regions>()
    expect(faultsOf(Regions, message)).toEqual([])
    expect(message.regions.map(({ id }) => id).toSorted()).toEqual(packs.toSorted())
    const levels = message.regions.map(({ level }) => level === 'NATION')
    expect(levels).toEqual(levels.toSorted((a, b) => Number(a) - Number(b)))
  })

  test.each(packs)('the plan and the compiled pack of %s', async (pack) => {
    const plan = (await get(`/api/packs/${pack}/plan`)).json<Plan>()
    expect(faultsOf(Plan, plan)).toEqual([])
    expect(faultsOf(CompiledPack, (await get(`/api/packs/${pack}/compiled`)).json())).toEqual([])
    const used = new Set(plan.clauses.flatMap(({ entries }) => entries.map(({ capability }) => capability)))
    expect(Object.keys(plan.legend.capabilities).toSorted()).toEqual([...used].toSorted())
  })

  test('the compiled pack as sent evaluates as the pack itself does', async () => {
    const sent = (await get(`/api/packs/${paying.pack}/compiled`)).json<Parameters<typeof evaluate>[0]>()
    const own = compilePack(loadPack(paying.pack).sources).pack
    const day = valueOrThrow(parseDay(paying.example.on))
    const answers = [sent, own].map((pack) => {
      const facts = valueOrThrow(readFacts(pack.vocabulary, paying.example.facts))
      return JSON.stringify(evaluate(pack, paying.programme, facts, day))
    })
    expect(answers[0]).toBe(answers[1])
  })

  test('the examples of a programme with their determinations', async () => {
    const response = await get(`/api/packs/${paying.pack}/programmes/${paying.programme}/examples`)
    const message = response.json<Examples>()
    expect(faultsOf(Examples, message)).toEqual([])
    const found = message.examples.find(({ name }) => name.en === paying.example.name.en)
    expect(found?.determination?.amountFen).toBeGreaterThan(0)
  })

  test('who holds a message already is not sent it again', async () => {
    const url = `/api/packs/${paying.pack}/plan`
    const first = await get(url)
    const again = await get(url, { 'if-none-match': `W/${String(first.headers['etag'])}` })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect((await get(url, { 'if-none-match': '"other"' })).statusCode).toBe(200)
  })
})

describe('a single evaluation', () => {
  test('answers each programme asked for, byte for byte as the engine does', async () => {
    const { facts, on } = paying.example
    const message = (await post(paying.pack, { facts, on, programmes: [paying.programme] })).json<Evaluation>()
    expect(faultsOf(Evaluation, message)).toEqual([])
    const { pack } = compilePack(loadPack(paying.pack).sources)
    const own = evaluate(
      pack,
      paying.programme,
      valueOrThrow(readFacts(pack.vocabulary, facts)),
      valueOrThrow(parseDay(on)),
    )
    expect(JSON.stringify(message.determinations)).toBe(JSON.stringify([own]))
    expect(faultsOf(Determination, own)).toEqual([])
  })

  test('answers all programmes where none is named', async () => {
    const { facts, on } = paying.example
    const message = (await post(paying.pack, { facts, on })).json<Evaluation>()
    expect(message.determinations.length).toBeGreaterThan(1)
  })

  test('takes a number where money is due as text for what it is, and refuses it at its place', async () => {
    const response = await post(paying.pack, {
      facts: { loans: [{ id: 'L1', creditLineYuan: 1.5 }], nothing: 1 },
      on: '2024-06-30',
    })
    const problem = response.json<Problem>()
    expect([response.statusCode, response.headers['content-type']]).toEqual([
      422,
      'application/problem+json; charset=utf-8',
    ])
    expect(faultsOf(Problem, problem)).toEqual([])
    expect(problem.refusals.map(({ code, path }) => [code, path])).toEqual([
      ['facts.unknown-field', 'nothing'],
      ['money.not-text', 'loans[L1].creditLineYuan'],
    ])
  })

  test.each([
    ['a day that does not exist', { facts: {}, on: '2023-02-29' }, 422, 'facts.refused'],
    ['null for facts', { facts: null, on: '2024-06-30' }, 422, 'facts.refused'],
    ['a number for facts', { facts: 1, on: '2024-06-30' }, 422, 'facts.refused'],
    ['a day that is no text', { facts: {}, on: 20230228 }, 400, 'request.not-valid'],
    ['a part that the contract does not know', { facts: {}, on: '2024-06-30', more: 1 }, 400, 'request.not-valid'],
    ['a programme that is not there', { facts: {}, on: '2024-06-30', programmes: ['none'] }, 404, 'programme.unknown'],
    ['broken JSON', '{"facts":', 400, 'request.not-valid'],
    ['a message that is too large', { facts: 'x'.repeat(5_000_000), on: '2024-06-30' }, 413, 'request.too-large'],
  ])('refuses %s with words in both languages', async (_, payload, status, code) => {
    const response = await post(paying.pack, payload)
    const problem = response.json<Problem>()
    expect([response.statusCode, problem.code, faultsOf(Problem, problem)]).toEqual([status, code, []])
    expect([problem.words.zh, problem.words.en].map((text) => text.includes('{'))).toEqual([false, false])
  })
})

describe('a document that says one thing twice', () => {
  test.each([
    ['at its top', '{"facts":{},"on":"2024-06-30","on":"2025-06-30"}', 'on'],
    ['in its facts', '{"facts":{"enterprise":{"name":"A","name":"B"}},"on":"2024-06-30"}', 'name'],
    ['under an escape', '{"facts":{"enterprise":{"name":"A","n\\u0061me":"B"}},"on":"2024-06-30"}', 'name'],
  ])('is refused %s, as a file of facts is', async (_, payload, name) => {
    const response = await post(paying.pack, payload)
    const problem = response.json<Problem>()
    const file = { name: 'facts.json', bytes: new TextEncoder().encode(payload) }
    const read = await readFactsFile(file, {
      vocabulary: { roots: {}, entities: {}, choices: {}, groups: {} },
      limits: localLimits,
    })
    expect([response.statusCode, problem.code, faultsOf(Problem, problem)]).toEqual([422, 'facts.refused', []])
    expect(problem.refusals).toEqual(read.ok ? [] : read.refusals)
    expect(problem.refusals[0]?.messageEn).toContain(name)
  })

  test('the same name in two objects is no repetition', async () => {
    const { facts, on } = paying.example
    const response = await post(paying.pack, { facts, on, programmes: [paying.programme] })
    expect(response.statusCode).toBe(200)
  })
})

describe('what is not there', () => {
  test.each([
    ['/api/packs/none/plan', 'pack.unknown'],
    ['/api/packs/none/compiled', 'pack.unknown'],
    ['/api/packs/..%2F..%2Fpackage.json/plan', 'pack.unknown'],
    [`/api/packs/${paying.pack}/programmes/none/examples`, 'programme.unknown'],
    ['/api/nothing', 'route.unknown'],
    ['/assets/none.js', 'route.unknown'],
  ])('%s is told as %s', async (url, code) => {
    const response = await get(url, { 'accept-language': 'en-GB,en;q=0.8' })
    const problem = response.json<Problem>()
    expect([response.statusCode, problem.code, problem.title]).toEqual([404, code, problem.words.en])
  })

  test.each([
    [`/${paying.pack}/clauses/none`, 404],
    [`/${paying.pack}/programmes/none`, 404],
    [`/${paying.pack}/programmes/${paying.programme}?lang=en`, 200],
  ])('the page %s is answered with %s', async (url, status) => {
    expect((await get(url)).statusCode).toBe(status)
  })

  test('the page of a clause that there is is there', async () => {
    const [clause] = (await get(`/api/packs/${paying.pack}/plan`)).json<Plan>().clauses
    for (const id of [clause?.id, clause?.entries[0]?.id])
      expect((await get(`/${paying.pack}/clauses/${encodeURIComponent(id ?? '')}`)).statusCode).toBe(200)
  })
})
