import { addDays, addMonths, addYears, type Day, firstDayOfYear, lastDayOfMonth, yearOf } from '../../values/index.ts'
import type { Ir } from '../compile/ir.ts'
import type { CompiledProgramme } from '../compile/programme.ts'
import { walkDeep } from '../compile/walk-deep.ts'
import type { Determination } from '../evaluate/determination.ts'
import type { Facts, FactValue } from '../intake/facts.ts'
import type { Field, Vocabulary } from '../vocabulary/index.ts'
import { lookAt, type Obstacle } from './obstacle.ts'
import { type Found, type Search, type Tried, tryMove } from './probe.ts'
import { gapsOf, turnsOf } from './threshold.ts'

/** Years that are looked ahead. */
const YEARS_MAX = 10

/** Dates of the facts that are tried as days to wait for. */
const DATES_MAX = 60

/**
 * The first later day on which the goal is met with the facts as they are, within ten years: days that facts, versions
 * and thresholds point to, first days of months and years, and by halves the days between.
 */
export function waitFor(search: Search, obstacles: readonly Obstacle[]): Found[] {
  const { standing } = search
  if (!readsDay(search)) return []
  const last = addYears(standing.on, YEARS_MAX)
  const days = [...new Set([...turningDays(search, obstacles), ...likelyDays(search, last)])]
  let failed: number = standing.on
  for (const day of days.filter((each) => each > standing.on && each <= last).sort((a, b) => a - b)) {
    const tried = judgeOn(search, day)
    if (tried === null) return []
    if (tried.isMet) return earliest(search, failed, { day, after: tried.after })
    failed = day
  }
  return []
}

function earliest(search: Search, start: number, met: { day: number; after: Determination }): Found[] {
  let [failed, best] = [start, met]
  while (best.day - failed > 1) {
    const day = Math.trunc((best.day + failed) / 2)
    const tried = judgeOn(search, day)
    if (tried === null) return []
    if (tried.isMet) best = { day, after: tried.after }
    else failed = day
  }
  return [{ move: { edits: [], on: best.day as Day }, after: best.after, alternatives: [] }]
}

function judgeOn(search: Search, day: number): Tried | null {
  return tryMove(search, { edits: [], on: day as Day })
}

/** Whether the day of evaluation can make a difference at all. */
function readsDay({ probe }: Search): boolean {
  const versions = probe.pack.programmes.filter(({ id }) => id === probe.programmeId)
  return versions.length > 1 || versions.some(dependsOnDay)
}

function dependsOnDay(programme: CompiledProgramme): boolean {
  if (programme.governedBy === null) return true
  return walkDeep(programme, expressionsOf(programme)).some((ir) => ir.op === 'variable' && ir.name === 'on')
}

function expressionsOf({ conditions, classes, amount, ceilings, governedBy }: CompiledProgramme): Ir[] {
  const ofAmount = amount
    ? [amount.base, amount.amount, ...amount.parts.flatMap(({ amount: own, upTo }) => (upTo ? [own, upTo] : [own]))]
    : []
  return [
    ...conditions.map(({ ir }) => ir),
    ...classes.flatMap(({ when, gives }) => [when, ...gives.map(({ ir }) => ir)]),
    ...ofAmount,
    ...ceilings.flatMap(({ max, already }) => (already ? [max, already] : [max])),
    ...(governedBy ? [governedBy] : []),
  ]
}

/** Days at which a comparison turns, from its gap today and tomorrow. */
function turningDays(search: Search, obstacles: readonly Obstacle[]): number[] {
  const { probe, standing } = search
  const today = probe.open(standing)
  const tomorrow = probe.open({ facts: standing.facts, on: (standing.on + 1) as Day })
  if (today === null || tomorrow === null) return []
  return obstacles.flatMap((obstacle) => {
    const [here, beside] = [today, tomorrow].map((opened) => gapsOf(lookAt(opened, obstacle).comparisons))
    if (!here || !beside || here.length !== beside.length) return []
    return here.flatMap((gap, index) => {
      const next = beside[index]
      return gap && next ? turnsOf(gap, next, 1).map((turn) => standing.on + turn) : []
    })
  })
}

/** First days of years, later dates among the facts, first and last days of versions. */
function likelyDays({ probe, standing }: Search, last: Day): number[] {
  const { facts, on } = standing
  const years = Array.from({ length: YEARS_MAX }, (_, index) => firstDayOfYear(yearOf(on) + 1 + index))
  const months = Array.from({ length: 12 }, (_, index) => addDays(lastDayOfMonth(addMonths(on, index)), 1))
  const versions = probe.pack.programmes
    .filter(({ id }) => id === probe.programmeId)
    .flatMap(({ inForce }) => (inForce.to === null ? [inForce.from] : [inForce.from, inForce.to]))
  const dates = datesOf(probe.pack.vocabulary, facts)
    .flatMap((day) => [day, day + 1])
    .filter((day) => day > on && day <= last)
  return [...months, ...years, ...versions, ...[...new Set(dates)].sort((a, b) => a - b).slice(0, DATES_MAX), last]
}

function datesOf(vocabulary: Vocabulary, facts: Facts): number[] {
  const within = (fields: Readonly<Record<string, Field>>, record: Facts): number[] =>
    Object.values(fields).flatMap((field) => datesIn(field, record[field.name] ?? null))
  const datesIn = ({ kind, of }: Field, value: FactValue): number[] => {
    if (kind === 'date') return typeof value === 'number' && Number.isFinite(value) ? [value] : []
    const fields = vocabulary.entities[of ?? '']?.fields
    if (!fields || value === null || typeof value !== 'object') return []
    const records = (Array.isArray(value) ? value : [value]) as readonly Facts[]
    return records.flatMap((record) => within(fields, record))
  }
  return within(vocabulary.roots, facts)
}
