import { describe, expect, test } from 'vitest'
import { listPacks, loadPack } from '../../../packs/load.ts'
import { type Day, parseDay, valueOrThrow } from '../../values/index.ts'
import { type CompiledPack, compilePack, type Overlay, type PackSources } from '../compile/index.ts'
import { type Determination, evaluate, programmeIds } from '../evaluate/index.ts'
import { type Example, readExamples } from '../examples/index.ts'
import { readFacts } from '../intake/index.ts'
import { population } from '../simulate/population/index.ts'
import type { SourceValue } from '../source/index.ts'
import type { Advice } from './advice.ts'
import { searchAdvice } from './advise.ts'
import { outcomeOf } from './probe.ts'
import { judgeAfter, oneUnitLess } from './verify.fixture.ts'

const TIMES = ['now', 'by-date', 'never']
const packs = new Map<string, CompiledPack>()

type Case = { readonly pack: CompiledPack; readonly example: Example; readonly on: Day; readonly before: Determination }

function compiled(sources: PackSources, overlay: Overlay): CompiledPack {
  const key = JSON.stringify([sources.id, overlay])
  const pack = packs.get(key) ?? compilePack(sources, overlay).pack
  packs.set(key, pack)
  return pack
}

/** Finds the advice on an example and holds the search to its promises; null where the facts are refused. */
function adviseExample(sources: PackSources, example: Example): { found: Case; advice: readonly Advice[] } | null {
  const pack = compiled(sources, example.overlay)
  const [facts, on] = [readFacts(pack.vocabulary, example.facts), parseDay(example.on)]
  if (!facts.ok || !on.ok) return null
  const before = evaluate(pack, example.programme, facts.value, on.value)
  const { advice, complete } = searchAdvice(pack, example.programme, { facts: facts.value, on: on.value })
  const place = `${example.file}:${example.line}`
  const times = advice.map(({ when }) => TIMES.indexOf(when))
  expect(complete, place).toBe(true)
  expect(times, place).toEqual(times.toSorted((a, b) => a - b))
  expect(new Set(advice.map(({ changes, on: day }) => JSON.stringify([changes, day]))).size, place).toBe(advice.length)
  return { found: { pack, example, on: on.value, before }, advice }
}

function expectClaim({ pack, example, on, before }: Case, advice: Advice): void {
  const judge = (made: Pick<Advice, 'changes' | 'on'>) => judgeAfter(pack, example.programme, example.facts, on, made)
  const place = `${example.file}:${example.line} ${advice.words.en}`
  const after = judge(advice)
  expect([after.verdict, after.amountFen, after.class?.id ?? null, after.needs], place).toEqual([
    advice.verdictAfter,
    advice.amountFenAfter,
    advice.classAfter,
    advice.needsAfter,
  ])
  expect(outcomeOf(after), place).not.toBe(outcomeOf(before))
  const less = oneUnitLess(pack, example.facts, advice)
  if (less !== null) expect(outcomeOf(judge(less)), place).not.toBe(outcomeOf(after))
}

for (const { id } of listPacks())
  describe(`advice on the examples of ${id}`, () => {
    const { sources } = loadPack(id)
    const files = sources.documents.filter(({ path }) => path.startsWith(`${id}/`) && path.endsWith('/examples.yaml'))
    for (const file of files)
      test(`${file.path}: every claim holds, and one unit less does not do`, () => {
        const cases = readExamples(file, []).flatMap((example) => adviseExample(sources, example) ?? [])
        for (const { found, advice } of cases) {
          if (found.before.verdict !== 'needs') for (const each of advice) expectClaim(found, each)
          else expect(new Set(advice.map(({ changes }) => changes[0]?.path))).toEqual(new Set(found.before.needs))
        }
      }, 30_000)
  })

for (const { id } of listPacks())
  test(`advice to fictitious firms of ${id} holds, whatever is combined`, () => {
    const { sources } = loadPack(id)
    const pack = compiled(sources, {})
    const on = valueOrThrow(parseDay('2024-12-31'))
    const firms = population(pack.vocabulary, 40, 11, { division: '000000', on, programmes: programmeIds(pack) })
    const asked = [...firms].flatMap((document) =>
      programmeIds(pack).map((programme) => {
        const name = { zh: programme, en: programme }
        const facts = document as SourceValue
        return { programme, name, clause: '', on: '2024-12-31', facts, overlay: {}, expect: {}, file: id, line: 0 }
      }),
    )
    const answered = asked
      .flatMap((example) => adviseExample(sources, example) ?? [])
      .filter(({ found }) => found.before.verdict !== 'needs')
    for (const { found, advice } of answered) for (const each of advice) expectClaim(found, each)
    expect(answered.flatMap(({ advice }) => advice).length).toBeGreaterThan(0)
  }, 30_000)
