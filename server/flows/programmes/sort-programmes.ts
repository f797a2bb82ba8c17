import type { ProgrammeStanding } from '../../../contract/index.ts'
import {
  type Advice,
  advise,
  type CompiledPack,
  type Determination,
  evaluate,
  type Facts,
  programmeIds,
  programmeOn,
} from '../../../core/policy/index.ts'
import type { Day } from '../../../core/values/index.ts'

/** Root of the facts document whose programmes are an enterprise's own. */
const SUBJECT = 'enterprise'

/** Evaluations that are spent on the advice for one programme. */
const EVALUATIONS_MAX = 200

/** Ways to a better answer that are told of one programme. */
const ADVICE_MAX = 3

/** Programmes of a pack that judge an enterprise on a day, by id, in the pack's order. */
export function programmesOfEnterprises(pack: CompiledPack, on: Day): string[] {
  return programmeIds(pack).filter((id) => programmeOn(pack, id, on)?.subject === SUBJECT)
}

/** Every programme for an enterprise: those that it qualifies for now, then those that it may, then those that it does not. */
export function sortProgrammes(pack: CompiledPack, facts: Facts, on: Day): ProgrammeStanding[] {
  const order: readonly ProgrammeStanding['standing'][] = ['now', 'soon', 'not']
  return programmesOfEnterprises(pack, on)
    .map((id) => standingOf(pack, { id, facts, on }))
    .toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing))
}

function standingOf(
  pack: CompiledPack,
  { id, facts, on }: { readonly id: string; readonly facts: Facts; readonly on: Day },
): ProgrammeStanding {
  const determination = evaluate(pack, id, facts, on)
  const advice = advise(pack, id, facts, on, { evaluations: EVALUATIONS_MAX })
  return {
    programme: id,
    title: determination.title,
    standing: standOf(determination, advice),
    verdict: determination.verdict,
    amountFen: determination.amountFen,
    class: determination.class?.label ?? null,
    clauses: [...determination.clauses],
    advice: advice.slice(0, ADVICE_MAX).map(({ words, when, on: day, changes, gainFen }) => {
      return { words, when, on: day, paths: changes.map(({ path }) => path), gainFen }
    }),
    determination,
  }
}

/** Soon is what the enterprise can bring about itself, by doing, telling or waiting. */
function standOf({ verdict }: Determination, advice: readonly Advice[]): ProgrammeStanding['standing'] {
  if (verdict === 'yes') return 'now'
  return advice.some(({ when }) => when !== 'never') ? 'soon' : 'not'
}
