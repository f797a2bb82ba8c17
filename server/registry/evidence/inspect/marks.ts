import { twofoldEvidence } from '../../../../core/registry/index.ts'
import type { Refusal } from '../../../../core/values/index.ts'

/** How far from both ends of a file another kind of content is looked for, in bytes: readers that guess look no further. */
const REACH = 4096

const MARKUP = /<(?:!doctype\s+html|html|head|body|script|iframe|svg|\?php|\?xml)[\s>/]/i

/** Beginnings of programs and packed files. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ['MZ', 'EXE'],
  ['\x7fELF', 'ELF'],
  ['#!', 'script'],
  ['%PDF-', 'PDF'],
  ['PK\x03\x04', 'ZIP'],
  ['GIF8', 'GIF'],
  ['Rar!', 'RAR'],
  ['7z\xbc\xaf', '7z'],
  ['\xd0\xcf\x11\xe0', 'OLE'],
  ['{\\rtf', 'RTF'],
]

/** Markup near either end of a file that is none; `isMarked` texts may not hold it at all. */
export function refuseMarkup(bytes: Buffer): Refusal[] {
  const ends = [bytes.subarray(0, REACH), bytes.subarray(-REACH)].map((each) => each.toString('latin1'))
  const found = ends.map((each) => MARKUP.exec(each)?.[0]).find((each) => each !== undefined)
  return found === undefined ? [] : [twofoldEvidence(found.replace(/[^\x20-\x7e]/g, '').trim())]
}

/** The kind of program or file as which the bytes begin; null where they begin as none of those. */
export function beginningOf(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 8).toString('latin1')
  return BEGINNINGS.find(([mark]) => head.startsWith(mark))?.[1] ?? null
}

const END_OF_ZIP = Buffer.from('PK\x05\x06', 'latin1')

/** A packed file that stands in or behind another one: readers of packed files begin at the end. */
export function refuseHiddenZip(bytes: Buffer): Refusal[] {
  const from = Math.max(0, bytes.length - 0xffff - 22)
  for (let at = bytes.indexOf(END_OF_ZIP, from); at >= 0; at = bytes.indexOf(END_OF_ZIP, at + 1)) {
    if (at + 22 > bytes.length) break
    const size = bytes.readUInt32LE(at + 12)
    if (size <= at && at + 22 + bytes.readUInt16LE(at + 20) <= bytes.length) return [twofoldEvidence('ZIP')]
  }
  return []
}
