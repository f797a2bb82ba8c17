import {
  type Field,
  findProgramme,
  namesProgramme,
  nearestOf,
  plainName,
  plainText,
  type Vocabulary,
} from '../core/policy/index.ts'
import { addDays, dayOf, formatDay, type Result, refuse } from '../core/values/index.ts'
import type { Cell } from './cell.ts'
import {
  refuseChoice,
  refuseDayNumber,
  refuseErrorCell,
  refuseFormula,
  refuseKind,
  refuseNumberForText,
  refuseTimeOfDay,
  refuseTruth,
} from './cell-refusals.ts'
import { decimalTextOf, shiftPoint } from './decimal-text.ts'
import type { Words } from './layout.ts'

/** A value as a facts document writes it. */
export type CellValue = string | boolean | null

/** What a cell's value depends on besides the cell. */
export type CellContext = {
  readonly vocabulary: Vocabulary
  readonly countsFrom1904: boolean
  /** Whether a refusal still looks for what may be meant; false once enough are told, for the search is slow. */
  readonly suggests: () => boolean
}

/** Ways to write "there is none" or "no end". */
export const noneWords = new Set(['无', '没有', '长期', '至今', '长期有效', 'none', 'open', 'null'])
const yesWords = new Set(['是', 'yes', 'true', 'y'])
const noWords = new Set(['否', 'no', 'false', 'n'])

/**
 * A cell as the facts document writes it: money and numbers as exact decimal text, days as 2024-02-29, choices as codes.
 * Bounds, check digits and the form of typed text are left to the intake of facts. Refuses with codes `cell.…`.
 */
export function readCell(cell: Cell, field: Field, context: CellContext): Result<CellValue> {
  if (cell.kind === 'formula') return refuse(refuseFormula())
  if (cell.kind === 'error') return refuse(refuseErrorCell(cell.text))
  if (cell.kind === 'boolean') return readTruthCell(cell, field)
  if (cell.kind === 'day') return readDayText(cell.text, field)
  if (cell.kind === 'number') return readNumberCell(cell, field, context)
  return readTextCell(cell.text, field, context)
}

function readTextCell(text: string, field: Field, context: CellContext): Result<CellValue> {
  const trimmed = text.trim()
  if (field.none && noneWords.has(trimmed.toLowerCase())) return given(null)
  if (field.kind === 'choice') return readChoice(trimmed, field, context)
  if (field.kind === 'boolean') {
    const word = trimmed.toLowerCase()
    return yesWords.has(word) || noWords.has(word) ? given(yesWords.has(word)) : refuse(refuseTruth(text, field.label))
  }
  if (isPercentage(field) && /^[0-9.]+%$/.test(trimmed)) return given(trimmed.slice(0, -1))
  if (field.kind === 'text') return given(plainText(text))
  return given(field.kind === 'credit-code' ? trimmed : text)
}

function readChoice(text: string, field: Field, { vocabulary, suggests }: CellContext): Result<CellValue> {
  // What is no programme is refused by the intake of facts, which knows how awards of other packs are written.
  if (namesProgramme(field)) return given(findProgramme(vocabulary, text) ?? text)
  const known = vocabulary.choices[field.of ?? ''] ?? {}
  if (Object.hasOwn(known, text)) return given(text)
  const asked = plainName(text)
  const found = Object.entries(known).find(([code, { zh, en }]) =>
    [code, zh, en].some((word) => plainName(word) === asked),
  )
  if (found) return given(found[0])
  const words = suggests() ? Object.entries(known).flatMap(([code, { zh, en }]) => [zh, en, code]) : []
  const near = nearestOf(text, words)
  return refuse(refuseChoice(text, field.label, known, near))
}

function readNumberCell({ text, shownAs }: Cell, field: Field, context: CellContext): Result<CellValue> {
  const exact = decimalTextOf(text)
  if (exact === null) return refuse(refuseErrorCell(text))
  if (field.kind === 'date') return readDayNumber(exact, context.countsFrom1904)
  if (shownAs === 'day') return refuse(refuseKind(shownDay(exact, context), field.label, aDay, kindWords(field)))
  if (field.kind === 'text' || field.kind === 'credit-code')
    return /^[1-9][0-9]{0,14}$|^0$/.test(exact) ? given(exact) : refuse(refuseNumberForText(exact, field.label))
  if (field.kind === 'choice') return readChoice(exact, field, context)
  if (field.kind === 'boolean') return refuse(refuseTruth(exact, field.label))
  if (shownAs !== 'percent') return given(exact)
  const percent = shiftPoint(exact, 2)
  return isPercentage(field)
    ? given(percent)
    : refuse(refuseKind(`${percent}%`, field.label, aPercentage, kindWords(field)))
}

function readTruthCell({ text }: Cell, field: Field): Result<CellValue> {
  const isTrue = text === '1' || text.toLowerCase() === 'true'
  if (field.kind === 'boolean') return given(isTrue)
  return refuse(refuseKind(isTrue ? 'TRUE' : 'FALSE', field.label, aTruth, kindWords(field)))
}

function readDayText(text: string, field: Field): Result<CellValue> {
  if (field.kind !== 'date') return refuse(refuseKind(text, field.label, aDay, kindWords(field)))
  const [day = '', time] = text.split('T')
  return time === undefined || /^00:00(?::00(?:\.0+)?)?Z?$/.test(time) ? given(day) : refuse(refuseTimeOfDay(text))
}

// Spreadsheets count days from 1900-01-01 = 1 and have a 29 February 1900 (60) that never was; from 61 on day 0 is 1899-12-30.
function readDayNumber(exact: string, countsFrom1904: boolean): Result<CellValue> {
  if (!/^[0-9]+(?:\.[0-9]+)?$/.test(exact)) return refuse(refuseDayNumber(exact))
  const serial = Number(exact.split('.')[0])
  const isInCalendar = countsFrom1904 ? serial <= serialMax : serial >= 1 && serial <= serialMax && serial !== 60
  if (!isInCalendar) return refuse(refuseDayNumber(exact))
  const start = countsFrom1904 ? dayOf(1904, 1, 1) : serial < 60 ? dayOf(1899, 12, 31) : dayOf(1899, 12, 30)
  const day = formatDay(addDays(start, serial))
  return exact.includes('.') ? refuse(refuseTimeOfDay(`${day} …`)) : given(day)
}

/** Serial number of 9999-12-31. */
const serialMax = 2_958_465

function shownDay(exact: string, { countsFrom1904 }: CellContext): string {
  const read = readDayNumber(exact.split('.')[0] ?? '', countsFrom1904)
  return read.ok ? String(read.value) : exact
}

function isPercentage(field: Field): boolean {
  return field.kind === 'percent' || field.kind === 'percentPoints'
}

const aDay: Words = { zh: '日期', en: 'a date' }
const aPercentage: Words = { zh: '百分数', en: 'a percentage' }
const aTruth: Words = { zh: '逻辑值', en: 'a truth value' }

/** What a kind of fact is called where it is asked for. */
export function kindWords(field: Field): Words {
  if (field.kind === 'CNY') return { zh: '金额（元）', en: 'an amount in yuan' }
  if (field.kind === 'date') return { zh: '日期', en: 'a date' }
  if (field.kind === 'boolean') return { zh: '是或否', en: 'yes or no' }
  if (field.kind === 'text' || field.kind === 'credit-code') return { zh: '文本', en: 'text' }
  if (field.kind === 'choice') return { zh: '可选值之一', en: 'one of the choices' }
  return { zh: '数值', en: 'a number' }
}

function given(value: CellValue): Result<CellValue> {
  return { ok: true, value }
}
