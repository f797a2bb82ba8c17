import type { TechUnit } from '../../../../contract/index.ts'
import { type RecognitionTerms, recognitionOn, starsOn } from '../../../../core/registry/index.ts'
import type { Numbers } from '../../record/index.ts'
import type { TechUnitRow } from './tech-unit-table.ts'

/** A technology unit as it stands on a day; the number of aspects asked is its scheme's or, by name, the plan's. */
export async function describeTechUnit(row: TechUnitRow, on: string, numbers: Numbers): Promise<TechUnit> {
  const { terms, ratings, ...unit } = row
  const parameter = terms?.parameter ?? null
  const asked = parameter === null ? null : await numbers(parameter, on)
  const aspectsMin = asked === null ? (terms?.aspectsMin ?? 0) : asked.state === 'SET' ? Number(asked.value) : null
  const scheme: RecognitionTerms = {
    aspects: terms?.aspects ?? [],
    aspectsMin,
    required: terms?.required ?? [],
    // Without a scheme nothing says what is asked; then the supervisor's confirmation alone recognises.
    needsConfirmation: terms?.needsConfirmation ?? true,
  }
  const { status, since, proved, missing } = recognitionOn(scheme, unit, on)
  return {
    ...unit,
    on,
    status,
    statusSince: since,
    stars: starsOn(ratings, on),
    aspectsProved: proved.length,
    aspectsAsked: scheme.aspects.length,
    missing: [...missing],
    numberNotSet: asked?.state === 'NOT_SET' ? asked.number : null,
  }
}
