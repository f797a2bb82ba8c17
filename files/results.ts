import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { Determination } from '../core/policy/index.ts'
import { tabNameOf, type Words } from './layout.ts'
import { needRows, openPlaceWords } from './need-rows.ts'
import { conclusionColumns, lineColumns, needColumns, type ResultColumn, reasonColumns } from './result-columns.ts'
import type { ResultContext } from './result-context.ts'
import { noteLines } from './result-notes.ts'
import { csvField } from './safe-text.ts'
import { notesTab } from './tab-words.ts'
import type { CellToWrite, SheetToWrite } from './workbook.ts'
import { openRowWriter } from './workbook-rows.ts'

/** Kinds of files that results are written to. */
export type ResultFormat = 'xlsx' | 'csv' | 'json'

/** A file of results being written, one answer after the other. */
export type ResultWriter = {
  readonly add: (determination: Determination) => Promise<void>
  readonly close: () => Promise<void>
}

/** The format that a file name asks for by its ending; null where it asks for none that is written. */
export function resultFormatOf(name: string): ResultFormat | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  return ending === 'xlsx' || ending === 'csv' || ending === 'json' ? ending : null
}

/** Opens a file of results. A workbook has five sheets, CSV the answers alone, JSON the contract's document. */
export function openResults(format: ResultFormat, target: Writable, context: ResultContext): ResultWriter {
  if (format === 'json') return openJson(target)
  return format === 'csv' ? openCsv(target, context) : openBook(target, context)
}

function openJson(target: Writable): ResultWriter {
  let count = 0
  const add = (determination: Determination): Promise<void> => {
    const separator = count === 0 ? '{"determinations":[\n' : ',\n'
    count += 1
    return put(target, separator + JSON.stringify(determination))
  }
  const close = (): Promise<void> => finish(target, count === 0 ? '{"determinations":[]}\n' : '\n]}\n')
  return { add, close }
}

function openCsv(target: Writable, { language, pack }: ResultContext): ResultWriter {
  const sayPlace = openPlaceWords(pack.vocabulary)
  const line = (cells: readonly CellToWrite[]): string => `${cells.map(csvField).join(',')}\r\n`
  // The mark in front tells spreadsheets that the text is UTF-8.
  let head = `\ufeff${line(conclusionColumns.map(({ heading }) => heading[language]))}`
  const add = (of: Determination): Promise<void> => {
    const text = head + line(conclusionColumns.map(({ value }) => value({ of, sayPlace }, language)))
    head = ''
    return put(target, text)
  }
  return { add, close: () => finish(target, head) }
}

const tabs = {
  conclusions: { zh: '结论', en: 'Verdicts' },
  lines: { zh: '计算明细', en: 'Working' },
  reasons: { zh: '理由', en: 'Reasons' },
  needs: { zh: '缺少的材料', en: 'Missing facts' },
} as const

function openBook(target: Writable, context: ResultContext): ResultWriter {
  const { language, pack, unitNames = {} } = context
  const { vocabulary } = pack
  const sayPlace = openPlaceWords(vocabulary)
  const sheet = <T>(tab: Words, columns: readonly ResultColumn<T>[]): SheetToWrite => ({
    tab: tabNameOf(tab[language]),
    columns: columns.map(({ heading, width, format, isVaried = false }) => ({
      heading: heading[language],
      width,
      format,
      isVaried,
    })),
  })
  const notes: SheetToWrite = {
    tab: notesTab[language],
    columns: noteLines(context).head.map((heading, index) => ({
      heading,
      width: index === 2 ? 90 : 32,
      format: 'text',
    })),
  }
  const sheets = [
    sheet(tabs.conclusions, conclusionColumns),
    sheet(tabs.lines, lineColumns),
    sheet(tabs.reasons, reasonColumns),
    sheet(tabs.needs, needColumns),
    notes,
  ]
  const book = openRowWriter(target, { sheets, largest: 2 })
  const write = <T>(index: number, columns: readonly ResultColumn<T>[], row: T): Promise<void> =>
    book.add(
      index,
      columns.map(({ value }) => value(row, language)),
    )
  const add = async (of: Determination): Promise<void> => {
    await write(0, conclusionColumns, { of, sayPlace })
    for (const line of of.lines) await write(1, lineColumns, { of, line })
    for (const reason of of.reasons) await write(2, reasonColumns, { of, reason, sayPlace })
    for (const need of needRows(of, { vocabulary, sayPlace, unitNames })) await write(3, needColumns, need)
  }
  const close = async (): Promise<void> => {
    for (const line of noteLines(context).lines) await book.add(4, line)
    await book.close()
  }
  return { add, close }
}

async function put(target: Writable, text: string): Promise<void> {
  if (!target.write(text)) await once(target, 'drain')
}

async function finish(target: Writable, text: string): Promise<void> {
  target.end(text)
  await once(target, 'finish')
}
