import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, type Day, dayOf, formatDay, formatScaled } from '../../values/index.ts'
import { compilePack, evaluate, type Facts, readFacts } from '../index.ts'
import { columnarCode, columnsFrom, recordCode } from './index.ts'
import { plainPack } from './plain-pack.fixture.ts'

const ON = dayOf(2024, 6, 30)
const { pack, diagnostics } = compilePack(plainPack)

type Firm = {
  title: 'HNTE' | 'TECH_SME' | 'NONE' | null
  registeredOn: Day | null
  revenue: number | null
  rd: number | null
  line: number | null
  interest: number | null
  staff: number | null
}

/** Numbers at thresholds, one unit off them, and anywhere. */
const near = (...points: number[]) =>
  fc.option(
    fc.oneof(
      fc.constantFrom(...points.flatMap((point) => [point - 1, point, point + 1])).filter((n) => n >= 0),
      fc.nat(2_000_000_000),
    ),
    { freq: 12, nil: null },
  )

const firms = fc.record<Firm>({
  title: fc.option(fc.constantFrom('HNTE', 'TECH_SME', 'NONE'), { freq: 12, nil: null }),
  registeredOn: fc.option(
    fc.oneof(
      fc.constantFrom(-1, 0, 1).map((d) => (addMonths(ON, -12) + d) as Day),
      fc.integer({ min: 10_000, max: 20_000 }).map((d) => d as Day),
    ),
    { freq: 12, nil: null },
  ),
  revenue: near(0, 100_000_000, 20),
  rd: near(0, 5_000_000, 1),
  line: near(1_000_000_000),
  interest: near(0, 250_000_000, 400_000_000, 5),
  staff: fc.option(fc.constantFrom(0, 1, 499, 500, 501), { freq: 12, nil: null }),
})

/** The rule again, by hand, in exact integers; null is not known. */
function oracle(firm: Firm): { verdict: number; amountFen: number } {
  const titled = firm.title === null ? null : firm.title !== 'NONE'
  const aged = firm.registeredOn === null ? null : addMonths(firm.registeredOn, 12) <= ON
  const research =
    firm.revenue === null
      ? null
      : firm.rd === null
        ? null
        : firm.revenue === 0
          ? firm.rd > 0
          : BigInt(firm.rd) * 100n >= 5n * BigInt(firm.revenue)
  const staffed = firm.staff === null ? null : firm.staff <= 500 && firm.staff !== 0
  const answers = [titled, aged, research, staffed]
  if (answers.includes(false)) return { verdict: 0, amountFen: 0 }
  if (answers.includes(null) || firm.line === null || firm.interest === null)
    return { verdict: Number.NaN, amountFen: Number.NaN }
  const permille = firm.line <= 1_000_000_000 ? 200n : 125n
  const amount = (2n * BigInt(firm.interest) * permille + 1000n) / 2000n
  return { verdict: 1, amountFen: Math.min(Number(amount), 50_000_000) }
}

function factsOf(firm: Firm): Facts {
  const money = (value: number | null): string | undefined => (value === null ? undefined : formatScaled(value, 2))
  const facts = readFacts(pack.vocabulary, {
    firm: {
      id: 'F',
      title: firm.title ?? undefined,
      registeredOn: firm.registeredOn === null ? undefined : formatDay(firm.registeredOn),
      revenueYuan: money(firm.revenue),
      rdYuan: money(firm.rd),
      lineYuan: money(firm.line),
      interestYuan: money(firm.interest),
      staff: firm.staff ?? undefined,
    },
  })
  if (!facts.ok) throw new Error(JSON.stringify(facts.refusals))
  return facts.value
}

test('the sample pack compiles', () => expect(diagnostics).toEqual([]))

test('evaluator, record code, traced code, columnar code and an oracle by hand agree to the fen', () => {
  const record = recordCode(pack, 'tiered', { traced: false, on: ON })
  const traced = recordCode(pack, 'tiered', { traced: true, on: ON })
  const columnar = columnarCode(pack, ['tiered'], ON)
  if (!record.ok || !traced.ok || !columnar.ok) throw new Error('no code')
  fc.assert(
    fc.property(fc.array(firms, { minLength: 1, maxLength: 30 }), (some) => {
      const facts = some.map(factsOf)
      const expected = some.map(oracle)
      const answers = {
        verdicts: new Float64Array(some.length),
        amountsFen: new Float64Array(some.length),
        classes: new Float64Array(some.length),
      }
      columnar.code.run(columnsFrom(pack.vocabulary, columnar.code.columns, facts), some.length, [answers])
      expect(some.map((_, i) => ({ verdict: answers.verdicts[i], amountFen: answers.amountsFen[i] }))).toEqual(expected)
      for (const code of [record.code, traced.code])
        expect(
          facts.map((each) => {
            const out = new Float64Array(16)
            code.run(each, out)
            return { verdict: out[0], amountFen: out[1] }
          }),
        ).toEqual(expected)
      expect(
        facts.map((each) => {
          const { verdict, amountFen } = evaluate(pack, 'tiered', each, ON)
          return { verdict: { yes: 1, no: 0, needs: Number.NaN }[verdict], amountFen: amountFen ?? Number.NaN }
        }),
      ).toEqual(expected)
    }),
    { numRuns: 300, seed: 8 },
  )
})

test('traced code tells every condition, also after one has failed', () => {
  const traced = recordCode(pack, 'tiered', { traced: true, on: ON })
  if (!traced.ok) throw new Error(traced.because)
  const out = new Float64Array(16)
  traced.code.run(
    factsOf({ title: 'NONE', registeredOn: null, revenue: 100, rd: 5, line: 1, interest: 1, staff: 501 }),
    out,
  )
  const slot = (name: string): number | undefined => out[traced.code.slots.indexOf(name)]
  expect(['titled', 'aged', 'research', 'staffed'].map(slot)).toEqual([0, Number.NaN, 1, 0])
})

test('what reads lists is refused by name, not guessed', () => {
  const { pack: other } = compilePack(plainPack)
  const programmes = other.programmes.map((programme) => ({
    ...programme,
    each: [{ name: 'x', variable: 'x', list: { op: 'root', name: 'x' } as const, entity: 'firm' }],
  }))
  expect(columnarCode({ ...other, programmes }, ['tiered'], ON)).toEqual({
    ok: false,
    because: 'tiered: it judges items of a list',
  })
})
