import { formatScaled, parseDay, percentOf } from '../../values/index.ts'
import { type CompiledPack, compilePack, type Overlay, type PackSources } from '../compile/index.ts'
import { type Determination, evaluate, type Line, programmeOn, type Shown } from '../evaluate/index.ts'
import { readFacts } from '../intake/index.ts'
import type { SourceValue } from '../source/index.ts'
import type { Example } from './read-examples.ts'

/** Where a determination differs from what an example expects. */
export type Mismatch = { readonly what: string; readonly expected: string; readonly actual: string }

/** What running an example shows. */
export type ExampleRun = {
  readonly example: Example
  readonly determination: Determination | null
  readonly mismatches: readonly Mismatch[]
}

/** Compiles a pack under an overlay. */
export type Compiler = (overlay: Overlay) => CompiledPack

/** A compiler that compiles each overlay once. */
export function compilerOf(sources: PackSources): Compiler {
  const packs = new Map<string, CompiledPack>()
  return (overlay) => {
    const key = JSON.stringify(overlay)
    const known = packs.get(key)
    if (known) return known
    const { pack } = compilePack(sources, overlay)
    packs.set(key, pack)
    return pack
  }
}

/** Runs an example under its own sample values. */
export function runExample(
  sources: PackSources,
  example: Example,
  compile: Compiler = compilerOf(sources),
): ExampleRun {
  const pack = compile(example.overlay)
  const facts = readFacts(pack.vocabulary, example.facts)
  const on = parseDay(example.on)
  if (!facts.ok || !on.ok) {
    const refusals = [facts, on].flatMap((result) => (result.ok ? [] : result.refusals))
    const codes = refusals.map(({ code, path }) => `${path ?? ''} ${code}`).join('; ')
    const expected = example.expect['refused']
    const isExpected = typeof expected === 'string' && codes.includes(expected)
    return {
      example,
      determination: null,
      mismatches: isExpected ? [] : [{ what: 'facts', expected: 'accepted', actual: codes }],
    }
  }
  if (!programmeOn(pack, example.programme, on.value)) {
    const actual = pack.programmes.map(({ id }) => id).join(', ')
    return { example, determination: null, mismatches: [{ what: 'programme', expected: example.programme, actual }] }
  }
  const determination = evaluate(pack, example.programme, facts.value, on.value)
  const classes = pack.programmes.flatMap(({ id, classes }) =>
    id === example.programme ? classes.map((each) => each.id) : [],
  )
  const reasons = determination.reasons.filter(({ condition }) => !classes.includes(condition))
  return { example, determination, mismatches: compareTo(example.expect, { ...determination, reasons }) }
}

function compareTo(expect: Example['expect'], determination: Determination): Mismatch[] {
  return Object.entries(expect).flatMap(([what, expected]) => {
    const actual = actualOf(what, determination, expected)
    const [a, b] = [JSON.stringify(expected), JSON.stringify(actual)]
    return a === b ? [] : [{ what, expected: a, actual: b ?? 'undefined' }]
  })
}

/** The determination's value for an expectation, in the shape the expectation is written. */
function actualOf(what: string, determination: Determination, expected: SourceValue): unknown {
  switch (what) {
    case 'verdict':
      return determination.verdict
    case 'amountYuan':
      return yuan(determination.amountFen)
    case 'clawbackYuan':
      return yuan(determination.clawbackFen)
    case 'needs':
      return inOrderOf(expected, determination.needs)
    case 'no':
      return inOrderOf(expected, conditionsOf(determination, 'no'))
    case 'ask':
      return inOrderOf(expected, conditionsOf(determination, 'needs'))
    case 'class':
      return determination.class?.id ?? null
    case 'gives':
      return Object.fromEntries((determination.class?.gives ?? []).map(({ id, value }) => [id, value]))
    case 'flags':
      return inOrderOf(
        expected,
        determination.flags.map(({ flag }) => flag),
      )
    case 'limits':
      return inOrderOf(expected, reachedLimits(determination))
    case 'shows':
      return showsOf(determination.shows, expected)
    case 'split':
      return Object.fromEntries(sharesOf(determination).map(([payer, fen]) => [payer, yuan(fen)]))
    case 'lines':
      return listOf(expected, determination.lines, (line) => lineOf(line))
    case 'ineligible':
      return listOf(expected, determination.ineligible, (range) => ({ ...range }))
    default:
      return `unknown expectation ${what}`
  }
}

function listOf<T>(expected: SourceValue, actual: readonly T[], write: (item: T) => Record<string, unknown>): unknown {
  const wanted = Array.isArray(expected) ? (expected as readonly SourceValue[]) : []
  return actual.map((item, index) => {
    const written = write(item)
    const shape = wanted[index]
    if (typeof shape !== 'object' || shape === null) return written
    return Object.fromEntries(Object.keys(shape).map((key) => [key, texts(written[key])]))
  })
}

function texts(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : (value ?? null)
}

function lineOf(line: Line): Record<string, unknown> {
  const percent = line.rate === null ? null : percentOf(line.rate)
  return {
    ...line,
    rate: percent,
    interestYuan: yuan(line.interestFen),
    baseYuan: yuan(line.baseFen),
    rawYuan: yuan(line.rawFen),
    amountYuan: yuan(line.amountFen),
    paidYuan: yuan(line.paidFen),
    clawbackYuan: yuan(line.clawbackFen),
    parts: Object.fromEntries(line.parts.map(({ payer, amountFen }) => [payer, yuan(amountFen)])),
  }
}

function conditionsOf(determination: Determination, result: 'no' | 'needs'): string[] {
  const { reasons } = determination
  return [...new Set(reasons.filter((reason) => reason.result === result).map(({ condition }) => condition))]
}

function reachedLimits({ limits, lines }: Determination): string[] {
  const byLine = lines.flatMap((line) => line.limits)
  return [...new Set([...limits.filter(({ reached }) => reached).map(({ limit }) => limit), ...byLine])]
}

function sharesOf({ split, lines }: Determination): [string, number][] {
  if (split.length > 0) return split.map(({ payer, amountFen }) => [payer, amountFen])
  const totals = new Map<string, number>()
  for (const { payer, amountFen } of lines.flatMap(({ parts }) => parts))
    totals.set(payer, (totals.get(payer) ?? 0) + amountFen)
  return [...totals]
}

function showsOf(shows: readonly Shown[], expected: SourceValue): unknown {
  if (typeof expected !== 'object' || expected === null) return null
  return Object.fromEntries(
    Object.entries(expected).map(([id, wanted]) => {
      const values = shows.filter((shown) => shown.id === id).map(({ value }) => value)
      return [id, Array.isArray(wanted) ? values : (values[0] ?? null)]
    }),
  )
}

/** The actual texts, those expected first in their order, so that order alone is no mismatch. */
function inOrderOf(expected: SourceValue, actual: readonly string[]): string[] {
  const wanted = Array.isArray(expected) ? (expected as readonly SourceValue[]) : []
  const first = wanted.filter((text): text is string => typeof text === 'string' && actual.includes(text))
  return [...first, ...actual.filter((text) => !first.includes(text))]
}

function yuan(fen: number | null): string | null {
  return fen === null ? null : formatScaled(fen, 2)
}
