import { type Cell, columnOf, type Row, type RowSource } from './cell.ts'
import { attributeOf, readXml, type XmlListener } from './xml.ts'

/** What the cells of a sheet refer to in the rest of the workbook. */
export type SheetContext = {
  /** Texts that cells point to by number. */
  readonly texts: readonly string[]
  /** How numbers of each style are shown. */
  readonly styles: readonly Cell['shownAs'][]
}

type Draft = { reference: string; type: string; style: number; hasFormula: boolean; text: string }

/** Rows of one sheet's XML in order; cells without content are left out. */
export function sheetRows(xml: Uint8Array, context: SheetContext): RowSource {
  const merged: string[] = []
  return { merged, rows: () => readRows(xml, context, merged) }
}

function* readRows(xml: Uint8Array, context: SheetContext, merged: string[]): Generator<Row | undefined, void> {
  const sheet = new SheetListener(context, merged)
  for (const _ of readXml(xml, sheet)) {
    yield* sheet.takeRows()
    yield undefined
  }
  yield* sheet.takeRows()
}

/** Gathers rows from the tags of a sheet. */
class SheetListener implements XmlListener {
  readonly #context: SheetContext
  readonly #merged: string[]
  #rows: Row[] = []
  #number = 0
  #cells: Cell[] = []
  #column = -1
  #draft: Draft | null = null
  #reads: 'value' | 'inline' | null = null
  #phonetic = false

  constructor(context: SheetContext, merged: string[]) {
    this.#context = context
    this.#merged = merged
  }

  takeRows(): Row[] {
    const taken = this.#rows
    this.#rows = []
    return taken
  }

  open(name: string, attributes: string): void {
    if (name === 'c') this.#openCell(attributes)
    else if (name === 'v') this.#reads = 'value'
    else if (name === 't') this.#reads = this.#phonetic ? null : 'inline'
    else if (name === 'rPh') this.#phonetic = true
    else if (name === 'f' && this.#draft) this.#draft.hasFormula = true
    else if (name === 'row') this.#openRow(attributes)
    else if (name === 'mergeCell') this.#merged.push(attributeOf(attributes, 'ref') ?? '?')
  }

  text(text: string): void {
    if (this.#reads !== null && this.#draft) this.#draft.text += text
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#reads = null
    else if (name === 'rPh') this.#phonetic = false
    else if (name === 'c') this.#closeCell()
    else if (name === 'row' && this.#cells.length > 0) {
      this.#rows.push({ number: this.#number, cells: this.#cells })
      this.#cells = []
    }
  }

  #openRow(attributes: string): void {
    const number = Number(attributeOf(attributes, 'r') ?? this.#number + 1)
    this.#number = Number.isInteger(number) && number > 0 ? number : this.#number + 1
    this.#column = -1
    this.#cells = []
  }

  #openCell(attributes: string): void {
    this.#draft = {
      reference: attributeOf(attributes, 'r') ?? '',
      type: attributeOf(attributes, 't') ?? 'n',
      style: Number(attributeOf(attributes, 's') ?? 0),
      hasFormula: false,
      text: '',
    }
  }

  #closeCell(): void {
    const draft = this.#draft
    this.#draft = null
    if (!draft) return
    this.#column = columnOf(draft.reference) ?? this.#column + 1
    const shared = draft.type === 's' && draft.text !== '' ? this.#context.texts[Number(draft.text)] : ''
    const isLost = shared === undefined
    const kind = draft.hasFormula ? 'formula' : isLost ? 'error' : kindOf(draft.type)
    const text = isLost ? `#${draft.text}` : draft.type === 's' ? (shared ?? '') : unescapeText(draft.text)
    if (kind === 'formula' || text.trim() !== '')
      this.#cells.push({ column: this.#column, kind, text, shownAs: this.#context.styles[draft.style] ?? 'number' })
  }
}

function kindOf(type: string): Cell['kind'] {
  if (type === 'n') return 'number'
  if (type === 'b') return 'boolean'
  if (type === 'e') return 'error'
  return type === 'd' ? 'day' : 'text'
}

/** Text as a person typed it: workbooks write control characters as `_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
