import exceljs from 'exceljs'
import { compilePack, type Vocabulary } from '../core/policy/index.ts'
import { creditCheckOf } from '../core/values/index.ts'
import { loadPack } from '../packs/load.ts'
import { type FileLimits, localLimits } from './limits.ts'
import { type ReadFile, readFactsFile } from './read-facts-file.ts'

/** The vocabulary that every pack stands on. */
export const vocabulary: Vocabulary = compilePack(loadPack('national').sources).pack.vocabulary

/** Valid credit codes for invented firms, numbered from 1. */
export function codeOf(number: number): string {
  const body = `91650203MA${String(number).padStart(7, '0')}`
  return `${body}${creditCheckOf(body)}`
}

/** Names of tabs as offices write them. */
export const tab = {
  firms: '企业',
  titles: '认定称号',
  loans: '贷款',
  periods: '计息期',
  banks: '科技金融合作银行',
  history: '享受记录',
  awards: '已获奖补',
  institutions: '金融机构',
  unknown: '贷款单',
} as const

/** What a test puts into a sheet; a function may set cells as only the library can. */
export type SheetContent = readonly (readonly unknown[])[]

/** An .xlsx file with the given sheets. */
export async function workbookOf(
  sheets: Readonly<Record<string, SheetContent>>,
  change: (book: exceljs.Workbook) => void = () => undefined,
): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  for (const [tab, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(tab)
    for (const row of rows) sheet.addRow([...row])
  }
  change(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Reads bytes as a file of facts. */
export function read(bytes: Uint8Array, name = 'firms.xlsx', limits: FileLimits = localLimits): Promise<ReadFile> {
  return readFactsFile({ name, bytes }, { vocabulary, limits })
}

/** The refusals of a file as `place code`, in order. */
export function told(file: ReadFile): string[] {
  return file.ok ? [] : file.refusals.map(({ path, code }) => (path === undefined ? code : `${path} ${code}`))
}
