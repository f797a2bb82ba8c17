import { inflateSync } from 'node:zlib'
import { activeEvidence, brokenEvidence, lockedEvidence, twofoldEvidence } from '../../../../core/registry/index.ts'
import type { Refusal } from '../../../../core/values/index.ts'

/** Names in a PDF that act or hide something. Every script needs the first; what `/JS` alone says does nothing. */
const ACTIVE =
  /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|Rendition|ImportData|SubmitForm|GoToE|XFA)(?![A-Za-z0-9])/

/** Most bytes that one pack of objects, and all of them, unpack to. */
const PACK_BYTES_MAX = 16 * 1024 * 1024
const PACKS_BYTES_MAX = 64 * 1024 * 1024

/** How far before a stream its dictionary may begin, in bytes. */
const DICTIONARY_MAX = 4096

/**
 * Looks through a PDF: it begins and ends as one, and neither its objects nor those packed into streams act when opened. Names are read
 * with their escapes. Refuses evidence.broken, .twofold, .active and .locked.
 */
export function inspectPdf(bytes: Buffer): Refusal[] {
  const text = bytes.toString('latin1')
  if (!/^%PDF-[12]\.\d[\s%]/.test(text)) return [brokenEvidence('PDF header')]
  const tail = /%%EOF([\s\0]*)$/.exec(text.slice(-2048))
  if (tail === null) {
    const isWhole = text.includes('%%EOF')
    return [isWhole ? twofoldEvidence('…%%EOF…') : brokenEvidence('%%EOF')]
  }
  const named = readEscapes(text)
  const found = ACTIVE.exec(named)?.[0]
  if (found !== undefined) return [activeEvidence(found)]
  return inspectPacks(bytes, text, named)
}

/** `/J#61vaScript` is `/JavaScript` to a reader. */
function readEscapes(text: string): string {
  return text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** Objects packed into streams are unpacked and looked through; such a stream that cannot be unpacked is refused. */
function inspectPacks(bytes: Buffer, text: string, named: string): Refusal[] {
  const expected = countPacks(named)
  if (expected === 0) return []
  if (/\/Encrypt(?![A-Za-z0-9])/.test(named)) return [lockedEvidence()]
  let looked = 0
  let size = 0
  for (const { 0: keyword, index } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const dictionary = dictionaryBefore(text, index)
    const packs = countPacks(dictionary)
    if (packs === 0) continue
    looked += packs
    const content = unpack(dictionary, bytes, index + keyword.length)
    size += content?.length ?? 0
    if (content === null || size > PACKS_BYTES_MAX) return [brokenEvidence('ObjStm')]
    const found = ACTIVE.exec(readEscapes(content.toString('latin1')))?.[0]
    if (found !== undefined) return [activeEvidence(found)]
  }
  // A stream of objects whose place was disguised counts as one that nobody can look into.
  return looked === expected ? [] : [brokenEvidence('ObjStm place')]
}

function countPacks(text: string): number {
  return text.match(/\/ObjStm(?![A-Za-z0-9])/g)?.length ?? 0
}

function dictionaryBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - DICTIONARY_MAX), at)
  const from = Math.max(before.lastIndexOf('endobj'), before.lastIndexOf('endstream'), 0)
  return readEscapes(before.slice(from))
}

/** Content of a stream packed in the one way that writers use for objects; null where it is packed otherwise or broken. */
function unpack(dictionary: string, bytes: Buffer, start: number): Buffer | null {
  const end = bytes.indexOf('endstream', start)
  if (end < 0) return null
  const packed = bytes.subarray(start, end)
  const filters = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]
  const isPredicted = /\/Predictor\s+(?!1\b)/.test(dictionary)
  if (filters === undefined) return /\/(?:F|Filter)(?![A-Za-z0-9])/.test(dictionary) ? null : packed
  if (isPredicted || !/^\[?\s*\/(?:FlateDecode|Fl)\s*\]?$/.test(filters)) return null
  try {
    return inflateSync(packed, { maxOutputLength: PACK_BYTES_MAX })
  } catch {
    return null
  }
}
