import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listPacks, loadPack } from '../../../packs/load.ts'
import { parseDay, valueOrThrow } from '../../values/index.ts'
import { compilerOf, type Example, evaluate, readExamples, readFacts, type Verdict } from '../index.ts'
import { type RecordCode, recordCode } from './index.ts'
import { changes, type Json, mutate } from './mutations.fixture.ts'

/** Random records for each programme, spread over its examples. */
const RUNS = 150

const VERDICTS: Readonly<Record<Verdict, number>> = { yes: 1, no: 0, needs: Number.NaN }

for (const { id } of listPacks())
  describe(`generated code of ${id} gives the answers of the evaluator`, () => {
    const { sources } = loadPack(id)
    const compile = compilerOf(sources)
    const files = sources.documents.filter(({ path }) => path.startsWith(`${id}/`) && path.endsWith('/examples.yaml'))
    test('every programme has examples', () => expect(files.length).toBeGreaterThan(0))
    for (const file of files) {
      const examples = readExamples(file, [])
      test(`${examples[0]?.programme}: on its examples and on random records near them`, () => {
        for (const example of examples) compareNear(example, Math.max(2, Math.floor(RUNS / examples.length)))
      }, 30_000)
    }

    function compareNear(example: Example, numRuns: number): void {
      const pack = compile(example.overlay)
      const on = valueOrThrow(parseDay(example.on))
      const compiled = recordCode(pack, example.programme, { traced: false, on })
      if (!compiled.ok) {
        expect(compiled.because).not.toBe('')
        return
      }
      const check = (document: Json): void => {
        const facts = readFacts(pack.vocabulary, document)
        if (!facts.ok) return
        const determination = evaluate(pack, example.programme, facts.value, on)
        const pays = determination.amountFen !== null
        expect(answerOf(compiled.code, facts.value)).toEqual({
          verdict: VERDICTS[determination.verdict],
          amountFen: pays ? determination.amountFen : Number.NaN,
        })
      }
      check(example.facts as Json)
      fc.assert(
        fc.property(changes, (plan) => check(mutate(example.facts as Json, plan))),
        { numRuns, seed: 20240630 },
      )
    }
  })

function answerOf(code: RecordCode, facts: Parameters<RecordCode['run']>[0]) {
  const out = new Float64Array(code.slots.length + 3)
  code.run(facts, out)
  return { verdict: out[0], amountFen: out[1] }
}
