import { brokenEvidence, twofoldEvidence } from '../../../../core/registry/index.ts'
import type { Refusal } from '../../../../core/values/index.ts'

const START_OF_IMAGE = 0xd8
const END_OF_IMAGE = 0xd9
const START_OF_SCAN = 0xda

/**
 * Looks through a JPEG: whole segments to the end of the image, and behind it nothing but zeros or further whole images, as cameras
 * that keep a small one besides write. Refuses evidence.broken and .twofold.
 */
export function inspectJpeg(bytes: Buffer): Refusal[] {
  let at = 0
  while (at < bytes.length) {
    if (bytes[at] === 0) {
      at += 1
      continue
    }
    if (bytes[at] !== 0xff || bytes[at + 1] !== START_OF_IMAGE)
      return [twofoldEvidence(`JPEG + ${bytes.length - at} bytes`)]
    const end = endOfImage(bytes, at + 2)
    if (end === null) return [at === 0 ? brokenEvidence('JPEG') : twofoldEvidence(`JPEG + ${bytes.length - at} bytes`)]
    at = end
  }
  return []
}

/** The place behind an image whose first segment stands at `first`; null where it is not whole. */
function endOfImage(bytes: Buffer, first: number): number | null {
  let hasScan = false
  let at = first
  while (bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === END_OF_IMAGE) return hasScan ? at + 2 : null
    const end = marker === 0xff ? at + 1 : endOfSegment(bytes, at, marker)
    if (end === null) return null
    at = marker === START_OF_SCAN ? endOfScan(bytes, end) : end
    hasScan ||= marker === START_OF_SCAN
  }
  return null
}

function endOfSegment(bytes: Buffer, at: number, marker: number): number | null {
  if (marker < 0xc0 || marker === START_OF_IMAGE || at + 4 > bytes.length) return null
  const end = at + 2 + bytes.readUInt16BE(at + 2)
  return end < at + 4 || end > bytes.length ? null : end
}

/** The next marker that is no part of a scan's data: neither a stuffed 0xff nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}
