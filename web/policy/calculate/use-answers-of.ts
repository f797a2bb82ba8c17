import { useMemo } from 'react'
import type { Parameter } from '../../../contract/index.ts'
import { parseDay } from '../../../core/values/index.ts'
import { versionOn } from '../compiled.ts'
import { today } from '../days.ts'
import type { CompiledPack, Programme } from '../engine.ts'
import { usePlan } from '../plan/plan.ts'
import { type Assumed, assumable, assume } from './assume.ts'
import type { Calculation } from './calculation.ts'
import type { Draft } from './draft.ts'
import { type FormField, planForm } from './form-plan.ts'
import type { Engine } from './use-engine.ts'

/** What a pack asks of a person, and what it answers to a draft. */
export type AnswersOf = {
  readonly programmes: readonly Programme[]
  readonly form: readonly FormField[]
  /** Numbers that are not set and may be assumed. */
  readonly open: readonly Parameter[]
  readonly assumed: Assumed
  /** Null until there is something to answer. */
  readonly calculation: Calculation | null
}

/** Form and answers of some programmes of a pack, ids with commas between; the engine is null until it is loaded. */
export function useAnswersOf(pack: CompiledPack, ids: string, draft: Draft, engine: Engine | null): AnswersOf {
  const plan = usePlan()
  const programmes = useMemo(() => programmesOn(pack, ids.split(','), draft.on), [pack, ids, draft.on])
  const form = useMemo(() => planForm(pack.vocabulary, programmes), [pack, programmes])
  const open = useMemo(() => assumable(plan, programmes), [plan, programmes])
  const assumed = useMemo(() => assume(pack, open, draft.assumed), [pack, open, draft.assumed])
  const calculation = useMemo(
    () => engine?.calculate(assumed.pack, programmes, form, draft) ?? null,
    [engine, assumed.pack, programmes, form, draft],
  )
  return { programmes, form, open, assumed, calculation }
}

/** The versions of programmes that answer on a day; those of today while the day is still being typed. */
function programmesOn(pack: CompiledPack, ids: readonly string[], on: string): Programme[] {
  const day = [parseDay(on), parseDay(today())].find(({ ok }) => ok)
  return day?.ok ? ids.flatMap((id) => versionOn(pack, id, day.value) ?? []) : []
}
