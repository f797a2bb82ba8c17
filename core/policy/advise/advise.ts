import { type Day, formatDay, toScaled } from '../../values/index.ts'
import type { CompiledPack } from '../compile/compile-pack.ts'
import type { Determination } from '../evaluate/determination.ts'
import type { Facts } from '../intake/facts.ts'
import type { Vocabulary } from '../vocabulary/index.ts'
import type { Advice, AdviceLimits, AdviceSearch, Change } from './advice.ts'
import { combinedMoves } from './combine.ts'
import { type Edit, type Standing, writeEntry, writeValue } from './edit.ts'
import { labelOf, missingOf } from './missing.ts'
import { singleMoves, withoutNeedless } from './moves.ts'
import { blocksOf, leversOf, type Obstacle } from './obstacle.ts'
import type { Opened } from './opened.ts'
import { type Found, Probe, type Search } from './probe.ts'
import { rank, timeOfMove } from './rank.ts'
import { stepsOf } from './step-words.ts'
import { sayMove } from './words.ts'

/** Combinations reported unless told otherwise. */
const COMBINATIONS = 3

/**
 * What would make the answer better: for a question the facts to supply, for a no the smallest changes that make it a yes,
 * for a yes those that raise the amount. In order: now, by a date, not in the subject's power; smallest first.
 * Throws only where there is no such programme.
 */
export function advise(
  pack: CompiledPack,
  programmeId: string,
  facts: Facts,
  on: Day,
  limits: AdviceLimits = {},
): Advice[] {
  return [...searchAdvice(pack, programmeId, { facts, on }, limits).advice]
}

/** The same with what it cost and whether the search went to its end. */
export function searchAdvice(
  pack: CompiledPack,
  programmeId: string,
  standing: Standing,
  limits: AdviceLimits = {},
): AdviceSearch {
  const probe = new Probe(pack, programmeId, standing.facts, limits.evaluations)
  const before = probe.judge(standing)
  const opened = probe.open(standing)
  if (before === null || opened === null) return { advice: [], complete: false, evaluations: probe.spent }
  const found =
    before.verdict === 'needs'
      ? []
      : movesTo({ probe, standing, before, goal: goalOf(before), aim: aimOf(before) }, opened, limits)
  const advice =
    before.verdict === 'needs'
      ? missingOf(opened, before)
      : rank(found, standing).map((each) => adviceOf(pack.vocabulary, standing, before, each))
  return { advice, complete: probe.isComplete, evaluations: probe.spent }
}

function aimOf({ verdict }: Determination): Search['aim'] {
  return verdict === 'yes' ? 'raise' : 'flip'
}

/** A no is to become anything else; a yes is to pay more. */
function goalOf(before: Determination): Search['goal'] {
  if (before.verdict !== 'yes') return (after) => after.verdict !== 'no'
  const worth = worthOf(before)
  return (after) => after.verdict === 'yes' && worthOf(after) > worth
}

/** What an answer is worth: its amount, or for a class the money that the class gives. In fen. */
function worthOf({ amountFen, class: given }: Determination): number {
  if (amountFen !== null) return amountFen
  const gifts = given?.gives.filter(({ unit }) => unit === 'CNY') ?? []
  return gifts.reduce((sum, { value }) => sum + fenOf(value), 0)
}

function fenOf(yuan: string | null): number {
  const read = toScaled(yuan, 2)
  return read.ok ? read.value : 0
}

function movesTo(search: Search, opened: Opened, limits: AdviceLimits): Found[] {
  const blocks = blocksOf(search.before, opened)
  const levers = search.aim === 'raise' ? leversOf(search.before, opened) : []
  const singles = singleMoves(search, opened, distinct([...blocks.flat(), ...levers]))
  const [smallest] = blocks
  const isDone = search.aim === 'raise' || singles.some(({ move }) => move.edits.length > 0)
  if (isDone || smallest === undefined) return singles
  return withoutNeedless([...singles, ...combinedMoves(search, opened, smallest, limits.combinations ?? COMBINATIONS)])
}

function distinct(obstacles: readonly Obstacle[]): Obstacle[] {
  return [...new Map(obstacles.map((each) => [JSON.stringify([each.condition, each.item, each.span]), each])).values()]
}

function adviceOf(vocabulary: Vocabulary, standing: Standing, before: Determination, found: Found): Advice {
  const { move, after, alternatives } = found
  const when = timeOfMove(found, standing)
  const clauses = clausesOf(before, found)
  const on = move.on === null ? null : formatDay(move.on)
  const isPastOnly = !move.edits.some(({ place }) => place.power === 'never')
  const needs = after.needs.map((need) => labelOf(vocabulary, standing.facts, after, need))
  const isKnown = before.amountFen !== null && after.amountFen !== null
  return {
    kind: move.edits.length === 0 ? 'wait' : 'change',
    when,
    changes: move.edits.map((edit) => changeOf(vocabulary, edit, alternatives)),
    on,
    source: null,
    verdictAfter: after.verdict,
    amountFenAfter: after.amountFen,
    classAfter: after.class?.id ?? null,
    gainFen: isKnown ? (after.amountFen ?? 0) - (before.amountFen ?? 0) : null,
    needsAfter: after.needs,
    words: sayMove(stepsOf(vocabulary, move.edits, alternatives), {
      when,
      on,
      isPast: isPastOnly,
      outcome: { before, after, needs },
      clauses,
    }),
    clauses,
  }
}

function changeOf(vocabulary: Vocabulary, edit: Edit, alternatives: readonly Edit[]): Change {
  const { path, label, field, value } = edit.place
  const write = (each: Edit): string => {
    const entity = vocabulary.entities[field.of ?? '']
    if (each.kind === 'add') return entity ? writeEntry(vocabulary, entity, each.record) : ''
    return writeValue(field, each.value) ?? ''
  }
  const from = edit.kind === 'add' ? null : writeValue(field, value)
  return {
    path,
    label,
    from,
    to: write(edit),
    unit: edit.kind === 'add' ? 'entry' : field.kind,
    alternatives: alternatives.map(write),
  }
}

/** The clauses of conditions that said no and say it no longer; else of the limits that lowered the amount. */
function clausesOf(before: Determination, { after, clause: own }: Found): string[] {
  const keyOf = (reason: Determination['reasons'][number]): string =>
    `${reason.condition}|${reason.item}|${reason.from}`
  const refused = new Set(after.reasons.filter(({ result }) => result === 'no').map(keyOf))
  const cleared = before.reasons.filter((reason) => reason.result === 'no' && !refused.has(keyOf(reason)))
  const limits = before.limits.filter(({ reached }) => reached)
  if (cleared.length > 0) return [...new Set(cleared.map(({ clause }) => clause))]
  if (own !== undefined) return [own]
  return limits.length > 0 ? [...new Set(limits.map(({ clause }) => clause))] : [...before.clauses]
}
