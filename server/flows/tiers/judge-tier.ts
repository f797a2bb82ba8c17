import {
  type CompiledPack,
  type Determination,
  evaluate,
  programmeIds,
  programmeOn,
  readFacts,
} from '../../../core/policy/index.ts'
import { type TierSegment, tierTimeline } from '../../../core/registry/index.ts'
import { addDays, type Day, dayOf, parseDay, type Result, yearOf } from '../../../core/values/index.ts'
import type { NamedClass } from '../../registry/tier/index.ts'

/** Root of the facts document that tiers are of. */
const SUBJECT = 'enterprise'

/** Years back from today for which tiers are computed, where the enterprise is older. */
const YEARS_BACK = 10

/** Programmes of a pack that put enterprises into classes, by id, in the pack's order. */
export function tierProgrammes(pack: CompiledPack, on: Day): string[] {
  return programmeIds(pack).filter((id) => {
    const programme = programmeOn(pack, id, on)
    return programme?.subject === SUBJECT && programme.answers === 'class'
  })
}

/** The classes of a scale in the order in which the rule tries them, with what each asks. */
export function classesOf(pack: CompiledPack, programme: string, on: Day) {
  return (programmeOn(pack, programme, on)?.classes ?? []).map(({ id, label, clause, sentence }) => {
    return { id, label, clause, asks: sentence }
  })
}

/** What a rule says of an enterprise over time: the classes, their labels, and the answer of any day. */
export type JudgedTier = {
  readonly timeline: readonly TierSegment[]
  readonly labelOf: (id: string) => NamedClass['label']
  readonly answerOn: (day: Day) => Determination
}

/**
 * Judges an enterprise on a scale for each day up to today: asked on each day that its facts name and at each turn of the year, and in
 * between where the answers differ. Days on which facts are missing have no class. Refuses facts as `readFacts` does.
 */
export function judgeTier(
  pack: CompiledPack,
  programme: string,
  { document, today }: { readonly document: unknown; readonly today: Day },
): Result<JudgedTier> {
  const facts = readFacts(pack.vocabulary, document)
  if (!facts.ok) return facts
  const answers = new Map<Day, Determination>()
  const answerOn = (day: Day): Determination => {
    const known = answers.get(day) ?? evaluate(pack, programme, facts.value, day)
    answers.set(day, known)
    return known
  }
  const days = daysToAsk(document, programmeOn(pack, programme, today)?.inForce.from ?? today, today)
  const timeline = tierTimeline(days, (day) => answerOn(day).class?.id ?? null)
  const labels = new Map(classesOf(pack, programme, today).map(({ id, label }) => [id, label]))
  for (const { class: given } of answers.values()) if (given) labels.set(given.id, given.label)
  return { ok: true, value: { timeline, answerOn, labelOf: (id) => labels.get(id) ?? { zh: id, en: id } } }
}

function daysToAsk(document: unknown, inForceFrom: number, today: Day): Day[] {
  const named = daysIn(document)
  const first = Math.max(inForceFrom, Math.min(...named, today), dayOf(yearOf(today) - YEARS_BACK, 1, 1)) as Day
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, index) => dayOf(yearOf(today) - index, 1, 1))
  const within = [...named, ...years].filter((day) => day > first && day <= today)
  return [first, ...within.flatMap((day) => (day - 1 > first ? [addDays(day, -1), day] : [day])), today]
}

/** Every day that a facts document names. */
function daysIn(part: unknown): Day[] {
  if (typeof part === 'string') {
    const read = /^\d{4}-\d{2}-\d{2}$/.test(part) ? parseDay(part) : null
    return read?.ok ? [read.value] : []
  }
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(daysIn) : []
}
