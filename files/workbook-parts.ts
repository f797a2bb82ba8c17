import { type Archive, openArchive } from './archive.ts'
import type { RowSource } from './cell.ts'
import { refuseDamaged, refuseNoWorkbook } from './file-refusals.ts'
import type { FileLimits } from './limits.ts'
import { readStyles } from './number-format.ts'
import { sheetRows, unescapeText } from './sheet-rows.ts'
import { UnreadableFile } from './unreadable.ts'
import { attributeOf, readXml } from './xml.ts'

/** A workbook opened for reading: its sheets in order, read one at a time. */
export type WorkbookParts = {
  readonly sheets: readonly { readonly name: string; readonly open: () => RowSource }[]
  /** True where day 0 of the workbook is 1904-01-01 instead of the usual 1899-12-30. */
  readonly countsFrom1904: boolean
}

/**
 * Opens an .xlsx workbook. Reads only what cells hold; formulas, macros, links and pictures are never run nor opened.
 * Throws UnreadableFile: file.not-a-workbook, .damaged, .too-many-parts, .unpacks-too-large, .false-size.
 */
export function openWorkbook(bytes: Uint8Array, limits: FileLimits): WorkbookParts {
  const archive = openArchive(bytes, limits)
  const bookPath = targetsOf(archive, '').find(({ type }) => type.endsWith('/officeDocument'))?.target
  const bookXml = bookPath === undefined ? null : archive.read(bookPath)
  if (bookPath === undefined || bookXml === null || bookPath.endsWith('.bin'))
    throw new UnreadableFile(refuseNoWorkbook())
  const targets = targetsOf(archive, bookPath)
  const partOfType = (type: string): Uint8Array | null => {
    const found = targets.find((each) => each.type.endsWith(`/${type}`))
    return found === undefined ? null : archive.read(found.target)
  }
  const book = readBook(bookXml)
  const context = { texts: readTexts(partOfType('sharedStrings')), styles: readStyles(partOfType('styles')) }
  const sheets = book.sheets.flatMap(({ name, id }) => {
    const target = targets.find((each) => each.id === id)
    if (target === undefined || !target.type.endsWith('/worksheet')) return []
    return [{ name, open: () => sheetRows(partOrThrow(archive, target.target), context) }]
  })
  return { sheets, countsFrom1904: book.countsFrom1904 }
}

function partOrThrow(archive: Archive, name: string): Uint8Array {
  const xml = archive.read(name)
  if (xml === null) throw new UnreadableFile(refuseDamaged(`missing part ${name}`))
  return xml
}

type Target = { readonly id: string; readonly type: string; readonly target: string }

/** The parts that a part refers to; '' asks for those of the package itself. */
function targetsOf(archive: Archive, path: string): Target[] {
  const slash = path.lastIndexOf('/')
  const folder = path.slice(0, slash + 1)
  const xml = archive.read(`${folder}_rels/${path.slice(slash + 1)}.rels`)
  if (xml === null) return []
  const targets: Target[] = []
  const listener = {
    open: (name: string, attributes: string): void => {
      if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return
      const target = attributeOf(attributes, 'Target') ?? ''
      targets.push({
        id: attributeOf(attributes, 'Id') ?? '',
        type: attributeOf(attributes, 'Type') ?? '',
        target: target.startsWith('/') ? target.slice(1) : joinPath(folder, target),
      })
    },
    close: (): void => undefined,
    text: (): void => undefined,
  }
  for (const _ of readXml(xml, listener));
  return targets
}

function joinPath(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

function readBook(xml: Uint8Array): { sheets: { name: string; id: string }[]; countsFrom1904: boolean } {
  const sheets: { name: string; id: string }[] = []
  let countsFrom1904 = false
  const listener = {
    open: (name: string, attributes: string): void => {
      if (name === 'sheet')
        sheets.push({ name: attributeOf(attributes, 'name') ?? '', id: attributeOf(attributes, 'id') ?? '' })
      if (name === 'workbookPr') countsFrom1904 = /^(?:1|true)$/.test(attributeOf(attributes, 'date1904') ?? '')
    },
    close: (): void => undefined,
    text: (): void => undefined,
  }
  for (const _ of readXml(xml, listener));
  return { sheets, countsFrom1904 }
}

/** The list of texts that cells point to; readings in small print (phonetic hints) are left out. */
function readTexts(xml: Uint8Array | null): string[] {
  if (xml === null) return []
  const texts: string[] = []
  let parts: string[] = []
  let inText = false
  let inHint = false
  const listener = {
    open: (name: string): void => {
      if (name === 'si') parts = []
      else if (name === 'rPh') inHint = true
      else if (name === 't') inText = !inHint
    },
    close: (name: string): void => {
      if (name === 't') inText = false
      else if (name === 'rPh') inHint = false
      else if (name === 'si') texts.push(unescapeText(parts.join('')))
    },
    text: (text: string): void => {
      if (inText) parts.push(text)
    },
  }
  for (const _ of readXml(xml, listener));
  return texts
}
