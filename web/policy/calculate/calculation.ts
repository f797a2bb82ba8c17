import type { Determination } from '../../../contract/index.ts'
import { evaluate } from '../../../core/policy/evaluate/index.ts'
import { readFacts } from '../../../core/policy/intake/index.ts'
import { parseDay, type Refusal } from '../../../core/values/index.ts'
import type { CompiledPack, Programme } from '../engine.ts'
import { type FormField, pruneToForm } from './form-plan.ts'

/** One programme's answer with the version of the programme that gave it. */
export type Answered = { readonly programme: Programme; readonly determination: Determination }

/** What the facts as they stand come to: answers, or everything that must be corrected first. */
export type Calculation = {
  /** The pack that answered, with assumed values where there are any. */
  readonly pack: CompiledPack
  readonly facts: Readonly<Record<string, unknown>>
  readonly refusals: readonly Refusal[]
  readonly answers: readonly Answered[]
}

/** Evaluates what the form holds, with the same engine and the same checks as the server. */
export function calculate(
  pack: CompiledPack,
  programmes: readonly Programme[],
  form: readonly FormField[],
  draft: { readonly on: string; readonly facts: unknown },
): Calculation {
  const facts = pruneToForm(form, draft.facts)
  const read = readFacts(pack.vocabulary, facts)
  const day = parseDay(draft.on)
  const refusals = [
    ...(day.ok ? [] : day.refusals.map((refusal) => ({ ...refusal, path: 'on' }))),
    ...(read.ok ? [] : read.refusals),
  ]
  if (!read.ok || !day.ok) return { pack, facts, refusals, answers: [] }
  const answers = programmes.map((programme) => ({
    programme,
    determination: evaluate(pack, programme.id, read.value, day.value),
  }))
  return { pack, facts, refusals, answers }
}
