import type { EngineId } from '../engines/index.ts'
import type { Measured, Population, Startup } from './measured.ts'

/** Everything that one run found out. */
export type Run = {
  readonly engines: readonly Measured[]
  readonly population: Population | null
  readonly startup: Startup | null
}

/** What is asked, what was measured, and whether it is met. */
export type Target = { readonly asked: string; readonly measured: string; readonly isMet: boolean }

/** The record of an engine on complete data, if it was measured. */
export function completeOf(run: Run, id: EngineId): Measured | undefined {
  return run.engines.find((each) => each.id === id && each.dataSet === 'complete')
}

/** The fastest ready-made engine whose numbers are exact by design and that gave no wrong answer. */
export function bestExactPeer(run: Run): Measured | undefined {
  return run.engines
    .filter((each) => each.readyMade && each.exact && each.dataSet === 'complete' && errorsOf(each.findings) === 0)
    .toSorted((a, b) => b.setsPerSecond - a.setsPerSecond)[0]
}

/** Answers that differ from the oracle's. */
export function errorsOf({ wrongVerdicts, wrongAmounts, wrongGrades }: Measured['findings']): number {
  return wrongVerdicts + wrongAmounts + wrongGrades
}

/** The targets that can be told from what was measured. */
export function targetsOf(run: Run): Target[] {
  return [...speedTargets(run), ...populationTargets(run.population), ...exactness(run)]
}

function speedTargets(run: Run): Target[] {
  const hand = completeOf(run, 'hand-written')
  const [untraced, traced] = [completeOf(run, 'record-code'), completeOf(run, 'record-code-traced')]
  const peer = bestExactPeer(run)
  const ratio = (asked: string, least: number, ours?: Measured, theirs?: Measured, digits = 2): Target[] => {
    if (!ours || !theirs) return []
    const value = ours.setsPerSecond / theirs.setsPerSecond
    return [{ asked, measured: `${value.toFixed(digits)} ×`, isMet: value >= least }]
  }
  return [
    ...ratio('record code at least 0.5 × hand-written TypeScript', 0.5, untraced, hand),
    ...ratio('record code with a full trace at least 0.25 × hand-written', 0.25, traced, hand),
    ...ratio(
      `at least 100 × the best exact ready-made engine (${peer?.name ?? 'none measured'})`,
      100,
      untraced,
      peer,
      0,
    ),
  ]
}

function populationTargets(population: Population | null): Target[] {
  if (!population) return []
  const { cpuSeconds, peakBytes, firms, rules } = population
  const name = `${(firms / 1e6).toFixed(0)} million firms × ${rules} rules`
  return [
    {
      asked: `${name} in at most 4 s of processor time on one core`,
      measured: `${cpuSeconds.toFixed(2)} s`,
      isMet: cpuSeconds <= 4,
    },
    { asked: `${name} in at most 1.5 GB at the peak`, measured: gigabytes(peakBytes), isMet: peakBytes <= 1.5e9 },
  ]
}

function exactness(run: Run): Target[] {
  const ours = run.engines.filter(({ id }) => OURS.has(id)).map(({ findings }) => findings)
  const all = run.population ? [...ours, run.population.findings] : ours
  if (all.length === 0) return []
  const wrong = all.reduce((sum, findings) => sum + errorsOf(findings), 0)
  const compared = all.reduce((sum, findings) => sum + findings.compared, 0)
  return [
    {
      asked: 'no wrong fen, verdict or grade in our own answers',
      measured: `${wrong} of ${compared.toLocaleString('en')}`,
      isMet: wrong === 0,
    },
  ]
}

const OURS: ReadonlySet<EngineId> = new Set(['record-code', 'record-code-traced', 'columnar', 'evaluate'])

/** Bytes in millions, as people write them. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(2)} GB`
}
