import { setImmediate as pause } from 'node:timers/promises'
import { VERDICT_WORDS } from '../contract/messages/index.ts'
import type { CompiledPack } from '../core/policy/index.ts'
import { type Day, formatDay, groupThousands } from '../core/values/index.ts'
import type { Language } from '../files/index.ts'
import { dayOf, languageOf, readCommandLine, required } from './command-line.ts'
import { evaluateDocument } from './evaluate.ts'
import { readFactsAt } from './facts.ts'
import { openPack, programmeOf } from './pack.ts'
import { inventPopulation } from './population.ts'
import { openProgress, type Progress } from './progress.ts'
import { readReform } from './reform.ts'
import { bigYuan } from './summary.ts'
import { type Count, type Tally, tallyAnswer } from './tally.ts'

const inventedMax = 1_000_000
const documentsBetweenPauses = 100

/** Compares the rules in force with a reform over a population: who meets them, what it costs, who wins and who loses. */
export async function run(args: readonly string[]): Promise<number> {
  const line = readCommandLine(args, {
    values: ['pack', 'programme', 'population', 'reform', 'on', 'language'],
    flags: ['json'],
  })
  const language = languageOf(line)
  const on = dayOf(line)
  const { pack, sources } = openPack(required(line, 'pack'))
  const programme = programmeOf(pack, line.text('programme'))
  const path = line.text('reform')
  const reformed = path === undefined ? pack : openPack(required(line, 'pack'), readReform(path, pack)).pack
  const asked = required(line, 'population')
  const invented = /^[1-9]\d{0,6}$/.test(asked) && Number(asked) <= inventedMax
  const progress = openProgress({ zh: '模拟', en: 'simulating' }[language], process.stderr)
  const documents = invented
    ? inventPopulation(sources, pack.vocabulary, Number(asked))
    : await readFactsAt(asked, pack.vocabulary, progress)
  const tallies = await compareAll({ pack, reformed, programme, documents, on, progress })
  const about = {
    pack: pack.id,
    packVersion: pack.version,
    on: formatDay(on),
    applicants: documents.length,
    invented,
    hasReform: path !== undefined,
  }
  process.stdout.write(line.has('json') ? jsonOf(about, tallies) : textOf(about, tallies, language))
  return 0
}

type Work = {
  readonly pack: CompiledPack
  readonly reformed: CompiledPack
  readonly programme: string | null
  readonly documents: readonly unknown[]
  readonly on: Day
  readonly progress: Progress
}

async function compareAll({ pack, reformed, programme, documents, on, progress }: Work): Promise<Tally[]> {
  const tallies = new Map<string, Tally>()
  for (const [index, document] of documents.entries()) {
    if (index % documentsBetweenPauses === 0) {
      progress.part(index, documents.length)
      await pause()
    }
    const before = evaluateDocument(pack, programme, document, on)
    const after = reformed === pack ? before : evaluateDocument(reformed, programme, document, on)
    for (const [place, answer] of before.entries()) tallyAnswer(tallies, answer, after[place] ?? answer)
  }
  progress.clear()
  return [...tallies.values()]
}

type About = {
  readonly pack: string
  readonly packVersion: string
  readonly on: string
  readonly applicants: number
  /** True where the applicants are fictitious, made after the pack's examples. */
  readonly invented: boolean
  readonly hasReform: boolean
}

function jsonOf(about: About, tallies: readonly Tally[]): string {
  const write = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value)
  return `${JSON.stringify({ ...about, programmes: tallies }, write)}\n`
}

function textOf(about: About, tallies: readonly Tally[], language: Language): string {
  const { pack, on, packVersion, applicants, invented, hasReform } = about
  const people = {
    zh: `${applicants} 个主体${invented ? '（按示例虚构）' : ''}`,
    en: `${applicants} applicants${invented ? ' (invented after the examples)' : ''}`,
  }
  const [was, is] = { zh: ['现行', '调整后'], en: ['in force', 'reformed'] }[language]
  const rows = tallies.map((tally) => {
    const first = `${tally.title[language]}\n  ${was}: ${countText(tally.before, language)}\n`
    return hasReform
      ? `${first}  ${is}: ${countText(tally.after, language)}\n  Δ ${changeText(tally, language)}\n`
      : first
  })
  return `${pack} · ${on} · ${packVersion}\n${people[language]}\n\n${rows.join('\n')}`
}

function changeText({ before, after, winners, losers }: Tally, language: Language): string {
  const people = { zh: `受益 ${winners}，受损 ${losers}`, en: `${winners} win, ${losers} lose` }[language]
  if (before.amountFen === null && after.amountFen === null) return people
  return `${yuan((after.amountFen ?? 0n) - (before.amountFen ?? 0n), language)}, ${people}`
}

function countText({ verdicts, amountFen }: Count, language: Language): string {
  const counts = (['yes', 'no', 'needs'] as const).map(
    (verdict) => `${VERDICT_WORDS[verdict][language]} ${verdicts[verdict]}`,
  )
  return [...counts, ...(amountFen === null ? [] : [yuan(amountFen, language)])].join(', ')
}

function yuan(amountFen: bigint, language: Language): string {
  return `${groupThousands(bigYuan(amountFen))}${{ zh: ' 元', en: ' yuan' }[language]}`
}
