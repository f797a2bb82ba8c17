import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib'

/** One part of a packed file while it is written; its bytes are packed as they come. */
export type PartWriter = {
  readonly name: string
  /** Gives text to be packed; nothing waits here. */
  readonly write: (text: string) => void
  /** Answers when the packing has caught up, so that what waits to be packed stays small. */
  readonly ready: () => Promise<void>
  /** Answers when the last byte is packed. */
  readonly end: () => Promise<void>
}

/** A packed file (zip) written into a stream from front to back. */
export type ArchiveWriter = {
  /** A part that goes straight into the stream; one at a time, and it ends before any other part is put behind it. */
  readonly stream: (name: string) => PartWriter
  /** A part whose packed bytes are kept until it is put into the stream with `place`. */
  readonly keep: (name: string) => PartWriter
  /** Puts a part that was kept and has ended into the stream. */
  readonly place: (part: PartWriter) => void
  /** Writes the directory and ends the stream. */
  readonly close: () => Promise<void>
}

/** What the directory says of a part. Sizes and place in bytes. */
type Entry = { name: string; checksum: number; packedSize: number; size: number; offset: number; isStreamed: boolean }

/** Quick packing: results are large and full of repetitions, a finer level takes far longer for a few hundredths. */
const level = 1
const deflated = 8
const version = 20
/** First day that a zip file can tell, so that equal answers give equal bytes. Source: APPNOTE 4.4.6, 1980-01-01. */
const dosDay = 0x21
/** Bit 3: sizes stand behind the part. Bit 11: names are UTF-8. Source: APPNOTE 4.4.4. */
const sizesBehind = 1 << 3
const namesInUtf8 = 1 << 11
const bytesMax = 0xffff_ffff

/** Opens a packed file. Throws RangeError where it grows beyond 4 GB, which this form of zip cannot tell. */
export function openArchiveWriter(target: Writable): ArchiveWriter {
  const entries: Entry[] = []
  const kept = new Map<PartWriter, { entry: Entry; pieces: Buffer[] }>()
  let offset = 0
  const put = (bytes: Buffer): void => {
    offset += bytes.byteLength
    if (offset > bytesMax) throw new RangeError('A workbook holds at most 4 GB')
    target.write(bytes)
  }
  const stream = (name: string): PartWriter => {
    const entry = newEntry(name, offset, true)
    entries.push(entry)
    put(headOf(entry))
    const part = packer(entry, { take: put, hasRoom: () => !target.writableNeedDrain || target.destroyed, target })
    const end = async (): Promise<void> => {
      await part.end()
      put(sizesOf(entry))
    }
    return { ...part, end }
  }
  const keep = (name: string): PartWriter => {
    const entry = newEntry(name, 0, false)
    const pieces: Buffer[] = []
    const part = packer(entry, { take: (bytes) => pieces.push(bytes), hasRoom: () => true, target })
    kept.set(part, { entry, pieces })
    return part
  }
  const place = (part: PartWriter): void => {
    const found = kept.get(part)
    if (found === undefined) throw new RangeError(`Part ${part.name} is not kept`)
    kept.delete(part)
    found.entry.offset = offset
    entries.push(found.entry)
    put(headOf(found.entry))
    for (const piece of found.pieces) put(piece)
  }
  const close = async (): Promise<void> => {
    const start = offset
    for (const entry of entries) put(directoryEntryOf(entry))
    put(endOf(entries.length, start, offset - start))
    target.end()
    if (!target.destroyed) await either(target, 'finish', 'close')
  }
  return { stream, keep, place, close }
}

type Sink = {
  readonly take: (bytes: Buffer) => void
  readonly hasRoom: () => boolean
  readonly target: Writable
}

function packer(entry: Entry, { take, hasRoom, target }: Sink): PartWriter {
  const packing: DeflateRaw = createDeflateRaw({ level })
  packing.on('data', (bytes: Buffer) => {
    entry.packedSize += bytes.byteLength
    take(bytes)
  })
  const write = (text: string): void => {
    const bytes = Buffer.from(text)
    entry.checksum = crc32(bytes, entry.checksum)
    entry.size += bytes.byteLength
    packing.write(bytes)
  }
  const ready = async (): Promise<void> => {
    if (packing.writableNeedDrain) await once(packing, 'drain')
    if (!hasRoom()) await either(target, 'drain', 'close')
  }
  const end = async (): Promise<void> => {
    packing.end()
    await once(packing, 'end')
  }
  return { name: entry.name, write, ready, end }
}

/** Waits for the one event or the other, and leaves no listener behind. Throws where the stream has a fault. */
async function either(target: Writable, first: string, second: string): Promise<void> {
  const settled = new AbortController()
  const { signal } = settled
  try {
    await Promise.race([once(target, first, { signal }), once(target, second, { signal })])
  } finally {
    settled.abort()
  }
}

function newEntry(name: string, offset: number, isStreamed: boolean): Entry {
  return { name, checksum: 0, packedSize: 0, size: 0, offset, isStreamed }
}

function flagsOf({ isStreamed }: Entry): number {
  return namesInUtf8 | (isStreamed ? sizesBehind : 0)
}

function headOf(entry: Entry): Buffer {
  const name = Buffer.from(entry.name)
  const sizes = entry.isStreamed ? [0, 0, 0] : [entry.checksum, entry.packedSize, entry.size]
  return Buffer.concat([
    words(0x0403_4b50),
    halves(version, flagsOf(entry), deflated, 0, dosDay),
    words(...sizes),
    halves(name.byteLength, 0),
    name,
  ])
}

function sizesOf({ checksum, packedSize, size }: Entry): Buffer {
  return words(0x0807_4b50, checksum, packedSize, size)
}

function directoryEntryOf(entry: Entry): Buffer {
  const name = Buffer.from(entry.name)
  return Buffer.concat([
    words(0x0201_4b50),
    halves(version, version, flagsOf(entry), deflated, 0, dosDay),
    words(entry.checksum, entry.packedSize, entry.size),
    halves(name.byteLength, 0, 0, 0, 0),
    words(0, entry.offset),
    name,
  ])
}

function endOf(count: number, start: number, length: number): Buffer {
  return Buffer.concat([words(0x0605_4b50), halves(0, 0, count, count), words(length, start), halves(0)])
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4)
  return bytes
}

function halves(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2)
  return bytes
}
