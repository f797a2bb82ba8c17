import { crc32 } from 'node:zlib'
import { brokenEvidence, twofoldEvidence } from '../../../../core/registry/index.ts'
import type { Refusal } from '../../../../core/values/index.ts'

/** Looks through a PNG: whole chunks with their check sums, and nothing behind its end. Refuses evidence.broken and .twofold. */
export function inspectPng(bytes: Buffer): Refusal[] {
  let hasData = false
  for (let at = 8, isFirst = true; at + 12 <= bytes.length; isFirst = false) {
    const chunk = readChunk(bytes, at)
    if (chunk === null) return [brokenEvidence('PNG chunk')]
    const { type, end } = chunk
    if (isFirst !== (type === 'IHDR' && end - at === HEADER_LENGTH)) return [brokenEvidence('PNG IHDR')]
    hasData ||= type === 'IDAT'
    if (type === 'IEND') return hasData ? refuseRest(bytes, end) : [brokenEvidence('PNG IDAT')]
    at = end
  }
  return [brokenEvidence('PNG IEND')]
}

/** Length of the first chunk with its frame. */
const HEADER_LENGTH = 25

/** A chunk's type and the place behind it; null where it is not whole or its check sum does not fit. */
function readChunk(bytes: Buffer, at: number): { readonly type: string; readonly end: number } | null {
  const type = bytes.toString('latin1', at + 4, at + 8)
  const end = at + 12 + bytes.readUInt32BE(at)
  if (!/^[A-Za-z]{4}$/.test(type) || end > bytes.length) return null
  return crc32(bytes.subarray(at + 4, end - 4)) === bytes.readUInt32BE(end - 4) ? { type, end } : null
}

function refuseRest(bytes: Buffer, end: number): Refusal[] {
  return end === bytes.length ? [] : [twofoldEvidence(`PNG + ${bytes.length - end} bytes`)]
}
