import { Refused } from './refused.ts'
import type { NamedTypes } from './type.ts'
import type { FeelDateTime } from './value.ts'
import type { ZoneRules } from './zone.ts'

/** What an evaluation receives from outside, and how far it may go. */
export type Runtime = {
  /** The moment that `now()` and `today()` answer; null where none is given. */
  readonly now: FeelDateTime | null
  readonly zones: ZoneRules | null
  readonly types: NamedTypes
  /** Counts steps, one where no number is given; throws the refusal `feel.too-long` beyond the limit. */
  readonly step: (count?: number) => void
  /** Runs a function body one level deeper; throws the refusal `feel.too-deep` beyond the limit. */
  readonly deeper: <T>(run: () => T) => T
}

/** What the caller of the interpreter may give. */
export type RuntimeOptions = {
  readonly now?: FeelDateTime | null
  readonly zones?: ZoneRules | null
  readonly types?: NamedTypes
  readonly stepsMax?: number
}

const STEPS_MAX = 5_000_000
const DEPTH_MAX = 250

/** A runtime with its own counters: one for each evaluation. */
export function createRuntime(options: RuntimeOptions = {}): Runtime {
  let [steps, depth] = [0, 0]
  const stepsMax = options.stepsMax ?? STEPS_MAX
  return {
    now: options.now ?? null,
    zones: options.zones ?? null,
    types: options.types ?? (() => null),
    step: (count = 1) => {
      steps += count
      if (steps > stepsMax) throw tooLong(stepsMax)
    },
    deeper: (run) => {
      if (++depth > DEPTH_MAX) throw tooDeep()
      try {
        return run()
      } finally {
        depth--
      }
    },
  }
}

function tooLong(max: number): Refused {
  const remedy = { zh: '请缩小循环的范围。', en: 'Narrow the loops.' }
  return new Refused('feel.too-long', `求值超过 ${max} 步。`, `The evaluation takes more than ${max} steps.`, remedy)
}

/** The refusal of functions or expressions that nest too deeply. */
export function tooDeep(): Refused {
  const remedy = { zh: '请减少函数的相互调用。', en: 'Let functions call each other less deeply.' }
  return new Refused(
    'feel.too-deep',
    `函数调用超过 ${DEPTH_MAX} 层。`,
    `Functions call each other more than ${DEPTH_MAX} deep.`,
    remedy,
  )
}
