import { readFileSync } from 'node:fs'
import {
  type CompiledPack,
  type CompiledParameter,
  type formatDiagnostic,
  type Overlay,
  PARAMETER_UNITS,
  type ParameterUnit,
  readDocument,
  SourceReader,
  type SourceValue,
} from '../core/policy/index.ts'
import { parseDay, type Refusal, toScaled } from '../core/values/index.ts'
import { CommandRefused } from './refused.ts'

type Dated = Exclude<NonNullable<Overlay['parameters']>[string], string>

/**
 * Reads a reform: a YAML file with `parameters` (id → decimal text, or dated values) and `readings`
 * (`programme.reading` → option). Refuses reform.unreadable and reform.invalid, each at its line.
 */
export function readReform(path: string, pack: CompiledPack): Overlay {
  const { document, diagnostics } = readDocument(path, textOf(path))
  const file = new SourceReader(document, diagnostics)
  file.only('parameters', 'readings')
  const parameters: Record<string, string | Dated> = {}
  for (const id of file.at('parameters').keys()) {
    const value = readParameter(file.at('parameters').at(id), id, pack)
    if (value !== null) parameters[id] = value
  }
  const readings: Record<string, string> = {}
  for (const id of file.at('readings').keys()) readings[id] = readReading(file.at('readings').at(id), id, pack)
  if (diagnostics.length > 0) throw new CommandRefused(diagnostics.map(refusalOf))
  return { parameters, readings }
}

function readParameter(place: SourceReader, id: string, pack: CompiledPack): string | Dated | null {
  const known = new Map(pack.programmes.flatMap(({ parameters }) => Object.entries(parameters)))
  const parameter = known.get(id)
  if (parameter === undefined) {
    const list = [...known.keys()]
    place.fault(
      'unknown-parameter',
      `没有参数“${id}”；可用：${list.join('、')}。`,
      `There is no parameter "${id}"; known: ${list.join(', ')}.`,
    )
    return null
  }
  if (typeof place.value === 'string') return checkValue(place, place.value, parameter)
  const items = Array.isArray(place.value)
    ? place.value.map((value: SourceValue, index) => partOf(place, index, value))
    : []
  if (items.length === 0) place.fault('no-value', `“${id}”没有值。`, `"${id}" has no value.`)
  return items.map((item) => {
    item.only('from', 'to', 'value')
    const from = parseDay(item.text('from'))
    const to = item.has('to') ? parseDay(item.text('to')) : null
    if (!from.ok || to?.ok === false) item.fault('no-day', '起止日期有误。', 'The days are wrong.')
    const value = checkValue(item, item.text('value'), parameter)
    return { from: from.ok ? from.value : dayNone, to: to?.ok ? to.value : null, value }
  })
}

/** Stands for a day that was refused; the reform is not used then. */
const dayNone = 0 as Dated[number]['from']

function partOf(place: SourceReader, index: number, value: SourceValue): SourceReader {
  return new SourceReader(place.document, place.diagnostics, `${place.pointer}/${index}`, value)
}

function checkValue(place: SourceReader, text: string, { unit }: CompiledParameter): string {
  const scale = PARAMETER_UNITS[unit as ParameterUnit] ?? 0
  const read = unit === 'choice' ? null : toScaled(text, scale, { negative: false })
  for (const { messageZh, messageEn } of read?.ok === false ? read.refusals : [])
    place.fault('no-number', messageZh, messageEn)
  return text
}

function readReading(place: SourceReader, id: string, pack: CompiledPack): string {
  const known = new Map<string, string[]>(
    pack.programmes.flatMap((programme) =>
      programme.readings.map((reading) => [`${programme.id}.${reading.id}`, Object.keys(reading.options)] as const),
    ),
  )
  const options = known.get(id)
  const chosen = typeof place.value === 'string' ? place.value : ''
  const list = options ?? [...known.keys()]
  if (options === undefined || !options.includes(chosen))
    place.fault(
      'unknown-reading',
      `“${id}: ${chosen}”不可选；可用：${list.join('、')}。`,
      `"${id}: ${chosen}" is no choice; known: ${list.join(', ')}.`,
    )
  return chosen
}

function refusalOf(diagnostic: Parameters<typeof formatDiagnostic>[0]): Refusal {
  return {
    code: 'reform.invalid',
    path: `${diagnostic.file}:${diagnostic.line}`,
    messageZh: diagnostic.zh,
    messageEn: diagnostic.en,
    remedyZh: '写法：parameters: { 参数: "值" }，readings: { 项目.读法: 选项 }。',
    remedyEn: 'Write parameters: { id: "value" } and readings: { programme.reading: OPTION }.',
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (fault) {
    const why = (fault as { code?: string }).code ?? 'ERROR'
    throw new CommandRefused([
      {
        code: 'reform.unreadable',
        messageZh: `无法读取“${path}”（${why}）。`,
        messageEn: `"${path}" cannot be read (${why}).`,
        remedyZh: '请给出 YAML 文件。',
        remedyEn: 'Name a YAML file.',
      },
    ])
  }
}
