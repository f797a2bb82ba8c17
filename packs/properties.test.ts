import { describe, expect, test } from 'vitest'
import { recordCode } from '../core/policy/code/index.ts'
import {
  type CompiledPack,
  type CompiledProgramme,
  compilerOf,
  type Determination,
  type Example,
  evaluate,
  explain,
  notchesOf,
  programmeOn,
  readExamples,
  readFacts,
} from '../core/policy/index.ts'
import { type Day, formatScaled, parseDay, roundHalfUpDiv, toScaled, valueOrThrow } from '../core/values/index.ts'
import { listPacks, loadPack } from './load.ts'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** An example with the pack it runs on; only those whose facts are accepted. */
type Case = { readonly name: string; readonly pack: CompiledPack; readonly example: Example; readonly on: Day }

const VERDICTS = { yes: 1, no: 0, needs: Number.NaN } as const

function casesOf(id: string): Case[] {
  const { sources } = loadPack(id)
  const compile = compilerOf(sources)
  const files = sources.documents.filter(({ path }) => path.startsWith(`${id}/`) && path.endsWith('/examples.yaml'))
  return files
    .flatMap((file) => readExamples(file, []))
    .flatMap((example) => {
      const pack = compile(example.overlay)
      const on = parseDay(example.on)
      if (!on.ok || !readFacts(pack.vocabulary, example.facts).ok) return []
      return [{ name: `${example.programme}: ${example.name.en}`, pack, example, on: on.value }]
    })
}

function ask({ pack, example, on }: Case, facts: unknown = example.facts): Determination {
  return evaluate(pack, example.programme, valueOrThrow(readFacts(pack.vocabulary, facts)), on)
}

/** The document with each list turned round. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed).toReversed()
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, reversed(inner)]))
}

/** The document with each record changed by `change`, innermost first. */
function mapped(value: Json, change: (record: { [key: string]: Json }) => Json): Json {
  if (Array.isArray(value)) return value.map((item) => mapped(item, change))
  if (typeof value !== 'object' || value === null) return value
  return change(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapped(inner, change)])))
}

const scaled = (text: Json | undefined, scale: number): number => valueOrThrow(toScaled(text, scale))
const day = (text: Json | undefined): Day => valueOrThrow(parseDay(text))

/** An interest period with more principal or more days, and what the bank then confirms, to the fen. */
function grown(period: { [key: string]: Json }, factor: number, to: Json): Json {
  const fen = scaled(period['principalYuan'], 2) * factor
  const days = day(to) - day(period['from'])
  const yearly = BigInt(fen) * BigInt(scaled(period['annualRatePercent'], 4))
  const interest = Number(roundHalfUpDiv(yearly * BigInt(days), 360_000_000n))
  const confirmed = 'interestPaidYuan' in period ? { interestPaidYuan: formatScaled(interest, 2) } : {}
  return { ...period, to, principalYuan: formatScaled(fen, 2), ...confirmed }
}

const isNotched = (programme: CompiledProgramme | undefined): boolean =>
  programme !== undefined && notchesOf(programme).length > 0

const isPeriod = (record: object): boolean =>
  ['principalYuan', 'annualRatePercent', 'from', 'to'].every((name) => name in record)

