import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

/** A part of a packed file, whose directory may say something else than is there. */
export type PackedPart = {
  readonly name: string
  readonly content: string | Buffer
  readonly statedName?: string
  readonly statedSize?: number
  readonly isLocked?: boolean
}

/** A packed file, built by hand so that its directory can lie. */
export function zipOf(parts: readonly PackedPart[], comment = ''): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content: given, statedName = name, statedSize, isLocked = false } of parts) {
    const content = Buffer.from(given)
    const packed = deflateRawSync(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(Buffer.byteLength(name), 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(isLocked ? 1 : 0, 8)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(crc32(content), 16)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(statedSize ?? content.length, 24)
    central.writeUInt16LE(Buffer.byteLength(statedName), 28)
    central.writeUInt32LE(at, 42)
    directory.push(central, Buffer.from(statedName))
    pieces.push(local, Buffer.from(name), packed)
    at += 30 + Buffer.byteLength(name) + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...pieces, ...directory, end, Buffer.from(comment)])
}

const types = (main: string) =>
  `<?xml version="1.0"?><Types><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.x.main+xml"/></Types>`

/** A text document with further parts. */
export function docx(...more: readonly PackedPart[]): Buffer {
  return zipOf([
    { name: '[Content_Types].xml', content: types('word/document.xml') },
    { name: '_rels/.rels', content: '<Relationships/>' },
    { name: 'word/document.xml', content: '<w:document><w:t>示例（虚构）</w:t></w:document>' },
    ...more,
  ])
}

/** A workbook with further parts; `contentTypes` takes the place of its list of parts. */
export function xlsx(contentTypes: string | Buffer = types('xl/workbook.xml'), ...more: readonly PackedPart[]): Buffer {
  return zipOf([
    { name: '[Content_Types].xml', content: contentTypes },
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    ...more,
  ])
}

/** A document in the national fixed-layout format. */
export function ofd(...more: readonly PackedPart[]): Buffer {
  return zipOf([
    {
      name: 'OFD.xml',
      content: '<?xml version="1.0"?><ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.1"/>',
    },
    { name: 'Doc_0/Document.xml', content: '<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"/>' },
    ...more,
  ])
}

/** A page of nothing, with further objects. */
export function pdf(objects = ''): Buffer {
  return Buffer.from(
    `%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n${objects}trailer\n<</Root 1 0 R/Size 3>>\nstartxref\n0\n%%EOF\n`,
    'latin1',
  )
}

/** An object of a PDF that packs others. */
export function objectPack(content: string, dictionary = '/Filter/FlateDecode'): string {
  const packed = dictionary.includes('Flate') ? deflateSync(content).toString('latin1') : content
  return `9 0 obj\n<</Type/ObjStm/N 1/First 4${dictionary}/Length ${packed.length}>>\nstream\n${packed}\nendstream\nendobj\n`
}

/** A picture of one point, with further chunks before its end. */
export function png(...more: readonly (readonly [type: string, content: Buffer])[]): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  const chunks = [
    ['IHDR', header],
    ['IDAT', deflateSync(Buffer.from([0, 0]))],
    ...more,
    ['IEND', Buffer.alloc(0)],
  ] as const
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    ...chunks.map(([type, content]) => {
      const body = Buffer.concat([Buffer.from(type), content])
      const chunk = Buffer.alloc(body.length + 8)
      chunk.writeUInt32BE(content.length, 0)
      body.copy(chunk, 4)
      chunk.writeUInt32BE(crc32(body), body.length + 4)
      return chunk
    }),
  ])
}

/** A picture as cameras write it, as far as its frame goes, with a comment. */
export function jpeg(comment = 'example'): Buffer {
  const segment = (marker: number, content: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0])
    head.writeUInt16BE(content.length + 2, 2)
    return Buffer.concat([head, content])
  }
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    segment(0xfe, Buffer.from(comment)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
  ])
}
