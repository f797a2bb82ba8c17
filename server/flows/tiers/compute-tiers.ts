import type { TierReason } from '../../../contract/index.ts'
import type { CompiledPack, Determination } from '../../../core/policy/index.ts'
import { tierChanges } from '../../../core/registry/index.ts'
import { type Day, formatDay, parseDay, type Result, valueOrThrow } from '../../../core/values/index.ts'
import type { Transaction } from '../../db/index.ts'
import { today } from '../../registry/enterprise/index.ts'
import { assignTier, listStandingTiers, type NamedClass, writeProposals } from '../../registry/tier/index.ts'
import type { FactsRegister } from '../programmes/facts-of.ts'
import { factsOf } from '../programmes/facts-of.ts'
import { type JudgedTier, judgeTier } from './judge-tier.ts'

/** Rules, and registers that know more than sources state. */
export type TierRules = { readonly pack: CompiledPack; readonly registers: readonly FactsRegister[] }

/** What a computation did: classes recorded for the first time, or changes proposed. */
export type Computed = { readonly recorded: number; readonly proposed: number }

/**
 * Judges an enterprise on a scale. What has never been classified is recorded as the rule says; where the record differs, the change is
 * proposed with its reasons and waits for an officer. Null where the enterprise is not there. Refuses facts as `readFacts` does.
 */
export async function computeTier(
  tx: Transaction,
  { pack, registers }: TierRules,
  { enterprise, programme }: { readonly enterprise: string; readonly programme: string },
): Promise<Result<Computed> | null> {
  const on = await today(tx)
  const known = await factsOf(tx, registers, enterprise, on)
  if (known === null) return null
  const judged = judgeTier(pack, programme, { document: known.document, today: valueOrThrow(parseDay(on)) })
  if (!judged.ok) return judged
  const standing = await listStandingTiers(tx, enterprise, programme)
  const subject = { enterprise, programme, packVersion: pack.version }
  if (standing.length === 0)
    return { ok: true, value: { recorded: await recordFirst(tx, subject, judged.value), proposed: 0 } }
  const recorded = standing.map((each) => ({
    class: each.class,
    from: dayOf(each.from),
    to: each.to === null ? null : dayOf(each.to),
    isDecided: each.origin === 'PERSON',
  }))
  const labels = new Map(standing.map((each) => [each.class, each.label]))
  const named = (id: string | null): NamedClass | null =>
    id === null ? null : { id, label: labels.get(id) ?? judged.value.labelOf(id) }
  const proposals = tierChanges(recorded, judged.value.timeline).map(({ from, to, fromClass, toClass }) => ({
    from: formatDay(from),
    to: to === null ? null : formatDay(to),
    fromClass: named(fromClass),
    toClass: named(toClass),
    reasons: reasonsOf(judged.value.answerOn(from)),
  }))
  await writeProposals(tx, subject, proposals)
  return { ok: true, value: { recorded: 0, proposed: proposals.length } }
}

async function recordFirst(
  tx: Transaction,
  subject: { readonly enterprise: string; readonly programme: string; readonly packVersion: string },
  { timeline, labelOf, answerOn }: JudgedTier,
): Promise<number> {
  const given = timeline.filter((each) => each.class !== null)
  for (const { from, to, class: id } of given) {
    if (id === null) continue
    const named = { id, label: labelOf(id) }
    const span = { from: formatDay(from), to: to === null ? null : formatDay(to) }
    const reason =
      reasonsOf(answerOn(from))
        .map(({ clause, label }) => `${clause} ${label.zh}`)
        .join('；') || id
    await assignTier(tx, { ...subject, ...span, class: named, origin: 'RULE', reason })
  }
  return given.length
}

/** The conditions that an answer rests on, and the class that it gives. */
function reasonsOf({ reasons, class: given, shows }: Determination): TierReason[] {
  const judged = reasons.map(({ clause, label, result }) => ({ clause, label, result }))
  const shown = shows.flatMap(({ label, value }) =>
    value === null || given === null ? [] : [{ clause: given.clause, label, result: value }],
  )
  return [...(given === null ? [] : [{ clause: given.clause, label: given.label, result: 'yes' }]), ...judged, ...shown]
}

function dayOf(text: string): Day {
  return valueOrThrow(parseDay(text))
}
