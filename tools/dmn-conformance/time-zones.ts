import type { ZoneRules } from '../../core/policy/feel/index.ts'

const formats = new Map<string, Intl.DateTimeFormat | null>()

// Beyond these seconds either side of 1970 the platform has no table; the nearest rule is used.
const SECONDS_MAX = 8_640_000_000_000 - 86_400

/** Zone rules from the platform's own table, for evaluations whose caller accepts that table. */
export const platformZones: ZoneRules = (id, atSeconds) => {
  const format = formatOf(id)
  if (format === null) return null
  const seconds = Math.max(-SECONDS_MAX, Math.min(SECONDS_MAX, atSeconds))
  const shown = format.formatToParts(seconds * 1000).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const match = /^GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(shown)
  if (match === null) return null
  const offset = Number(match[2] ?? 0) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0)
  return match[1] === '-' ? -offset : offset
}

function formatOf(id: string): Intl.DateTimeFormat | null {
  const known = formats.get(id)
  if (known !== undefined) return known
  let format: Intl.DateTimeFormat | null = null
  try {
    format = new Intl.DateTimeFormat('en', { timeZone: id, timeZoneName: 'longOffset' })
  } catch {
    // A RangeError: no such zone.
  }
  formats.set(id, format)
  return format
}
