import { crc32, inflateRawSync } from 'node:zlib'
import { refuseDamaged, refuseFalseSize, refuseNoWorkbook, refuseParts, refuseUnpackedSize } from './file-refusals.ts'
import type { FileLimits } from './limits.ts'
import { UnreadableFile } from './unreadable.ts'

/** One part of a packed file, as its directory states it. Sizes in bytes. */
type Part = {
  readonly name: string
  readonly method: number
  readonly checksum: number
  readonly packedSize: number
  readonly size: number
  readonly offset: number
}

/** A packed file whose directory was read and found within the limits; nothing is unpacked until asked for. */
export type Archive = {
  /** Names of the parts, in lower case, without a slash in front. */
  readonly names: readonly string[]
  /** Parts as the directory states them, in its order: name as written, sizes and place in bytes. */
  readonly parts: readonly {
    readonly name: string
    readonly packedSize: number
    readonly size: number
    readonly offset: number
  }[]
  /** Unpacks one part and checks its size and checksum; null where there is none. Throws UnreadableFile. */
  readonly read: (name: string) => Uint8Array | null
}

const endSignature = 0x06054b50
const directorySignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const stored = 0
const deflated = 8

/** Reads the directory of a zip file and refuses it by number of parts and unpacked size before anything is unpacked. */
export function openArchive(bytes: Uint8Array, limits: FileLimits): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, start, length } = findDirectory(view)
  if (count > limits.partsMax) throw new UnreadableFile(refuseParts(count, limits.partsMax))
  if (start + length > view.byteLength) throw new UnreadableFile(refuseDamaged('zip directory'))
  const parts = readDirectory(bytes, view, start, count)
  const size = parts.reduce((sum, part) => sum + part.size, 0)
  if (size > limits.unpackedBytesMax) throw new UnreadableFile(refuseUnpackedSize(size, limits.unpackedBytesMax))
  refuseOverlaps(parts, start)
  const byName = new Map(parts.map((part) => [partName(part.name), part]))
  if (byName.size !== parts.length) throw new UnreadableFile(refuseDamaged('two parts of one name'))
  const read = (name: string): Uint8Array | null => {
    const part = byName.get(partName(name))
    return part === undefined ? null : unpack(bytes, view, part)
  }
  return { names: [...byName.keys()], parts, read }
}

function findDirectory(view: DataView): { count: number; start: number; length: number } {
  const last = view.byteLength - endLength
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue
    const count = view.getUint16(at + 10, true)
    const length = view.getUint32(at + 12, true)
    const start = view.getUint32(at + 16, true)
    const isSplit = view.getUint16(at + 4, true) !== 0 || view.getUint16(at + 8, true) !== count
    if (isSplit || count === 0xffff || start === 0xffffffff)
      throw new UnreadableFile(refuseDamaged('zip64 or split zip'))
    return { count, start, length }
  }
  throw new UnreadableFile(refuseNoWorkbook())
}

function readDirectory(bytes: Uint8Array, view: DataView, start: number, count: number): Part[] {
  const parts: Part[] = []
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directorySignature)
      throw new UnreadableFile(refuseDamaged('zip directory'))
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const method = view.getUint16(at + 10, true)
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new UnreadableFile(refuseDamaged(`locked part ${name}`))
    if (method !== stored && method !== deflated) throw new UnreadableFile(refuseDamaged(`packing method ${method}`))
    parts.push({
      name,
      method,
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}

/** Parts that share bytes are how a small file unpacks to a huge one. */
function refuseOverlaps(parts: readonly Part[], directoryStart: number): void {
  const sorted = [...parts].sort((a, b) => a.offset - b.offset)
  for (const [index, part] of sorted.entries()) {
    const next = sorted[index + 1]?.offset ?? directoryStart
    if (part.offset + 30 + part.packedSize > next)
      throw new UnreadableFile(refuseDamaged(`overlapping part ${part.name}`))
  }
}

function unpack(bytes: Uint8Array, view: DataView, part: Part): Uint8Array {
  const { offset, packedSize, size } = part
  if (view.getUint32(offset, true) !== localSignature) throw new UnreadableFile(refuseDamaged(`part ${part.name}`))
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const packed = bytes.subarray(start, start + packedSize)
  const content = part.method === stored ? packed : inflate(packed, part)
  if (content.byteLength !== size) throw new UnreadableFile(refuseFalseSize(part.name))
  if (crc32(content) !== part.checksum) throw new UnreadableFile(refuseDamaged(`checksum of ${part.name}`))
  return content
}

function inflate(packed: Uint8Array, part: Part): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(part.size, 1) })
  } catch (fault) {
    const isLarger = fault instanceof RangeError || (fault as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    throw new UnreadableFile(isLarger ? refuseFalseSize(part.name) : refuseDamaged(`part ${part.name}`))
  }
}

function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}
