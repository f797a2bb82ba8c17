import type { Measured } from '../measure/measure-house.ts'
import type { Spread } from '../measure/spread.ts'
import type { Scene } from '../scene.ts'

/** Everything that one run found out, and on how much. */
export type RegistryRun = Measured & {
  readonly firms: number
  readonly fillSeconds: number
  readonly databaseBytes: number
  /** Load average of the machine before the measuring. */
  readonly load: number
}

/** What is asked, what was measured, and whether it is met. */
export type Target = { readonly asked: string; readonly measured: string; readonly isMet: boolean }

/** Longest durations in milliseconds that are asked of reads. */
const [SEARCH_MS, PAGE_MS, MEMBERS_MS] = [60, 80, 1000]

/** What is asked of the import, of reads beside a bare route, and of the evaluation. */
const [IMPORT_SECONDS, IMPORT_BYTES, RATIO, EVALUATION_SECONDS] = [20, 400e6, 0.6, 30]

/** The targets with what was measured. */
export function targetsOf(run: RegistryRun, scene: Scene): Target[] {
  const { searched, page, members, imported, reevaluated, ratios } = run
  const count = (value: number): string => value.toLocaleString('en')
  const within = (asked: string, { p95, median, times }: Spread, most: number): Target => ({
    asked: `${asked}: p95 at most ${most} ms`,
    measured: `${p95.toFixed(1)} ms (median ${median.toFixed(1)} ms, ${times} times)`,
    isMet: p95 <= most,
  })
  return [
    within(`search among ${count(run.firms)} firms`, searched.all, SEARCH_MS),
    within("one firm's full page", page, PAGE_MS),
    within(`a page of a list of ${count(scene.members)} members on a day`, members, MEMBERS_MS),
    {
      asked: `import of ${count(imported.rows)} rows, sent to taken, in at most ${IMPORT_SECONDS} s`,
      measured: `${imported.seconds.toFixed(1)} s (compared after ${imported.comparedSeconds.toFixed(1)} s)`,
      isMet: imported.seconds <= IMPORT_SECONDS,
    },
    {
      asked: `the import in at most ${IMPORT_BYTES / 1e6} MB at the peak`,
      measured: `${(imported.peakBytes / 1e6).toFixed(0)} MB`,
      isMet: imported.peakBytes <= IMPORT_BYTES,
    },
    ...ratios.map(({ kind, ours, bare }) => ({
      asked: `reads at least ${RATIO * 100} % of a bare route with the same query (${kind})`,
      measured: `${((100 * ours) / bare).toFixed(0)} % (${ours.toFixed(0)} to ${bare.toFixed(0)} a second)`,
      isMet: ours >= RATIO * bare,
    })),
    {
      asked: `${count(reevaluated.firms)} firms × ${reevaluated.programmes} programmes judged and written in at most ${EVALUATION_SECONDS} s`,
      measured: `${reevaluated.seconds.toFixed(1)} s`,
      isMet: reevaluated.seconds <= EVALUATION_SECONDS,
    },
    {
      asked: 'its progress is seen meanwhile, and others are answered within 1 s',
      measured: `${reevaluated.progress} states, longest wait ${reevaluated.longestWait.toFixed(0)} ms`,
      isMet: reevaluated.progress > 2 && reevaluated.longestWait <= 1000,
    },
  ]
}
