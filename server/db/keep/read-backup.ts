import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { BackupRefused } from './backup-refused.ts'

/** First words of a backup, with the number of its form. */
export const FORM = 'kerong-backup 1'

/** The line with which a table begins: its name, and its columns in the order of the rows. */
export type Beginning = { readonly begins: string; readonly columns: readonly string[] }

/** A line of a backup that is no row: a table begins, or ends with the number of its rows. */
type Mark = Beginning | { readonly rows: number }

/** Largest piece of rows that is passed on at once, in bytes. */
const PIECE = 256 * 1024

/** What reading a backup comes by, in order: its head, marks, and rows as COPY writes them. */
export type Part =
  | { readonly head: { readonly steps: readonly string[] } }
  | { readonly mark: Mark }
  | { readonly rows: Buffer }

/** Reads a backup part by part and proves at its end that nothing was changed. Throws BackupRefused where it is none or broken. */
export async function* readBackup(file: string): AsyncGenerator<Part> {
  let place = 0
  let rows: Buffer[] = []
  let size = 0
  for await (const text of provenLines(file)) {
    place += 1
    if (place <= 2) {
      yield* readHead(place, text)
      continue
    }
    const mark = readMark(text)
    if (mark === null) {
      rows.push(text, NEWLINE)
      size += text.length + 1
      if (size < PIECE) continue
    }
    if (rows.length > 0) yield { rows: Buffer.concat(rows) }
    rows = []
    size = 0
    if (mark !== null) yield { mark }
  }
}

function readHead(place: number, text: Buffer): Part[] {
  if (place === 2) return [{ head: JSON.parse(text.toString()) as { steps: string[] } }]
  if (text.toString() !== FORM) throw new BackupRefused('form', text.subarray(0, 40).toString())
  return []
}

/** Lines without the last, which is the SHA-256 of them all. */
async function* provenLines(file: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let proof: string | null = null
  for await (const text of linesOf(file)) {
    if (proof !== null) throw new BackupRefused('broken', 'text after the end')
    if (text.subarray(0, PROOF.length).equals(PROOF)) proof = text.subarray(PROOF.length).toString()
    else {
      hash.update(text).update('\n')
      yield text
    }
  }
  if (proof === null || proof !== hash.digest('hex'))
    throw new BackupRefused('broken', 'the proof at the end does not fit')
}

const PROOF = Buffer.from('sha256 ')

const NEWLINE = Buffer.from('\n')

/** A row never begins so: COPY writes a backslash as two, and a table's line is told by its first word. */
function readMark(text: Buffer): Mark | null {
  if (text[0] === 0x5c && text[1] === 0x2e) return { rows: Number(text.subarray(2).toString()) }
  if (!text.subarray(0, BEGINS.length).equals(BEGINS)) return null
  const { table, columns } = JSON.parse(text.toString()) as { table: string; columns: string[] }
  return { begins: table, columns }
}

const BEGINS = Buffer.from('{"table":')

async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const packed = createReadStream(file)
  const plain = packed.pipe(createGunzip())
  packed.on('error', (fault) => plain.destroy(fault))
  let rest: Buffer = Buffer.alloc(0)
  try {
    for await (const chunk of plain) {
      const text = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer])
      let from = 0
      for (let end = text.indexOf(10); end >= 0; end = text.indexOf(10, from)) {
        yield text.subarray(from, end)
        from = end + 1
      }
      rest = text.subarray(from)
    }
  } catch (fault) {
    const { code = '' } = fault as { code?: string }
    if (code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE') throw new BackupRefused('broken', code)
    throw fault
  }
  if (rest.length > 0) throw new BackupRefused('broken', 'the last line is cut')
}
