/** Steps of a project or firm within an incubator. */
export type TenancyStep = 'PRE_INCUBATION' | 'COMPANY' | 'GRADUATED' | 'LEFT'

/** A step on its day, as text. */
export type DatedStep = { readonly step: TenancyStep; readonly on: string }

/** Which step may follow which; the first is under ''. */
const FOLLOWING: Readonly<Record<TenancyStep | '', readonly TenancyStep[]>> = {
  '': ['PRE_INCUBATION', 'COMPANY'],
  PRE_INCUBATION: ['COMPANY', 'LEFT'],
  COMPANY: ['GRADUATED', 'LEFT'],
  GRADUATED: [],
  LEFT: [],
}

/** Whether a step may follow those that are there, which stand in the order of their days. */
export function mayFollow(steps: readonly DatedStep[], next: DatedStep): boolean {
  const last = steps.at(-1)
  return FOLLOWING[last?.step ?? ''].includes(next.step) && (last === undefined || last.on < next.on)
}

/** The step at which a project or firm stands on a day; null before the first. From the day of GRADUATED or LEFT on it is gone. */
export function stepOn(steps: readonly DatedStep[], day: string): TenancyStep | null {
  return steps.filter(({ on }) => on <= day).at(-1)?.step ?? null
}

/** Whether a project or firm is inside on any day of `[from, to)`. Who left in May was there in the first half of the year, not at its end. */
export function isInsideWithin(
  steps: readonly DatedStep[],
  { from, to }: { readonly from: string; readonly to: string },
): boolean {
  const entered = steps[0]?.on
  const gone = steps.find(({ step }) => step === 'GRADUATED' || step === 'LEFT')?.on
  return entered !== undefined && entered < to && (gone === undefined || from < gone)
}
