import { setImmediate as pause } from 'node:timers/promises'
import { readFacts } from '../core/policy/index.ts'
import type { Refusal } from '../core/values/index.ts'
import {
  refuseEmpty,
  refuseFormat,
  refuseJson,
  refuseNoWorkbook,
  refuseOldWorkbook,
  refuseRepeatedName,
  refuseRows,
  refuseSize,
} from './file-refusals.ts'
import { placeOfJsonFault } from './json-fault.ts'
import { layoutSheets } from './layout.ts'
import { placeAtCells } from './locate.ts'
import type { ReadOptions } from './read-options.ts'
import { type ReadTables, readTables } from './read-tables.ts'
import { RefusalList } from './refusal-list.ts'
import { repeatedName } from './repeated-names.ts'
import { secondApplicants } from './second-applicants.ts'
import { decodeJson } from './text-encoding.ts'
import { textTableRows } from './text-table.ts'
import { UnreadableFile } from './unreadable.ts'
import { openWorkbook } from './workbook-parts.ts'

/** Refusals that are remembered, so that a file with millions of faults does not fill the memory. */
const toldMax = 100_000

/** A server answers others while a large file is checked. */
const documentsBetweenPauses = 500

/** What null at the place of a document is read as: something that is no facts document. */
const NOTHING: readonly unknown[] = []

/** A file as it came: its name and its bytes. */
export type FactsFile = { readonly name: string; readonly bytes: Uint8Array }

/** The facts documents of a file, one for each applicant; or everything that is wrong with it and nothing taken. */
export type ReadFile =
  | { readonly ok: true; readonly documents: readonly unknown[] }
  | {
      readonly ok: false
      /** The first thousand refusals, each at its cell (`贷款!D7`) or its path in the JSON document. */
      readonly refusals: readonly Refusal[]
      /** Number of all refusals. */
      readonly total: number
    }

/**
 * Reads the facts of one applicant or many from .xlsx, .csv or .json and checks every value against the vocabulary.
 * The documents pass `readFacts` of `core/policy`. All that is wrong is told at once; nothing is half-taken.
 */
export async function readFactsFile(file: FactsFile, options: ReadOptions): Promise<ReadFile> {
  try {
    const { bytesMax } = options.limits
    if (file.bytes.byteLength > bytesMax) throw new UnreadableFile(refuseSize(file.bytes.byteLength, bytesMax))
    const format = formatOf(file)
    if (format === 'json') return await readDocuments(file.bytes, options)
    return await checkTables(await openTables(file, format, options), options)
  } catch (fault) {
    if (!(fault instanceof UnreadableFile)) throw fault
    return { ok: false, refusals: [fault.refusal], total: 1 }
  }
}

function formatOf({ name, bytes }: FactsFile): 'xlsx' | 'csv' | 'json' {
  const [a, b] = bytes
  if (a === 0x50 && b === 0x4b) return 'xlsx'
  if (a === 0xd0 && b === 0xcf) throw new UnreadableFile(refuseOldWorkbook())
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (ending === 'json' || ending === 'csv') return ending
  if (ending === 'txt' || ending === 'tsv') return 'csv'
  throw new UnreadableFile(
    ending === 'xlsx' || ending === 'xlsm' || ending === 'xls' ? refuseNoWorkbook() : refuseFormat(name),
  )
}

function openTables({ bytes }: FactsFile, format: 'xlsx' | 'csv', options: ReadOptions): Promise<ReadTables> {
  if (format === 'csv') {
    const name = layoutSheets(options.vocabulary)[0]?.label.zh ?? 'CSV'
    return readTables([{ name, open: () => textTableRows(bytes) }], { ...options, countsFrom1904: false })
  }
  const { sheets, countsFrom1904 } = openWorkbook(bytes, options.limits)
  return readTables(sheets, { ...options, countsFrom1904 })
}

async function checkTables(tables: ReadTables, { vocabulary }: ReadOptions): Promise<ReadFile> {
  const { applicants, refusals } = tables
  const isNew = firstTelling(refusals.shown)
  for (const [index, applicant] of applicants.all.entries()) {
    if (index % documentsBetweenPauses === 0) await pause()
    const read = readFacts(vocabulary, applicant.document)
    if (!read.ok) refusals.addAll(placeAtCells(read.refusals, applicant, tables).filter(isNew))
  }
  return answer(
    refusals,
    applicants.all.map(({ document }) => document),
  )
}

/** Tells the first of equal refusals from the rest: a row that applies to every applicant is refused once. */
function firstTelling(before: readonly Refusal[]): (refusal: Refusal) => boolean {
  const told = new Set(before.map(({ path, code }) => `${path} ${code}`))
  return ({ path, code }) => {
    const key = `${path} ${code}`
    if (told.has(key)) return false
    if (told.size < toldMax) told.add(key)
    return true
  }
}

async function readDocuments(bytes: Uint8Array, { vocabulary, limits }: ReadOptions): Promise<ReadFile> {
  const content = parseJson(bytes)
  const documents: unknown[] = Array.isArray(content) ? content : [content]
  if (documents.length === 0) throw new UnreadableFile(refuseEmpty())
  if (documents.length > limits.rowsMax) throw new UnreadableFile(refuseRows(limits.rowsMax, 'JSON'))
  const refusals = new RefusalList()
  if (Array.isArray(content)) refusals.addAll(secondApplicants(documents, vocabulary))
  for (const [index, document] of documents.entries()) {
    if (index % documentsBetweenPauses === 0) await pause()
    const read = readFacts(vocabulary, document ?? NOTHING)
    const front = Array.isArray(content) ? `[${index}].` : ''
    if (!read.ok)
      refusals.addAll(read.refusals.map((refusal) => ({ ...refusal, path: `${front}${refusal.path ?? ''}` })))
  }
  return answer(refusals, documents)
}

function parseJson(bytes: Uint8Array): unknown {
  const text = decodeJson(bytes)
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (fault) {
    throw new UnreadableFile(refuseJson(placeOfJsonFault(text, fault)))
  }
  const repeated = repeatedName(text)
  if (repeated !== null) throw new UnreadableFile(refuseRepeatedName(repeated))
  return content
}

function answer(refusals: RefusalList, documents: readonly unknown[]): ReadFile {
  if (refusals.total > 0) return { ok: false, refusals: refusals.shown, total: refusals.total }
  return { ok: true, documents }
}
