import { crc32, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openArchive } from './archive.ts'
import { type FileLimits, uploadLimits } from './limits.ts'
import { UnreadableFile } from './unreadable.ts'
import { read, told, workbookOf } from './workbook.fixture.ts'

type Entry = {
  name: string
  content: Uint8Array
  statedSize?: number
  offset?: number
  method?: number
  locked?: boolean
}

/** A zip file written by hand, so that its directory can lie. */
function zipOf(entries: readonly Entry[], statedCount?: number): Uint8Array {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, statedSize, offset, method = 8, locked = false } of entries) {
    const packed = method === 8 ? deflateRawSync(content) : Buffer.from(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(locked ? 1 : 0, 8)
    central.writeUInt16LE(method, 10)
    central.writeUInt32LE(crc32(content), 16)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(statedSize ?? content.length, 24)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(offset ?? at, 42)
    directory.push(central, Buffer.from(name))
    pieces.push(local, Buffer.from(name), packed)
    at += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  const size = Buffer.concat(directory).length
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(statedCount ?? entries.length, 8)
  end.writeUInt16LE(statedCount ?? entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]))
}

function codeOf(act: () => unknown): string {
  try {
    act()
    return 'none'
  } catch (fault) {
    if (fault instanceof UnreadableFile) return fault.refusal.code
    throw fault
  }
}

const text = (content: string) => new TextEncoder().encode(content)
const small: FileLimits = { ...uploadLimits, unpackedBytesMax: 1000, partsMax: 3 }

test('unpacks a part and checks it', () => {
  const archive = openArchive(zipOf([{ name: 'A.xml', content: text('hello') }]), small)
  expect(archive.names).toEqual(['a.xml'])
  expect(new TextDecoder().decode(archive.read('/A.xml') ?? undefined)).toBe('hello')
  expect(archive.read('b.xml')).toBeNull()
})

test('refuses a bomb by its stated size before anything is unpacked', () => {
  const bomb = zipOf([{ name: 'a', content: new Uint8Array(1001) }])
  expect(codeOf(() => openArchive(bomb, small))).toBe('file.unpacks-too-large')
  const many = zipOf(['a', 'b', 'c', 'd'].map((name) => ({ name, content: text('x') })))
  expect(codeOf(() => openArchive(many, small))).toBe('file.too-many-parts')
})

test('stops unpacking at the stated size where a bomb lies about it', () => {
  const liar = openArchive(zipOf([{ name: 'a', content: new Uint8Array(5_000_000), statedSize: 10 }]), small)
  expect(codeOf(() => liar.read('a'))).toBe('file.false-size')
  const shorter = openArchive(zipOf([{ name: 'a', content: text('x'), statedSize: 10 }]), small)
  expect(codeOf(() => shorter.read('a'))).toBe('file.false-size')
})

test('refuses parts that share bytes, and what it does not read', () => {
  const first = { name: 'a', content: text('x'.repeat(100)) }
  expect(codeOf(() => openArchive(zipOf([first, { name: 'b', content: text('y'), offset: 0 }]), small))).toBe(
    'file.damaged',
  )
  expect(codeOf(() => openArchive(zipOf([first, { ...first }]), small))).toBe('file.damaged')
  expect(codeOf(() => openArchive(zipOf([{ ...first, method: 12 }]), small))).toBe('file.damaged')
  expect(codeOf(() => openArchive(zipOf([{ ...first, locked: true }]), small))).toBe('file.damaged')
  expect(codeOf(() => openArchive(zipOf([first], 2), small))).toBe('file.damaged')
  expect(codeOf(() => openArchive(zipOf([first], 0xffff), small))).toBe('file.damaged')
  expect(codeOf(() => openArchive(text('PK nothing'), small))).toBe('file.not-a-workbook')
})

test('a file that is no workbook is refused with what it is', async () => {
  expect(told(await read(text('hello'), 'firms.xlsx'))).toEqual(['file.not-a-workbook'])
  expect(told(await read(text('hello'), 'firms.pdf'))).toEqual(['file.unknown-format'])
  expect(told(await read(zipOf([{ name: 'a.txt', content: text('x') }]), 'firms.xlsx'))).toEqual([
    'file.not-a-workbook',
  ])
  expect(told(await read(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'firms.xlsx'))).toEqual([
    'file.old-or-locked-workbook',
  ])
  const whole = await workbookOf({ Sheet1: [['creditCode']] })
  expect(told(await read(whole.subarray(0, whole.length - 30)))).toEqual(['file.not-a-workbook'])
  const flipped = Buffer.from(whole)
  const at = whole.length >> 1
  flipped[at] = (flipped[at] ?? 0) ^ 0xff
  expect((await read(flipped)).ok).toBe(false)
})

test('a workbook whose parts are hostile XML is refused, not obeyed', async () => {
  const rels = (target: string, type: string) =>
    text(`<Relationships><Relationship Id="r1" Type="x/${type}" Target="${target}"/></Relationships>`)
  const bookWith = (book: string) =>
    zipOf([
      { name: '_rels/.rels', content: rels('xl/workbook.xml', 'officeDocument') },
      { name: 'xl/workbook.xml', content: text(book) },
    ])
  const hostile = [
    '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>',
    '<workbook>&a;</workbook>',
    `<workbook x="${'y'.repeat(1_200_000)}`,
    '<workbook><![CDATA[',
  ]
  for (const book of hostile) expect(told(await read(bookWith(book)))).toEqual(['file.damaged'])
})

test('too large and too long files are refused', async () => {
  const bytes = text(`creditCode\n${'x\n'.repeat(30)}`)
  expect(told(await read(bytes, 'firms.csv', { ...uploadLimits, bytesMax: 10 }))).toEqual(['file.too-large'])
  expect(told(await read(bytes, 'firms.csv', { ...uploadLimits, rowsMax: 29 }))).toEqual(['file.too-many-rows'])
  const rows = Array.from({ length: 11 }, () => ['x'])
  const book = await workbookOf({ Sheet1: [['creditCode'], ...rows] })
  expect(told(await read(book, 'firms.xlsx', { ...uploadLimits, rowsMax: 10 }))).toEqual(['file.too-many-rows'])
  expect(told(await read(text('creditCode\n"x'), 'firms.csv'))).toEqual(['file.open-quote'])
  expect(told(await read(text('creditCode\n"x"y'), 'firms.csv'))).toEqual(['file.open-quote'])
  expect(told(await read(text('creditCode\n'), 'firms.csv'))).toEqual(['file.empty'])
})
