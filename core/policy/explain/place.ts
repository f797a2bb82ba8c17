import { addDays, formatDay, parseDay } from '../../values/index.ts'
import type { Words } from '../source/index.ts'

/** The item and the days that something is about; empty where it is about the whole. */
export function placeOf(item: string | null, from: string | null, to: string | null): Words {
  const last = lastDay(to)
  const days = from === null || last === null ? null : { zh: `${from} 至 ${last}`, en: `${from} to ${last}` }
  return joined(bare(item ?? ''), days)
}

/** The last day inside a half-open interval, as people write it. */
export function lastDay(to: string | null): string | null {
  if (to === null) return null
  const day = parseDay(to)
  return day.ok ? formatDay(addDays(day.value, -1)) : to
}

/** Two phrases with a comma between, either of which may be missing. */
export function joined(first: Words, second: Words | null): Words {
  const join = (a: string, b: string, comma: string): string => [a, b].filter((text) => text !== '').join(comma)
  return { zh: join(first.zh, second?.zh ?? '', '，'), en: join(first.en, second?.en ?? '', ', ') }
}

/** What reads alike in both languages. */
export function bare(text: string): Words {
  return { zh: text, en: text }
}
