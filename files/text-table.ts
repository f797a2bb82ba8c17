import { isAscii, isUtf8 } from 'node:buffer'
import type { Cell, Row, RowSource } from './cell.ts'
import { refuseDamagedText, refuseEncoding } from './file-refusals.ts'
import { wideEncodingOf } from './text-encoding.ts'
import { UnreadableFile } from './unreadable.ts'

const pieceBytesDefault = 256 * 1024
const recordMax = 1024 * 1024

/**
 * Rows of a text table (CSV, RFC 4180) read piece by piece. Takes UTF-8, UTF-16 with its mark and GB 18030, separated by
 * comma, tab or semicolon as the first line shows. Throws UnreadableFile: file.unknown-encoding, file.open-quote.
 */
export function textTableRows(bytes: Uint8Array, pieceBytes = pieceBytesDefault): RowSource {
  return { merged: [], rows: () => readRows(bytes, pieceBytes) }
}

function* readRows(bytes: Uint8Array, pieceBytes: number): Generator<Row | undefined, void> {
  const decoder = decoderOf(bytes)
  const records = new RecordReader()
  for (let at = 0; at < bytes.byteLength; at += pieceBytes) {
    const end = Math.min(at + pieceBytes, bytes.byteLength)
    records.take(decode(decoder, bytes.subarray(at, end), end < bytes.byteLength))
    yield* records.takeRows()
    yield undefined
  }
  records.end()
  yield* records.takeRows()
}

/** Splits text into records and fields, however it is cut into pieces. */
class RecordReader {
  #rows: Row[] = []
  #rest = ''
  #separator = ''
  #line = 1
  #recordLine = 1
  #fields: string[] = []

  takeRows(): Row[] {
    const taken = this.#rows
    this.#rows = []
    return taken
  }

  take(text: string): void {
    this.#rest += text
    if (this.#separator !== '' || /[\r\n]/.test(this.#rest)) this.#takeFields(false)
    this.#refuseLongField()
  }

  end(): void {
    this.#takeFields(true)
    if (this.#fields.length > 0) this.#endRecord()
  }

  #takeFields(isLast: boolean): void {
    if (this.#separator === '') this.#separator = separatorOf(this.#rest)
    const text = this.#rest
    let at = 0
    while (at < text.length) {
      const end = this.#fieldEnd(text, at, isLast)
      if (end === null) break
      const field = text.slice(at, end)
      this.#fields.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field)
      this.#line += field.startsWith('"') ? field.split('\n').length - 1 : 0
      at = end + 1
      if (text.charAt(end) === this.#separator) continue
      if (text.startsWith('\r\n', end)) at += 1
      this.#line += 1
      this.#endRecord()
    }
    this.#rest = text.slice(at)
  }

  /** Place of the sign that ends the field at `start`; null where the field is not whole yet. */
  #fieldEnd(text: string, start: number, isLast: boolean): number | null {
    const end = text.charAt(start) === '"' ? quotedEnd(text, start) : this.#plainEnd(text, start)
    if (end === null && isLast) throw new UnreadableFile(refuseDamagedText(this.#recordLine))
    if (end === null) return null
    // A carriage return at the end of a piece may be half of a line end.
    if (end >= text.length || (end === text.length - 1 && text.endsWith('\r'))) return isLast ? end : null
    if (!this.#isEnd(text.charAt(end))) throw new UnreadableFile(refuseDamagedText(this.#recordLine))
    return end
  }

  #plainEnd(text: string, start: number): number {
    let end = start
    while (end < text.length && !this.#isEnd(text.charAt(end))) end += 1
    return end
  }

  #isEnd(sign: string): boolean {
    return sign === this.#separator || sign === '\n' || sign === '\r'
  }

  #endRecord(): void {
    const cells = this.#fields.flatMap((text, column): Cell[] =>
      text.trim() === '' ? [] : [{ column, kind: 'text', text, shownAs: 'number' }],
    )
    if (cells.length > 0) this.#rows.push({ number: this.#recordLine, cells })
    this.#fields = []
    this.#recordLine = this.#line
  }

  #refuseLongField(): void {
    if (this.#rest.length > recordMax) throw new UnreadableFile(refuseDamagedText(this.#recordLine))
  }
}

/** Place behind the closing quotation mark; a doubled one is part of the field. Null where none closes it. */
function quotedEnd(text: string, start: number): number | null {
  let end = text.indexOf('"', start + 1)
  while (end >= 0 && text.charAt(end + 1) === '"') end = text.indexOf('"', end + 2)
  return end < 0 ? null : end + 1
}

/** The sign that separates the fields of the first line: comma, tab or semicolon, quoted ones not counted. */
function separatorOf(text: string): string {
  const first = (text.split(/[\r\n]/, 1)[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (sign: string): number => first.split(sign).length
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

function decoderOf(bytes: Uint8Array): InstanceType<typeof TextDecoder> {
  const wide = wideEncodingOf(bytes)
  if (wide !== null) return new TextDecoder(wide, { fatal: true })
  const isUnicode = isAscii(bytes) || isUtf8(bytes)
  return new TextDecoder(isUnicode ? 'utf-8' : 'gb18030', { fatal: true })
}

function decode(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream })
  } catch {
    throw new UnreadableFile(refuseEncoding())
  }
}