for (const { id } of listPacks())
  describe(`what always holds in pack ${id}`, () => {
    const cases = casesOf(id)
    const programmeOf = ({ pack, example, on }: Case) => programmeOn(pack, example.programme, on)
    const paying = cases.filter((each) => ask(each).verdict === 'yes')
    const accruing = paying.filter((each) => programmeOf(each)?.accrual)

    test('there are examples to try it on', () => expect(cases.length).toBeGreaterThan(0))

    test('the answer, its explanation and the generated code agree on the verdict', () => {
      for (const each of cases) {
        const { pack, example, on } = each
        const determination = ask(each)
        const { verdict } = explain(pack, determination)
        const isGiven = determination.needs.every((need) => determination.toVerify.includes(need))
        const words = { yes: '符合', no: '不符合', needs: isGiven ? '须核实' : '还缺材料' }[determination.verdict]
        expect(verdict.zh.split(/[：，]/)[1], each.name).toBe(words)
        const compiled = recordCode(pack, example.programme, { traced: false, on })
        if (!compiled.ok) continue
        const out = new Float64Array(compiled.code.slots.length)
        compiled.code.run(valueOrThrow(readFacts(pack.vocabulary, example.facts)), out)
        expect([each.name, out[0]]).toEqual([each.name, VERDICTS[determination.verdict]])
      }
    })

    test('asked again, and of a pack that was stored and read, the answer is the same to the byte', () => {
      const stored = new Map<CompiledPack, CompiledPack>()
      for (const each of cases) {
        const again = stored.get(each.pack) ?? (JSON.parse(JSON.stringify(each.pack)) as CompiledPack)
        stored.set(each.pack, again)
        const first = JSON.stringify(ask(each))
        expect([each.name, JSON.stringify(ask(each))]).toEqual([each.name, first])
        expect([each.name, JSON.stringify(ask({ ...each, pack: again }))]).toEqual([each.name, first])
      }
    })

    test('the order in which entries stand changes no verdict and no total', () => {
      for (const each of cases) {
        const [{ verdict, amountFen, clawbackFen }, other] = [
          ask(each),
          ask(each, reversed(each.example.facts as Json)),
        ]
        expect([each.name, other.verdict, other.amountFen, other.clawbackFen]).toEqual([
          each.name,
          verdict,
          amountFen,
          clawbackFen,
        ])
      }
    })

    test('what an answer waits for is named, and an answer that waits pays nothing', () => {
      for (const each of cases) {
        const { verdict, needs, amountFen, reasons, clawbackFen } = ask(each)
        expect([each.name, needs.length > 0]).toEqual([each.name, verdict === 'needs'])
        if (verdict === 'needs') expect([each.name, amountFen, clawbackFen]).toEqual([each.name, null, 0])
        if (verdict === 'no')
          expect([each.name, reasons.some(({ result }) => result === 'no')]).toEqual([each.name, true])
      }
    })

    test('lines are what is paid, no line is below nothing or above its base, and shares sum to it', () => {
      for (const each of paying) {
        const { lines, amountFen, split } = ask(each)
        if (amountFen === null) continue
        expect([each.name, lines.reduce((sum, line) => sum + line.amountFen, 0)]).toEqual([each.name, amountFen])
        for (const line of lines)
          expect([each.name, line.amountFen >= 0 && line.amountFen <= Math.max(0, line.baseFen)]).toEqual([
            each.name,
            true,
          ])
        if (split.length > 0)
          expect([each.name, split.reduce((sum, share) => sum + share.amountFen, 0)]).toEqual([each.name, amountFen])
      }
    })

    test('more interest never lowers what is paid', () => {
      for (const each of accruing)
        for (const factor of [2, 3]) {
          const more = mapped(each.example.facts as Json, (record) =>
            isPeriod(record) ? grown(record, factor, record['to'] ?? null) : record,
          )
          const [before, after] = [ask(each), ask(each, more)]
          if (after.verdict !== 'yes') continue
          expect([each.name, (after.amountFen ?? 0) >= (before.amountFen ?? 0)]).toEqual([each.name, true])
        }
    })

    test('more days that qualify never lower what is paid', () => {
      for (const each of accruing) {
        const more = mapped(each.example.facts as Json, (record) =>
          'title' in record && 'to' in record ? { ...record, to: null } : record,
        )
        const [before, after] = [ask(each), ask(each, more)]
        expect([each.name, after.verdict, (after.amountFen ?? 0) >= (before.amountFen ?? 0)]).toEqual([
          each.name,
          'yes',
          true,
        ])
      }
    })

    test('a greater credit line lowers what is paid only past a notch that checking the pack names', () => {
      const fallen = new Set<string>()
      for (const each of accruing) {
        const programme = programmeOf(each)
        // Where each slice of the line has its own rate, a greater line lowers the rate of the whole without a jump.
        if (!programme?.amount?.rate) continue
        const notched = isNotched(programme)
        const raised = mapped(each.example.facts as Json, (record) =>
          'creditLineYuan' in record ? { ...record, creditLineYuan: '99999999999.99' } : record,
        )
        const [before, after] = [ask(each), ask(each, raised)]
        const fell = after.verdict === 'yes' && (after.amountFen ?? 0) < (before.amountFen ?? 0)
        expect([each.name, fell && !notched]).toEqual([each.name, false])
        if (fell) fallen.add(each.example.programme)
      }
      const named = accruing.filter((each) => isNotched(programmeOf(each)))
      for (const { example } of named)
        expect([example.programme, fallen.has(example.programme)]).toEqual([example.programme, true])
    })
  })
