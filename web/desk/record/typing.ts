import { formatYuan, parseYuan, toScaled } from '../../../core/values/index.ts'
import { fenOf } from '../../ui/fen.ts'
import type { Typed } from '../form/draft-keeper.ts'
import type { KeptField } from './kept.ts'

/** Between the ids of a field of several. */
const BETWEEN = ','

/** Whether a text can be read as its field is written; an empty one always can. */
export function canRead(field: KeptField, text: string): boolean {
  if (text === '') return true
  if (field.pattern && !field.pattern.test(text)) return false
  return readText(field, text) !== undefined
}

/** The texts of a form that shows a record. */
export function typedOf(fields: readonly KeptField[], record: object): Typed {
  const values = record as Readonly<Record<string, unknown>>
  return Object.fromEntries(fields.map((field) => [field.name, textOf(field, values[field.name])]))
}

/** What is sent for the texts of a form; texts have been looked at before. */
export function writingOf(fields: readonly KeptField[], typed: Typed): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.map((field) => {
      const text = (typed[field.name] ?? '').trim()
      return [field.name, text === '' ? emptyOf(field) : readText(field, text)]
    }),
  )
}

function emptyOf({ kind, empty }: KeptField): unknown {
  if (kind === 'several' || kind === 'texts') return []
  return empty === 'null' ? null : ''
}

function readText({ kind, choices }: KeptField, text: string): unknown {
  switch (kind) {
    case 'yuan': {
      const read = parseYuan(text.replaceAll(',', ''))
      return read.ok ? read.value : undefined
    }
    case 'hundredths': {
      const read = toScaled(text, 2)
      return read.ok ? read.value : undefined
    }
    case 'count':
      return /^\d{1,9}$/.test(text) ? Number(text) : undefined
    case 'several':
      return text.split(BETWEEN).filter((part) => part !== '')
    case 'texts':
      return text.split(/[\n、,，;；]/).flatMap((part) => part.trim() || [])
    case 'flag':
      return text === 'yes'
    case 'choice':
      return choices && !(text in choices) ? undefined : text
    default:
      return text
  }
}

function textOf({ kind }: KeptField, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.join(kind === 'texts' ? '\n' : BETWEEN)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number' && kind === 'yuan') return formatYuan(fenOf(value))
  if (typeof value === 'number' && kind === 'hundredths') return (value / 100).toFixed(2)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}
