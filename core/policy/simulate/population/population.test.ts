import { describe, expect, test } from 'vitest'
import { listPacks, loadPack } from '../../../../packs/load.ts'
import { parseDay, readCreditCode, valueOrThrow } from '../../../values/index.ts'
import { compilePack, type PackSources } from '../../compile/index.ts'
import { programmeIds } from '../../evaluate/index.ts'
import { readFacts } from '../../intake/index.ts'
import { readParameters } from '../../parameters/index.ts'
import { SourceReader } from '../../source/index.ts'
import { answerByCode } from '../answer-by-code.ts'
import { simulate } from '../simulate.ts'
import { population } from './population.ts'
import { interestOf } from './writing.ts'

const ON = valueOrThrow(parseDay('2024-12-31'))

type Json = Record<string, unknown>

/** A value for each number that is not set, so that no programme waits for one. */
function sampleValues({ documents }: PackSources): Record<string, string> {
  const parameters = readParameters(
    documents.filter(({ path }) => path.includes('/parameters/')),
    [],
  )
  const open = parameters.filter(({ values, unit }) => values.length === 0 && unit !== 'choice')
  return Object.fromEntries(
    open.map(({ id, unit, bound }) => [
      id,
      unit === 'CNY' ? '500000.00' : unit === 'percent' ? '50' : (bound?.min ?? '1'),
    ]),
  )
}

for (const { id } of listPacks())
  describe(`fictitious firms of ${id}`, () => {
    const { sources } = loadPack(id)
    const { pack } = compilePack(sources)
    const file = sources.documents.find(({ path }) => path === `${id}/pack.yaml`)
    const division = file ? new SourceReader(file, []).text('division') : ''
    const options = { division, on: ON, programmes: programmeIds(pack) }
    const documents = [...population(pack.vocabulary, 300, 7, options)]

    test('are facts that the vocabulary accepts, each marked and with a code of its own', () => {
      const faults = documents.flatMap((document) => {
        const read = readFacts(pack.vocabulary, document)
        return read.ok ? [] : read.refusals
      })
      expect(faults).toEqual([])
      const firms = documents.map((document) => (document as Json)['enterprise'] as Json)
      expect(new Set(firms.map(({ creditCode }) => creditCode)).size).toBe(300)
      for (const { creditCode, name } of firms) {
        const read = readCreditCode(creditCode)
        expect(read.ok && read.value.warnings).toEqual([])
        expect(String(creditCode).slice(2, 8)).toBe(division)
        expect(name).toMatch(/^示例企业 \d{4}$/)
      }
    })

    test('are the same for the same seed, in any part, and others for another', () => {
      const again = [...population(pack.vocabulary, 300, 7, options)]
      expect(again).toEqual(documents)
      expect([...population(pack.vocabulary, 20, 7, { ...options, first: 100 })]).toEqual(documents.slice(100, 120))
      expect([...population(pack.vocabulary, 300, 8, options)]).not.toEqual(documents)
    })

    test('have loans whose interest agrees with principal, rate and days, but for a few', () => {
      const vouchers = documents.flatMap((document) => {
        const loans = (document as Json)['loans'] as { interestPeriods: Record<string, string | undefined>[] }[]
        return loans.flatMap(({ interestPeriods }) => interestPeriods)
      })
      const fenOf = (text: string) => Number(text.replace('.', ''))
      const agreeing = vouchers.filter(({ from, to, principalYuan, annualRatePercent, interestPaidYuan }) => {
        if (!from || !to || !principalYuan || !annualRatePercent || !interestPaidYuan) return false
        const days = valueOrThrow(parseDay(to)) - valueOrThrow(parseDay(from))
        return interestOf(fenOf(principalYuan), fenOf(annualRatePercent), days) === fenOf(interestPaidYuan)
      })
      expect(vouchers.length).toBeGreaterThan(100)
      expect(agreeing.length / vouchers.length).toBeGreaterThan(0.85)
      expect(agreeing.length).toBeLessThan(vouchers.length)
    })

    test('fall to different sides of every programme about them, by code as by rule', () => {
      const open = compilePack(sources, { parameters: sampleValues(sources) }).pack
      const facts = documents.map((document) => valueOrThrow(readFacts(pack.vocabulary, document)))
      const byRule = simulate(open, null, facts, ON)
      expect(simulate(open, null, facts, ON, { answering: answerByCode })).toEqual(byRule)
      for (const { programme, base, byClass } of byRule.programmes) {
        const known = open.programmes.find(({ id: own }) => own === programme)
        if (!known || !(known.subject in (documents[0] as Json))) continue
        const sides = [base.yes, base.no].filter((firms) => firms > 0).length
        expect(Math.max(sides, byClass.length), programme).toBeGreaterThan(1)
      }
      expect(byRule.total.by.map(({ dimension }) => dimension)).toEqual(['title', 'district', 'industry', 'size'])
    })
  })

test('interest is by actual days over 360, half up to the fen', () => {
  expect(interestOf(1_000_000_000, 365, 365)).toBe(37_006_944)
  expect(interestOf(500_000_000, 390, 91)).toBe(4_929_167)
})
