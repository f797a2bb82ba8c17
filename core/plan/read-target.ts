import { type Bound, isWithin, readDay, readDecimal } from '../policy/parameters/index.ts'
import type { SourceReader } from '../policy/source/index.ts'
import type { Day } from '../values/index.ts'
import { readNamed, readWords } from './read-words.ts'
import {
  type Milestone,
  TARGET_KINDS,
  TARGET_OPERATORS,
  TARGET_SCOPES,
  TARGET_UNITS,
  type Target,
  type TargetKind,
  type TargetOperator,
  type TargetUnit,
} from './target.ts'

const KINDS = Object.keys(TARGET_KINDS) as [TargetKind, ...TargetKind[]]
const UNITS = Object.keys(TARGET_UNITS) as [TargetUnit, ...TargetUnit[]]

/** Kinds that are shares or growths and so are told in percent. */
const IN_PERCENT: readonly TargetKind[] = ['ratio', 'rate', 'relative-growth']
/** Kinds that hold at all times and need no last day. */
const WITHOUT_DUE: readonly TargetKind[] = ['cap', 'rate']
/** Kinds that are told from a first day; a cumulative one may start with each fund or firm, as its counting rule says. */
const FROM_A_DAY: readonly TargetKind[] = ['flow', 'net-increase', 'direction', 'trend', 'relative-growth', 'event']

const OPERATORS: Readonly<Partial<Record<TargetKind, readonly TargetOperator[]>>> = {
  range: ['>='],
  approximate: ['~'],
  cap: ['<=', '<'],
  rate: ['=', '>=', '<='],
  event: ['>='],
}
const OTHER_OPERATORS: readonly TargetOperator[] = ['>=', '>', '<=', '<', '=']

/** Reads a target and checks that it is complete for its kind. */
export function readTarget(place: SourceReader): Target {
  place.only('indicator', 'kind', 'unit', 'per', 'from', 'milestones', 'counting', 'soft')
  const kind = place.choice('kind', KINDS)
  const unit = place.choice('unit', UNITS)
  const from = readFrom(place, kind)
  if (IN_PERCENT.includes(kind) && unit !== 'percent' && unit !== 'percentPoints')
    place
      .at('unit')
      .fault('target-unit', `${kind} 以百分比或百分点计。`, `A ${kind} target is told in percent or percentPoints.`)
  return {
    indicator: readNamed(place.at('indicator')),
    kind,
    unit,
    per: place.choice('per', TARGET_SCOPES),
    from,
    milestones: readMilestones(place, kind, unit, from),
    counting: readWords(place, 'counting'),
    soft: readSoft(place),
  }
}

function readFrom(place: SourceReader, kind: TargetKind): Day | null {
  if (!place.keys().includes('from'))
    place.fault(
      'missing',
      '缺少“from”；没有起算日的写 null。',
      '"from" is missing; write null where counting has no first day.',
    )
  else if (place.has('from')) return readDay(place, 'from')
  else if (FROM_A_DAY.includes(kind))
    place.at('from').fault('target-from', `${kind} 须有起算日。`, `A ${kind} target needs its first day.`)
  return null
}

function readSoft(place: SourceReader): boolean {
  const { value } = place.at('soft')
  if (typeof value !== 'boolean') {
    const at = place.has('soft') ? place.at('soft') : place
    at.fault('not-boolean', '“soft”应为 true 或 false。', '"soft" must be true or false.')
  }
  return value === true
}

function readMilestones(place: SourceReader, kind: TargetKind, unit: TargetUnit, from: Day | null): Milestone[] {
  const items = place.items('milestones')
  if (items.length === 0) place.fault('no-milestone', '目标没有节点值（milestones）。', 'The target has no milestone.')
  const milestones = items.map((item) => readMilestone(item, kind, unit))
  for (const [index, { due }] of milestones.entries()) {
    const item = items[index] as SourceReader
    const before = milestones[index - 1]?.due ?? null
    if (due === null) continue
    if (from !== null && due < from)
      item.fault('due-before-from', '期限早于起算日。', 'It is due before its first day.')
    if (before !== null && due <= before)
      item.fault('due-order', '各节点须按期限先后排列且不重复。', 'Milestones must follow each other by due day.')
  }
  return milestones
}

function readMilestone(item: SourceReader, kind: TargetKind, unit: TargetUnit): Milestone {
  item.only('due', 'operator', 'value', 'stretch', 'band')
  const { decimals } = TARGET_UNITS[unit]
  const due = item.has('due') ? readDay(item, 'due') : null
  if (!item.has('due') && !WITHOUT_DUE.includes(kind))
    item.fault('due-missing', `${kind} 须有期限。`, `A ${kind} target needs a due day.`)
  const operator = item.choice('operator', TARGET_OPERATORS)
  const allowed = OPERATORS[kind] ?? OTHER_OPERATORS
  if (!allowed.includes(operator))
    item
      .at('operator')
      .fault('target-operator', `${kind} 只用 ${allowed.join('、')}。`, `A ${kind} target takes ${allowed.join(', ')}.`)
  const value = readDecimal(item, 'value', decimals) ?? '0'
  const stretch = item.has('stretch') ? readDecimal(item, 'stretch', decimals) : null
  checkStretch(item, kind, { min: value, max: stretch ?? value }, stretch)
  return { due, operator, value, stretch, bandPercent: readBand(item, kind) }
}

function checkStretch(item: SourceReader, kind: TargetKind, { min, max }: Bound, stretch: string | null): void {
  if (kind === 'range' && stretch === null)
    item.fault('stretch-missing', '区间须写上端（stretch）。', 'A range needs its upper end (stretch).')
  if (!isWithin(max, { min, max }))
    item.at('stretch').fault('stretch-below', `上端 ${max} 低于 ${min}。`, `The upper end ${max} is below ${min}.`)
}

function readBand(item: SourceReader, kind: TargetKind): string | null {
  const band = item.textOrNull('band')
  if (band === null) {
    if (kind === 'approximate')
      item.fault('band-missing', '约数须写幅度（band）。', 'An approximate target needs its band.')
    return null
  }
  const percent = /^((?:0|[1-9]\d?)(?:\.\d+)?)%$/.exec(band)?.[1] ?? null
  if (percent === null)
    item.at('band').fault('bad-band', `幅度“${band}”应如 10%。`, `The band "${band}" must be written like 10%.`)
  return percent
}
