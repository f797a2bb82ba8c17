import { compilePack, isOwn, type PackSources } from '../compile/index.ts'
import type { CompiledProgramme } from '../compile/programme.ts'
import { compilerOf, type ExampleRun, readExamples, runExample } from '../examples/index.ts'
import { type Diagnostic, type SourceDocument, SourceReader } from '../source/index.ts'
import { untestedOf } from './coverage.ts'
import { notchesOf } from './notches.ts'
import { tableFaultsOf } from './tables.ts'

/** What checking a pack found, and how its examples ran. */
export type PackCheck = { readonly diagnostics: readonly Diagnostic[]; readonly runs: readonly ExampleRun[] }

/**
 * Checks a pack whole: types, units, bounds and names; citations against the ids of the plan's entries; versions in time;
 * tables; examples (each run); what no example tries; notches; registered readings; numbers not set.
 */
export function checkPack(sources: PackSources, entries: ReadonlySet<string>): PackCheck {
  const { pack, diagnostics } = compilePack(sources)
  const readerOf = (path: string): SourceReader => new SourceReader(documentAt(sources, path), diagnostics)
  const examples = sources.documents
    .filter(({ path }) => isOwn(sources, path) && path.endsWith('/examples.yaml'))
    .flatMap((document) => readExamples(document, diagnostics))
  const compile = compilerOf(sources)
  const runs = examples.map((example) => runExample(sources, example, compile))
  reportFailures(runs, diagnostics)
  for (const programme of pack.programmes) {
    const file = readerOf(programme.file)
    reportCitations(programme, file, entries)
    reportNotches(programme, file)
    reportReadings(programme, file)
    reportUnset(programme, file)
    for (const { zh, en, code } of tableFaultsOf(programme)) file.fault(code, zh, en, 'warning')
    const own = runs.filter(({ example }) => example.programme === programme.id)
    for (const { zh, en } of untestedOf(programme, own)) file.fault('untested', zh, en, 'warning')
  }
  reportOverlaps(pack.programmes, readerOf)
  return { diagnostics, runs }
}

function documentAt(sources: PackSources, path: string): SourceDocument {
  return sources.documents.find((document) => document.path === path) ?? { path, value: null, lines: new Map() }
}

function reportFailures(runs: readonly ExampleRun[], diagnostics: Diagnostic[]): void {
  for (const { example, mismatches } of runs)
    for (const { what, expected, actual } of mismatches)
      diagnostics.push({
        severity: 'error',
        code: 'example-fails',
        file: example.file,
        line: example.line,
        zh: `示例“${example.name.zh}”的 ${what} 应为 ${expected}，实为 ${actual}。`,
        en: `Example "${example.name.en}": ${what} should be ${expected}, is ${actual}.`,
      })
}

function reportCitations(programme: CompiledProgramme, file: SourceReader, entries: ReadonlySet<string>): void {
  const cite = (clause: string, place: SourceReader): void => {
    if (!entries.has(clause))
      place.fault('uncited', `条款“${clause}”不在本方案的条目中。`, `"${clause}" is no entry of this plan.`)
  }
  for (const clause of programme.clauses) cite(clause, file.at('clauses'))
  for (const key of ['eligible', 'define', 'limits', 'classes', 'flags', 'readings'])
    for (const place of file.items(key)) cite(place.text('clause'), place)
  for (const { id, clause } of Object.values(programme.parameters))
    if (!entries.has(clause))
      file.fault(
        'uncited',
        `参数“${id}”所引条款“${clause}”不存在。`,
        `Parameter "${id}" cites "${clause}", which does not exist.`,
      )
}

function reportNotches(programme: CompiledProgramme, file: SourceReader): void {
  for (const { clause, at, rateBelow, rateAbove } of notchesOf(programme))
    file
      .at('amount')
      .fault(
        'notch',
        `断崖（${clause}）：超过 ${at} 后，整额比例由 ${rateBelow}% 降为 ${rateAbove}%，金额不升反降。`,
        `Notch (${clause}): above ${at} the rate on the whole base falls from ${rateBelow}% to ${rateAbove}%, so a higher value pays less.`,
        'warning',
      )
}

function reportReadings(programme: CompiledProgramme, file: SourceReader): void {
  programme.readings.forEach(({ id, clause, options, chosen, switchedBy }, index) => {
    const all = Object.keys(options).join(' | ')
    const place = file.items('readings')[index] ?? file
    const by = switchedBy ?? '—'
    place.fault(
      'reading',
      `读法 ${id}（${clause}）：${all}；现取 ${chosen}，可由 ${by} 改定。`,
      `Reading ${id} (${clause}): ${all}; ${chosen} is chosen, ${by} may switch it.`,
      'note',
    )
  })
}

function reportUnset(programme: CompiledProgramme, file: SourceReader): void {
  for (const { id, clause, owedBy, values } of Object.values(programme.parameters))
    if (values.length === 0)
      file.fault(
        'not-set',
        `参数 ${id}（${clause}）未定，由 ${owedBy ?? '—'} 确定。`,
        `Parameter ${id} (${clause}) is NOT_SET; ${owedBy ?? '—'} owes it.`,
        'note',
      )
}

/** Two versions of one programme must never be in force on one day. */
function reportOverlaps(programmes: readonly CompiledProgramme[], readerOf: (path: string) => SourceReader): void {
  programmes.forEach((programme, index) => {
    for (const other of programmes.slice(0, index)) {
      const [a, b] = [programme.inForce, other.inForce]
      const meet = a.from < (b.to ?? Number.POSITIVE_INFINITY) && b.from < (a.to ?? Number.POSITIVE_INFINITY)
      if (other.id === programme.id && meet)
        readerOf(programme.file)
          .at('inForce')
          .fault('overlap', `与 ${other.file} 的施行期重叠。`, `In force at the same time as ${other.file}.`)
    }
  })
}
