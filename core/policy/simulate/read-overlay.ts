import {
  compareDecimals,
  type DayInterval,
  formatInterval,
  intervalsOverlap,
  parseDecimal,
  readInterval,
  subtractIntervals,
} from '../../values/index.ts'
import { compilePack, type Overlay, type PackSources } from '../compile/index.ts'
import { PARAMETER_UNITS, type Parameter, type ParameterValue, readParameters } from '../parameters/index.ts'
import { type Diagnostic, type SourceDocument, SourceReader } from '../source/index.ts'

type Values = NonNullable<Overlay['parameters']>[string]

/**
 * Reads a reform of a pack: `parameters` (id → value for all times, or `from..to` → value; the pack's own values hold
 * outside) and `readings` (`programme.reading` → option). Unknown names, bad days, values out of bound and overlaps are
 * faults at their line; a number that no programme reads is a warning.
 */
export function readOverlay(
  document: SourceDocument,
  sources: PackSources,
): { overlay: Overlay; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const file = new SourceReader(document, diagnostics)
  file.only('parameters', 'readings')
  const known = new Map(parametersOf(sources).map((parameter) => [parameter.id, parameter]))
  const { pack } = compilePack(sources)
  const used = new Set(pack.programmes.flatMap(({ parameters }) => Object.keys(parameters)))
  const options = new Map(
    pack.programmes.flatMap(({ id, readings }) =>
      readings.map((reading) => [`${id}.${reading.id}`, Object.keys(reading.options)] as const),
    ),
  )
  const parameters: Record<string, Values> = {}
  for (const id of file.at('parameters').keys()) {
    const place = file.at('parameters').at(id)
    const parameter = known.get(id)
    if (!parameter) refuseUnknown(place, 'unknown-parameter', id, [...known.keys()])
    else {
      parameters[id] = readValues(place, parameter)
      if (!used.has(id)) place.fault('no-effect', `没有项目使用参数“${id}”。`, `No programme reads "${id}".`, 'warning')
    }
  }
  return { overlay: { parameters, readings: readReadings(file.at('readings'), options) }, diagnostics }
}

function parametersOf(sources: PackSources): Parameter[] {
  return readParameters(
    sources.documents.filter(({ path }) => path.includes('/parameters/')),
    [],
  )
}

function readReadings(places: SourceReader, options: ReadonlyMap<string, readonly string[]>): Record<string, string> {
  const readings: Record<string, string> = {}
  for (const id of places.keys()) {
    const place = places.at(id)
    const known = options.get(id)
    if (!known) refuseUnknown(place, 'unknown-reading', id, [...options.keys()])
    else if (typeof place.value === 'string' && known.includes(place.value)) readings[id] = place.value
    else
      place.fault('not-an-option', `“${id}”应为：${known.join('、')}。`, `"${id}" must be one of: ${known.join(', ')}.`)
  }
  return readings
}

function refuseUnknown(place: SourceReader, code: string, id: string, known: readonly string[]): void {
  place.fault(code, `没有“${id}”；现有：${known.join('、')}。`, `There is no "${id}"; known: ${known.join(', ')}.`)
}

/** One value for all times, or dated values laid over the pack's own. */
function readValues(place: SourceReader, parameter: Parameter): Values {
  if (typeof place.value === 'string') return isAllowed(place, place.value, parameter) ? place.value : []
  const keys = place.keys()
  if (keys.length === 0)
    place.fault(
      'no-value',
      `“${parameter.id}”没有值；写成 "25" 或 { 2025-01-01..2026-01-01: "25" }。`,
      `"${parameter.id}" has no value; write "25" or { 2025-01-01..2026-01-01: "25" }.`,
    )
  const given: ParameterValue[] = []
  for (const key of keys) {
    const at = place.at(key)
    const days = readDays(at, key)
    const { value } = at
    if (typeof value !== 'string') at.fault('no-value', `“${key}”没有值。`, `"${key}" has no value.`)
    if (days === null || typeof value !== 'string' || !isAllowed(at, value, parameter)) continue
    const other = given.find((each) => intervalsOverlap(each, days))
    if (other) refuseOverlap(at, days, other)
    else given.push({ ...days, value })
  }
  return layOver(parameter.values, given)
}

function readDays(place: SourceReader, key: string): DayInterval | null {
  const ends = /^([^.]+)\.\.([^.]*)$/.exec(key)
  const days = ends ? readInterval({ from: ends[1], to: ends[2] === '' ? null : ends[2] }) : null
  if (days?.ok) return days.value
  const [zh, en] = days ? [days.refusals[0]?.messageZh ?? '', days.refusals[0]?.messageEn ?? ''] : ['', '']
  place.fault(
    'bad-interval',
    `“${key}”应写成 2025-01-01..2026-01-01 或 2026-01-01..。${zh}`,
    `Write "${key}" as 2025-01-01..2026-01-01 or 2026-01-01... ${en}`.trim(),
  )
  return null
}

function isAllowed(place: SourceReader, text: string, { unit, bound }: Parameter): boolean {
  if (unit === 'choice') {
    const isWord = /^[A-Z][A-Z0-9_]*$/.test(text)
    if (!isWord) place.fault('bad-word', `“${text}”应为大写英文词。`, `"${text}" must be a word in capitals.`)
    return isWord
  }
  const read = parseDecimal(text)
  if (!read.ok) {
    for (const { messageZh, messageEn } of read.refusals) place.fault('bad-decimal', messageZh, messageEn)
    return false
  }
  if (read.value.scale > PARAMETER_UNITS[unit]) {
    place.fault(
      'too-fine',
      `“${text}”最多 ${PARAMETER_UNITS[unit]} 位小数。`,
      `"${text}" may have at most ${PARAMETER_UNITS[unit]} decimals.`,
    )
    return false
  }
  const [least, most] = [parseDecimal(bound?.min ?? '0'), parseDecimal(bound?.max ?? text)]
  const isWithin =
    least.ok && most.ok && compareDecimals(read.value, least.value) >= 0 && compareDecimals(read.value, most.value) <= 0
  if (!isWithin)
    place.fault(
      'out-of-bound',
      `${text} 不在 ${bound?.min ?? '0'} 至 ${bound?.max ?? '…'} 之间。`,
      `${text} is not between ${bound?.min ?? '0'} and ${bound?.max ?? '…'}.`,
    )
  return isWithin
}

function refuseOverlap(place: SourceReader, days: DayInterval, other: DayInterval): void {
  const [own, taken] = [formatInterval(days), formatInterval(other)]
  place.fault('overlap', `${own} 与 ${taken} 重叠。`, `${own} overlaps ${taken}.`)
}

/** The given values where they hold, the pack's own on the other days. */
function layOver(own: readonly ParameterValue[], given: readonly ParameterValue[]): ParameterValue[] {
  const kept = own.flatMap((each) => subtractIntervals(each, given).map((days) => ({ ...days, value: each.value })))
  return [...kept, ...given].sort((a, b) => a.from - b.from)
}
