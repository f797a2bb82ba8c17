import { type DayInterval, formatInterval, intervalsOverlap } from '../../values/index.ts'
import { type Diagnostic, type SourceDocument, SourceReader } from '../source/index.ts'
import { PARAMETER_UNITS, type Parameter, type ParameterUnit, type ParameterValue } from './parameter.ts'
import { type Bound, isWithin, readBound, readDays, readDecimal } from './read-exact.ts'

const UNITS = Object.keys(PARAMETER_UNITS) as [ParameterUnit, ...ParameterUnit[]]

/** Reads the parameter files of a pack, in the order given. Whether clause and unit exist is for the plan to say. */
export function readParameters(documents: readonly SourceDocument[], diagnostics: Diagnostic[]): Parameter[] {
  const seen = new Map<string, string>()
  return documents.flatMap((document) => {
    const file = new SourceReader(document, diagnostics)
    file.only('parameters')
    return file.items('parameters').map((place) => {
      const parameter = readParameter(place)
      checkId(place, parameter.id, seen)
      return parameter
    })
  })
}

function readParameter(place: SourceReader): Parameter {
  place.only('id', 'clause', 'label', 'unit', 'bound', 'values', 'owedBy', 'note')
  const unit = place.choice('unit', UNITS)
  const bound = readBoundOf(place, unit)
  const values = readValues(place, unit, bound)
  const owedBy = place.textOrNull('owedBy')
  if (values.length === 0 && owedBy === null)
    place.fault(
      'owed-by-none',
      '未设定的参数须写明由谁给出（owedBy）。',
      'A parameter that is NOT_SET must name the unit that owes it (owedBy).',
    )
  return {
    id: place.text('id'),
    clause: place.text('clause'),
    label: place.words('label'),
    unit,
    bound,
    values,
    owedBy,
    note: place.has('note') ? place.words('note') : null,
  }
}

function checkId(place: SourceReader, id: string, seen: Map<string, string>): void {
  if (id === '') return
  const known = seen.get(id)
  const at = place.at('id')
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id))
    at.fault('bad-id', `“${id}”应为小写英文、数字和连字符。`, `"${id}" must be lower-case letters, digits and hyphens.`)
  if (known) at.fault('duplicate-id', `参数“${id}”已见于 ${known}。`, `Parameter "${id}" stands already in ${known}.`)
  seen.set(id, known ?? `${at.document.path}:${at.line}`)
}

function readBoundOf(place: SourceReader, unit: ParameterUnit): Bound | null {
  if (!place.has('bound')) return null
  if (unit !== 'choice') return readBound(place, 'bound', PARAMETER_UNITS[unit])
  place.at('bound').fault('bound-of-choice', '选择项没有上下限。', 'A choice has no bound.')
  return null
}

function readValues(place: SourceReader, unit: ParameterUnit, bound: Bound | null): ParameterValue[] {
  if (!place.has('values'))
    place.fault(
      'missing',
      '缺少“values”；原文未定的写 []。',
      '"values" is missing; write [] where the plan prints no number.',
    )
  const values: ParameterValue[] = []
  for (const item of place.items('values')) {
    item.only('from', 'to', 'value')
    const value = unit === 'choice' ? readWord(item) : readNumber(item, unit, bound)
    const days = readDays(item)
    if (days === null || value === null) continue
    checkOverlap(item, days, values)
    values.push({ ...days, value })
  }
  return values.sort((left, right) => left.from - right.from)
}

function checkOverlap(item: SourceReader, days: DayInterval, before: readonly DayInterval[]): void {
  const other = before.find((interval) => intervalsOverlap(interval, days))
  if (!other) return
  const [own, taken] = [formatInterval(days), formatInterval(other)]
  item.fault(
    'overlap',
    `${own} 与 ${taken} 重叠，同一天只能有一个值。`,
    `${own} overlaps ${taken}; one day has one value.`,
  )
}

function readWord(item: SourceReader): string | null {
  const word = item.text('value')
  if (/^[A-Z][A-Z0-9_]*$/.test(word)) return word
  if (word !== '')
    item.at('value').fault('bad-word', `“${word}”应为大写英文词。`, `"${word}" must be a word in capitals.`)
  return null
}

function readNumber(item: SourceReader, unit: ParameterUnit, bound: Bound | null): string | null {
  const value = readDecimal(item, 'value', PARAMETER_UNITS[unit])
  if (value !== null && bound !== null && !isWithin(value, bound)) {
    const { min, max } = bound
    item
      .at('value')
      .fault('out-of-bound', `${value} 不在 ${min} 至 ${max} 之间。`, `${value} is not between ${min} and ${max}.`)
  }
  return value
}
