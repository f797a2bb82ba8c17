import { type Day, formatDay } from '../../values/index.ts'
import { inClauseOrder } from '../compile/clause-order.ts'
import type { CompiledPack } from '../compile/compile-pack.ts'
import type { CompiledProgramme, Reading } from '../compile/programme.ts'
import type { Facts, FactValue } from '../intake/facts.ts'
import { inForceOf } from './accrual.ts'
import { type Classified, classify } from './classify.ts'
import type { Determination, ReadingTaken, Reason, Share, Unset, Verdict } from './determination.ts'
import { readTruth } from './expression.ts'
import { type Frame, openSubject } from './frame.ts'
import { givenIn } from './given.ts'
import { splitLines, splitTotal } from './lines.ts'
import { judgeItems, type Outcome } from './payout.ts'
import { judge, together } from './reasons.ts'
import { showAll } from './shows.ts'
import { unsetInAmount } from './unset.ts'
import { isUnknown } from './value.ts'

/** What a programme answers for one applicant on a day, with every reason. Throws only where there is no such programme. */
export function evaluate(pack: CompiledPack, programmeId: string, facts: Facts, on: Day): Determination {
  const programme = programmeOn(pack, programmeId, on)
  if (!programme) throw new RangeError(`Pack ${pack.id} has no programme ${programmeId}`)
  const subject = openSubject({ programme, vocabulary: pack.vocabulary, facts }, on)
  return determine(pack, programme, subject, on)
}

/** Every programme's answer, in the pack's order. */
export function evaluateAll(pack: CompiledPack, facts: Facts, on: Day): Determination[] {
  return programmeIds(pack).map((id) => evaluate(pack, id, facts, on))
}

/** Ids of the pack's programmes, each once. */
export function programmeIds(pack: CompiledPack): string[] {
  return [...new Set(pack.programmes.map(({ id }) => id))]
}

/** The version of a programme in force on a day; the nearest one where none is. */
export function programmeOn(pack: CompiledPack, id: string, on: Day): CompiledProgramme | undefined {
  const versions = pack.programmes
    .filter((programme) => programme.id === id)
    .toSorted((a, b) => a.inForce.from - b.inForce.from)
  return versions.findLast(({ inForce }) => inForce.from <= on) ?? versions[0]
}

function determine(pack: CompiledPack, programme: CompiledProgramme, subject: Frame, on: Day): Determination {
  const answer = answerOf(programme, subject)
  const { verdict, outcome, classified, needs } = answer
  const lines = verdict === 'no' ? [] : outcome.lines
  const shows = showAll(subject, outcome.items)
  const flags = flagsOf(programme, subject)
  const isGiven = givenIn(pack.vocabulary, subject.case.facts)
  const reasons = [...answer.own, ...outcome.reasons, ...(classified?.reasons ?? [])].map((reason) =>
    reason.needs.length === 0 ? reason : { ...reason, toVerify: reason.needs.filter(isGiven) },
  )
  return {
    ...subjectOf(subject),
    pack: pack.id,
    programme: programme.id,
    title: programme.title,
    on: formatDay(on),
    verdict,
    amountFen: amountOf(programme, answer),
    lines,
    ineligible: outcome.ineligible,
    reasons: inOrder(programme, reasons),
    needs,
    toVerify: needs.filter(isGiven),
    unset: unsetOf(programme, needs),
    assumed: [...subject.case.assumed.values()],
    limits: outcome.limits,
    class: verdict === 'no' ? null : (classified?.class ?? null),
    shows,
    split: answer.split,
    clawbackFen: clawbackOf(programme, answer),
    flags,
    readings: programme.readings.map(takenOf),
    clauses: programme.clauses,
    packVersion: pack.version,
  }
}

function takenOf({ id, chosen, chosenByPack, clause }: Reading): ReadingTaken {
  return { reading: id, chosen, clause, switchedFrom: chosen === chosenByPack ? null : chosenByPack }
}

/** Verdict and amount with all that they rest on. */
type Answer = {
  readonly verdict: Verdict
  readonly own: readonly Reason[]
  readonly outcome: Outcome
  readonly classified: Classified | null
  readonly totalFen: number
  readonly split: readonly Share[]
  readonly needs: readonly string[]
}

