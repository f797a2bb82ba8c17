import { type Day, formatDay } from '../../values/index.ts'
import type { ValueShape } from '../compile/ir.ts'
import { NONE } from '../intake/facts.ts'
import type { Words } from '../source/index.ts'
import type { Shown } from './determination.ts'
import { type Exact, multiply } from './exact.ts'
import { read } from './expression.ts'
import { type Frame, frameAt } from './frame.ts'
import type { Item } from './items.ts'
import { writeExact } from './trace.ts'
import { isUnknown, type Value } from './value.ts'

/** The definitions a programme shows: one for the subject, or one for each item. */
export function showAll(subject: Frame, items: readonly Item[]): Shown[] {
  return subject.case.programme.shows.flatMap((id) => {
    const definition = subject.case.programme.definitions.find((each) => each.id === id)
    if (!definition) return []
    const { label, shape, level } = definition
    const show = (frame: Frame, item: string | null): Shown =>
      showValue(id, label, shape, read({ op: 'definition', id }, frame), item)
    if (level === 0) return [show(subject, null)]
    return items.map((item) => show(frameAt(item.frame, level), item.path))
  })
}

/** A value written for people and programs: exact decimal text, a day, a code, true or false. */
export function showValue(id: string, label: Words, shape: ValueShape, value: Value, item: string | null): Shown {
  return { id, item, label, value: isUnknown(value) ? null : write(shape, value), unit: shape.unit }
}

function write(shape: ValueShape, value: Value): string {
  if (typeof value === 'string') return value
  if (value === NONE) return 'null'
  if (shape.kind === 'date') return formatDay(Number(value) as Day)
  if (shape.kind === 'boolean') return value === 1 ? 'true' : 'false'
  const isShort = (shape.unit === 'CNY' || shape.unit === 'percent') && shape.scale < 2
  return isShort
    ? writeExact(multiply(value as Exact, 10 ** (2 - shape.scale)), 2)
    : writeExact(value as Exact, shape.scale)
}
