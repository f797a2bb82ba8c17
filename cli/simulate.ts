import { availableParallelism } from 'node:os'
import {
  type CompiledPack,
  changesOf,
  finishSimulation,
  isAnsweredByCode,
  prepareSimulation,
  programmeIds,
  type SimulationResult,
} from '../core/policy/index.ts'
import { formatDay, groupThousands } from '../core/values/index.ts'
import type { Language } from '../files/index.ts'
import { dayOf, languageOf, numberOf, readCommandLine, required } from './command-line.ts'
import type { Question } from './count-firms.ts'
import { countPopulation, type Population } from './count-population.ts'
import { readFactsAt } from './facts.ts'
import { divisionOf, openPack, programmeOf } from './pack.ts'
import { openProgress, type Progress } from './progress.ts'
import { openReform } from './reform.ts'
import { openSimulationFile } from './simulation-file.ts'
import { simulationText } from './simulation-text.ts'

const inventedMax = 10_000_000
const seedMax = 2 ** 31 - 1

/** Fewer firms are done before another thread has begun. */
const firmsForWorkers = 3000

/** Compares the rules in force with a reform over a population: who meets them, what it costs, who wins and who loses. */
export async function run(args: readonly string[]): Promise<number> {
  const line = readCommandLine(args, {
    values: ['pack', 'programme', 'population', 'reform', 'on', 'seed', 'out', 'language'],
    flags: ['json'],
  })
  const language = languageOf(line)
  const on = dayOf(line)
  const seed = numberOf(line, 'seed', { min: 0, max: seedMax }) ?? 1
  const asked = required(line, 'population')
  const invented = /^[+-]?[\d.,]+$/.test(asked) ? numberOf(line, 'population', { min: 1, max: inventedMax }) : null
  const { pack: base, sources } = openPack(required(line, 'pack'))
  const programme = programmeOf(base, line.text('programme'))
  const path = line.text('reform')
  const { reform, warnings } = path === undefined ? noReform : openReform(path, sources, language)
  for (const warning of warnings) process.stderr.write(`${warning}\n`)
  const out = line.text('out')
  const file = out === undefined ? null : openSimulationFile(out)
  const progress = openProgress({ zh: '模拟', en: 'simulating' }[language], process.stderr)
  try {
    const people = invented ?? (await readFactsAt(asked, base.vocabulary, progress))
    const question = { base, reform, programme, on, division: divisionOf(sources), seed }
    const result = await resultOf(question, people, progress)
    const about = { base, reform, seed: invented === null ? null : seed }
    await file?.write(jsonOf(about, result))
    if (line.has('json')) process.stdout.write(jsonOf(about, result))
    else if (file === null) process.stdout.write(textOf(about, result, language))
  } catch (fault) {
    file?.drop()
    throw fault
  }
  return 0
}

const noReform: { readonly reform: null; readonly warnings: readonly string[] } = { reform: null, warnings: [] }

async function resultOf(question: Question, people: Population, progress: Progress): Promise<SimulationResult> {
  const { base, reform, programme, on } = question
  const firms = typeof people === 'number' ? people : people.length
  const workers = firms > firmsForWorkers ? availableParallelism() : 1
  const simulation = await countPopulation(question, people, { workers, onFirms: (done) => progress.part(done, firms) })
  progress.clear()
  const programmes = programme === null ? programmeIds(base) : [programme]
  return finishSimulation(prepareSimulation(base, reform, on, { programmes }), simulation)
}

type About = {
  readonly base: CompiledPack
  readonly reform: CompiledPack | null
  /** Seed of invented firms; null where they come from a file. */
  readonly seed: number | null
}

function isByCode({ base, reform }: About, { on }: SimulationResult, programme: string): boolean {
  return isAnsweredByCode(base, programme, on) && (reform === null || isAnsweredByCode(reform, programme, on))
}

function jsonOf(about: About, result: SimulationResult): string {
  const { base, reform, seed } = about
  const programmes = result.programmes.map((each) => ({
    ...each,
    answeredBy: isByCode(about, result, each.programme) ? 'code' : 'rule',
  }))
  const changes = reform ? changesOf(base, reform, result.on) : []
  const head = { pack: base.id, packVersion: base.version, ...result, on: formatDay(result.on), changes }
  const whole = { ...head, fictitious: seed !== null, seed, programmes }
  return `${JSON.stringify(whole, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}\n`
}

function textOf(about: About, result: SimulationResult, language: Language): string {
  const { base, reform, seed } = about
  const firms = groupThousands(String(result.firms))
  const people = {
    zh: seed === null ? `${firms} 个主体` : `${firms} 个虚构的示例企业（种子 ${seed}）`,
    en: seed === null ? `${firms} applicants` : `${firms} invented, fictitious firms (seed ${seed})`,
  }[language]
  const changes = (reform ? changesOf(base, reform, result.on) : []).map(
    ({ label, before, after }) =>
      `${label[language]}${{ zh: '：', en: ': ' }[language]}${before[language]} → ${after[language]}\n`,
  )
  const head = `${base.names[language]} · ${formatDay(result.on)} · ${base.version}\n${people}\n${changes.join('')}`
  return `${head}\n${simulationText(result, (programme) => isByCode(about, result, programme), language)}`
}