function answerOf(programme: CompiledProgramme, subject: Frame): Answer {
  const own = programme.conditions
    .filter(({ scope }) => scope === 'subject')
    .map((condition) => judge(condition, subject, null))
  const outcome = judgeItems(subject)
  const classified = classify(subject)
  const answered = combined(programme, outcome, classified?.verdict ?? null)
  const totalFen = outcome.lines.reduce((sum, line) => sum + line.amountFen, 0)
  const split = programme.amount && answered === 'yes' ? splitTotal(programme.amount, subject, totalFen) : NO_SPLIT
  const shared: Verdict = split.needs.length > 0 ? 'needs' : 'yes'
  const verdict = together([...own.map(({ result }) => result), answered, shared])
  const asked = [own.flatMap((reason) => reason.needs), outcome.needs, classified?.needs ?? [], split.needs].flat()
  const numbers = outcome.needs.some(isParameter) ? unsetInAmount(subject, outcome.items) : []
  const needs = verdict === 'needs' ? [...new Set([...asked, ...numbers])] : []
  const shares = split.shares.length > 0 ? split.shares : splitLines(outcome.lines)
  return { verdict, own, outcome, classified, totalFen, split: verdict === 'yes' ? shares : [], needs }
}

const NO_SPLIT = { shares: [], needs: [] } as const

function amountOf({ answers }: CompiledProgramme, { verdict, totalFen }: Answer): number | null {
  if (answers !== 'amount' || verdict === 'needs') return null
  return verdict === 'yes' ? totalFen : 0
}

/** Paid before beyond what is due. Of a refusal all that was paid, where the rule has it paid back. */
function clawbackOf({ amount }: CompiledProgramme, { verdict, outcome: { lines, ineligible } }: Answer): number {
  if (verdict === 'needs') return 0
  const ofRefused = ineligible.reduce((sum, { clawbackFen }) => sum + (clawbackFen ?? 0), 0)
  if (verdict === 'yes') return lines.reduce((sum, line) => sum + line.clawbackFen, ofRefused)
  return amount?.isPaidBackWhenRefused ? lines.reduce((sum, line) => sum + line.paidFen, ofRefused) : 0
}

function combined(programme: CompiledProgramme, { verdicts, needs }: Outcome, classified: Verdict | null): Verdict {
  if (classified !== null) return together([classified, ...verdicts])
  if (programme.combine === 'all') return together(verdicts)
  if (needs.length > 0 || verdicts.includes('needs')) return 'needs'
  return verdicts.includes('yes') ? 'yes' : 'no'
}

/** In the order of the clauses; within one the force of the rule first, then each condition with its items, then limits. */
function inOrder(programme: CompiledProgramme, reasons: readonly Reason[]): Reason[] {
  const order = new Map(
    [inForceOf(programme).id, ...programme.conditions.map(({ id }) => id)].map((id, index) => [id, index]),
  )
  const place = (reason: Reason): number => order.get(reason.condition) ?? order.size
  return inClauseOrder(
    programme.clauses,
    reasons.toSorted((a, b) => place(a) - place(b)),
  )
}

/** Key and name of the applicant: the programme's subject, or the first entity named where that is a list. */
function subjectOf({ case: { programme, vocabulary, facts } }: Frame): Pick<Determination, 'subject' | 'subjectName'> {
  for (const name of [programme.subject, ...Object.keys(vocabulary.roots)]) {
    const root = vocabulary.roots[name]
    const record = root?.kind === 'entity' ? (facts[name] as Facts) : null
    const key = vocabulary.entities[root?.of ?? '']?.key ?? null
    const subject = key === null ? null : textOf(record?.[key])
    if (subject !== null) return { subject, subjectName: textOf(record?.['name']) }
  }
  return { subject: '', subjectName: null }
}

function textOf(value: FactValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function isParameter(need: string): boolean {
  return need.startsWith('parameters.')
}

function unsetOf(programme: CompiledProgramme, needs: readonly string[]): Unset[] {
  return needs.flatMap((need) => {
    const parameter = isParameter(need) ? programme.parameters[need.slice('parameters.'.length)] : undefined
    return parameter
      ? [{ parameter: parameter.id, label: parameter.label, clause: parameter.clause, owedBy: parameter.owedBy }]
      : []
  })
}

function flagsOf(programme: CompiledProgramme, subject: Frame): Determination['flags'] {
  return programme.flags.flatMap(({ id, clause, label, ir }) => {
    const raised = readTruth(ir, subject)
    return !isUnknown(raised) && raised === 1 ? [{ flag: id, clause, label }] : []
  })
}
