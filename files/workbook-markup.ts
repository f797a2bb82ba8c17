import { columnLetters } from './cell.ts'
import type { ColumnToWrite } from './workbook.ts'

/** A sheet of a workbook: the full name of its part, and the name on its tab. */
export type NamedSheet = { readonly part: string; readonly tab: string }

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types'
const typeOfPart = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Cell styles by their number in the list of styles below. */
export const STYLES = { number: 0, text: 1, yuan: 2, heading: 3 } as const

// Number formats 49 and 4 are built in: text, and a number with separators and two decimals. Source: ECMA-376 part 1, 18.8.30.
const stylesXml = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6ECF5"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

/** Text as XML writes it in an element or attribute; line ends other than \n and what reads like an escape are kept as they are. */
export function escapeText(text: string): string {
  if (!/[&<>"\r]|_x/.test(text)) return text
  return text
    .replace(/_x(?=[0-9A-F]{4}_)/gi, '_x005F_x')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '_x000D_')
}

/** What stands before the rows of a sheet: columns have their width and style, the first row is the heading and stays in sight. */
export function sheetStart(columns: readonly ColumnToWrite[]): string {
  const widths = columns.map(
    ({ width, format }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${STYLES[format]}" customWidth="1"/>`,
  )
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  const view = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`
  return `${declaration}<worksheet xmlns="${main}">${view}<cols>${widths.join('')}</cols><sheetData>${headingRow(columns)}`
}

function headingRow(columns: readonly ColumnToWrite[]): string {
  const cells = columns.map(
    ({ heading }, index) =>
      `<c r="${columnLetters(index)}1" s="${STYLES.heading}" t="inlineStr"><is><t>${escapeText(heading)}</t></is></c>`,
  )
  return `<row r="1">${cells.join('')}</row>`
}

/** What stands behind the rows: a filter over all of them. */
export function sheetEnd(range: string): string {
  return `</sheetData><autoFilter ref="${range}"/></worksheet>`
}

/** The list of texts that cells point to. */
export function sharedTexts(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${escapeText(text)}</t></si>`)
  return `${declaration}<sst xmlns="${main}" uniqueCount="${texts.length}">${items.join('')}</sst>`
}

/** The parts that hold a workbook's sheets together, by name. */
export function bookParts(sheets: readonly NamedSheet[]): ReadonlyMap<string, string> {
  const relation = (id: string, type: string, part: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${part}"/>`
  const tabs = sheets.map(
    ({ tab }, index) => `<sheet name="${escapeText(tab)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const targets = [
    ...sheets.map(({ part }, index) => relation(`rId${index + 1}`, 'worksheet', part.replace(/^xl\//, ''))),
    relation('rIdStyles', 'styles', 'styles.xml'),
    relation('rIdTexts', 'sharedStrings', 'sharedStrings.xml'),
  ]
  const types = [
    ...sheets.map(({ part }) => override(part, 'worksheet')),
    override('xl/styles.xml', 'styles'),
    override('xl/sharedStrings.xml', 'sharedStrings'),
    `<Override PartName="/xl/workbook.xml" ContentType="${typeOfPart}.sheet.main+xml"/>`,
  ]
  const defaults = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
  return new Map([
    ['xl/styles.xml', stylesXml],
    [
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews><sheets>${tabs.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${declaration}<Relationships xmlns="${packageRelations}">${targets.join('')}</Relationships>`,
    ],
    [
      '_rels/.rels',
      `${declaration}<Relationships xmlns="${packageRelations}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    ['[Content_Types].xml', `${declaration}<Types xmlns="${contentTypes}">${defaults}${types.join('')}</Types>`],
  ])
}

function override(part: string, type: string): string {
  return `<Override PartName="/${part}" ContentType="${typeOfPart}.${type}+xml"/>`
}
