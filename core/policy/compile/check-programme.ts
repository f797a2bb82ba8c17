import type { SourceReader } from '../source/index.ts'
import { dailyExpressions, pointOf } from './cuts.ts'
import { type Ir, partsOf, walk } from './ir.ts'
import type { CompiledDefinition, CompiledProgramme } from './programme.ts'

/** Reports what is wrong in a programme as a whole: ids twice, nothing judged, facts read where there are none yet. */
export function checkProgramme(file: SourceReader, programme: CompiledProgramme): void {
  checkIds(file)
  checkAnswer(file, programme)
  checkNames(file, programme)
  checkLevels(file, programme)
  if (programme.accrual) checkDaily(file, programme)
}

/** Ids that the engine itself gives reasons by. */
const OWN_IDS = ['in-force', 'no-days']

function checkIds(file: SourceReader): void {
  const seen = new Set(OWN_IDS)
  for (const place of ['eligible', 'limits', 'classes', 'flags', 'readings'].flatMap((key) => file.items(key))) {
    const id = place.textOrNull('id') ?? ''
    if (id !== '' && seen.has(id)) place.fault('duplicate', `编号“${id}”已用过。`, `The id "${id}" is used already.`)
    seen.add(id)
  }
}

function checkAnswer(file: SourceReader, { answers, conditions, classes, classOf }: CompiledProgramme): void {
  if (answers === 'check' && conditions.length === 0)
    file.fault('missing', '缺少 eligible，无从判断。', '"eligible" is missing: nothing would be checked.')
  if (answers === 'class' && classes.length === 0 && classOf === null)
    file.fault('missing', '缺少 classes 或 classOf。', '"classes" or "classOf" is missing.')
}

function checkNames(file: SourceReader, { definitions, classOf, each }: CompiledProgramme): void {
  const known = new Map(definitions.map((definition) => [definition.id, definition]))
  for (const place of file.items('shows'))
    if (typeof place.value === 'string' && !known.has(place.value))
      place.fault('unknown-fact', `没有定义“${place.value}”。`, `"${place.value}" is not defined.`)
  const classed = classOf && known.get(classOf.definition)
  if (classed && innerNames(classed.ir, definitions, each).length > 0) tooEarly(file.at('classOf'))
}

function checkLevels(file: SourceReader, programme: CompiledProgramme): void {
  const { definitions, each, classes, flags, window, ceilings, amount } = programme
  const check = (place: SourceReader, expressions: readonly (Ir | null)[]): void => {
    const isInner = expressions.some((ir) => ir !== null && innerNames(ir, definitions, each).length > 0)
    if (isInner) tooEarly(place)
  }
  const placed = <T>(key: string, things: readonly T[], read: (thing: T) => (Ir | null)[]): void =>
    things.forEach((thing, index) => {
      check(file.items(key)[index] ?? file, read(thing))
    })
  placed('classes', classes, ({ when, gives }) => [when, ...gives.map(({ ir }) => ir)])
  placed('flags', flags, ({ ir }) => [ir])
  for (const place of file.items('limits')) {
    const ceiling = ceilings.find(({ id }) => id === place.textOrNull('id'))
    if (ceiling) check(place, [ceiling.per === 'DEAL' ? null : ceiling.max, ceiling.already, ceiling.alreadyInYear])
    else if (window) check(place, [window.months, window.opened, window.used])
  }
  check(file.at('amount').at('split'), amount?.split.map(({ percent }) => percent) ?? [])
}

function tooEarly(place: SourceReader): void {
  place.fault(
    'too-early',
    '此处判断的是整个对象，不能用到单个项目或区间的事实。',
    'This is judged for the subject as a whole; it cannot read facts of one item or range.',
  )
}

const RANGE_NAMES = ['day', 'from', 'to', 'days']

/** The names of items and ranges that an expression reads, directly or through definitions. */
function innerNames(ir: Ir, definitions: readonly CompiledDefinition[], each: CompiledProgramme['each']): string[] {
  const inner = new Set([...RANGE_NAMES, ...each.map(({ variable }) => variable)])
  return namesRead(ir, definitions).filter((name) => inner.has(name))
}

function namesRead(ir: Ir, definitions: readonly CompiledDefinition[]): string[] {
  const seen = new Set<string>()
  const names: string[] = []
  const visit = (part: Ir): void => {
    for (const inside of walk(part)) {
      if (inside.op === 'variable') names.push(inside.name)
      if (inside.op !== 'definition' || seen.has(inside.id)) continue
      seen.add(inside.id)
      const definition = definitions.find(({ id }) => id === inside.id)
      if (definition) visit(definition.ir)
    }
  }
  visit(ir)
  return names
}

/**
 * Reports daily values whose change between the ends of a range would go unseen. A day may be compared with a fixed day
 * (`day < addMonths(loan.drawnOn, 12)`) or name the entries of a dated list; anything else on it cannot be cut.
 */
function checkDaily(file: SourceReader, programme: CompiledProgramme): void {
  const { definitions, conditions, amount } = programme
  const daily = dailyExpressions(
    definitions.filter((definition) => definition.daily),
    conditions,
  )
  const fixed = new Set(['on', 'governed', ...programme.each.map(({ variable }) => variable)])
  const isFixed = (ir: Ir): boolean => namesRead(ir, definitions).every((name) => fixed.has(name))
  const parts = amount?.parts.map((part) => part.amount) ?? []
  const others = [
    ...definitions.filter((definition) => !definition.daily).map(({ ir }) => ir),
    ...(amount ? [amount.base, amount.amount, ...parts] : []),
  ]
  const isUncut = daily.some((ir) => readsDay(ir, isFixed)) || others.some((ir) => readsDay(ir, () => false))
  const spans = new Set(RANGE_NAMES.slice(1))
  const isSpanned = daily.some((ir) => namesRead(ir, definitions).some((name) => spans.has(name)))
  if (isUncut || isSpanned)
    file.fault(
      'day-by-day',
      '逐日判断只能把当日（day）与固定日期比较，或读取当日有效的列表；不能用 from、to、days。',
      'Day by day, the day may only be compared with a fixed day or pick the entries of dated lists; from, to and days stand for a range.',
    )
}

/** Whether an expression reads the day other than against a fixed day or for a dated list. */
function readsDay(ir: Ir, isFixed: (point: Ir) => boolean): boolean {
  if (ir.op === 'variable') return ir.name === 'day'
  const point = pointOf(ir)
  if (point && isFixed(point)) return false
  return partsOf(ir).some((part) => (ir.op === 'as-of' && part === ir.day ? false : readsDay(part, isFixed)))
}
