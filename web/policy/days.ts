import type { Words } from '../../contract/index.ts'
import { addDays, formatDay, parseDay } from '../../core/values/index.ts'

/** The day before, as text. */
export function dayBefore(day: string): string {
  const read = parseDay(day)
  return read.ok ? formatDay(addDays(read.value, -1)) : day
}

/** A half-open span as people say it, its last day included: `[2023-09-21, 2023-10-15)` ends on 2023-10-14. */
export function spanWords(from: string | null, to: string | null): Words {
  if (from === null && to === null) return { zh: '', en: '' }
  if (to === null) return { zh: `${from} 起`, en: `from ${from}` }
  const last = dayBefore(to)
  if (from === null) return { zh: `至 ${last}`, en: `until ${last}` }
  if (from === last) return { zh: from, en: from }
  return { zh: `${from} 至 ${last}`, en: `${from} to ${last}` }
}

/** Today where the reader is. The only place where the pages read the clock. */
export function today(): string {
  const now = new Date()
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
