import fc from 'fast-check'
import { expect, test } from 'vitest'
import { docx, jpeg, objectPack, ofd, pdf, png, xlsx, zipOf } from '../evidence.fixture.ts'
import { inspectFile } from './inspect-file.ts'

async function told(bytes: Buffer | string, name = 'x.bin'): Promise<string> {
  const result = await inspectFile(Buffer.from(bytes), name)
  return result.ok ? result.value : [...new Set(result.refusals.map(({ code }) => code))].join(' ')
}

const GOOD: readonly (readonly [string, Buffer])[] = [
  ['PDF', pdf()],
  ['PDF', pdf(objectPack('3 0 <</Type/Page>>'))],
  ['PNG', png()],
  ['JPEG', jpeg()],
  ['JPEG', Buffer.concat([jpeg(), Buffer.alloc(9), jpeg('small')])],
  ['DOCX', docx({ name: 'word/media/', content: '' })],
  ['XLSX', xlsx()],
  ['OFD', ofd()],
  ['TEXT', Buffer.from('营业收入 1,200.00 元 -5\n=====')],
  ['TEXT', Buffer.from([0xd6, 0xd0, 0xb9, 0xfa])],
  ['TEXT', Buffer.from('\uFEFF中文', 'utf16le')],
]

test.each(GOOD)('%s is taken by its content, whatever its name', async (kind, bytes) => {
  expect([await told(bytes, 'a.exe'), await told(bytes, 'a.html')]).toEqual([kind, kind])
})

const docxRels = (type: string, target: string) =>
  docx({
    name: 'word/_rels/settings.xml.rels',
    content: `<Relationships><Relationship Id="r1" Type="http://x/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
  })

const BAD: readonly (readonly [what: string, bytes: Buffer | string, code: string, name?: string])[] = [
  ['nothing', '', 'evidence.empty'],
  ['a GIF that is a script', 'GIF89a/*\x01\x00*/=1;alert(1)', 'evidence.type'],
  ['a GIF that is text throughout', 'GIF89a=1;alert(1)', 'evidence.twofold'],
  ['a program', Buffer.from('4d5a900003000000', 'hex'), 'evidence.type'],
  ['a script for a shell', '#!/bin/sh\nrm -rf x\n', 'evidence.twofold'],
  ['a page of the web', '<!DOCTYPE html><script>alert(1)</script>', 'evidence.twofold', 'a.txt'],
  ['a drawing with a script', '<svg onload="alert(1)"/>', 'evidence.twofold'],
  ['zeros', Buffer.alloc(100), 'evidence.type'],
  ['an old or locked document', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'evidence.locked'],
  ['a table with formulas', 'a,b\r\n1,"=HYPERLINK(1)"\r\n', 'evidence.formula', 'a.csv'],
  ['a table with a command', '-1,2\n@SUM(A1)\n', 'evidence.formula', 'A.CSV'],
  ['a PDF behind a page of the web', Buffer.concat([Buffer.from('<html>'), pdf()]), 'evidence.twofold'],
  ['a PDF that is a page of the web', pdf('%<script>alert(1)</script>\n'), 'evidence.twofold'],
  ['a PDF with a packed file behind', Buffer.concat([pdf(), zipOf([{ name: 'a', content: 'b' }])]), 'evidence.twofold'],
  [
    'a PDF around a packed file',
    pdf(`%${zipOf([{ name: 'a', content: 'b' }]).toString('latin1')}\n`),
    'evidence.twofold',
  ],
  ['a PDF without an end', pdf().subarray(0, -8), 'evidence.broken'],
  ['a PDF with a script', pdf('3 0 obj\n<</S/JavaScript/JS(app.alert(1))>>\nendobj\n'), 'evidence.active'],
  ['a PDF with a script by another spelling', pdf('3 0 obj\n<</S/J#61va#53cript/JS(1)>>\nendobj\n'), 'evidence.active'],
  ['a PDF that starts a program', pdf('3 0 obj\n<</S/Launch/F(cmd.exe)>>\nendobj\n'), 'evidence.active'],
  ['a PDF with a file in it', pdf('3 0 obj\n<</Type/EmbeddedFile>>\nendobj\n'), 'evidence.active'],
  ['a PDF with a packed script', pdf(objectPack('3 0 <</S/JavaScript/JS(1)>>')), 'evidence.active'],
  ['a PDF whose pack is packed otherwise', pdf(objectPack('3 0 <<>>', '/Filter/LZWDecode')), 'evidence.broken'],
  ['a PDF whose pack is damaged', pdf(objectPack('3 0 <<>>').replace(/stream\n../, 'stream\nzz')), 'evidence.broken'],
  ['a PDF with a disguised pack', pdf('9 0 obj\n<</Type/Obj#53tm>>\nendobj\n'), 'evidence.broken'],
  ['a locked PDF', pdf(`${objectPack('3 0 <<>>')}4 0 obj\n<</Encrypt 5 0 R>>\nendobj\n`), 'evidence.locked'],
  ['a PNG with a packed file behind', Buffer.concat([png(), zipOf([{ name: 'a', content: 'b' }])]), 'evidence.twofold'],
  [
    'a PNG with a page of the web within',
    png(['tEXt', Buffer.from('a\0<script>alert(1)</script>')]),
    'evidence.twofold',
  ],
  ['a PNG without an end', png().subarray(0, -12), 'evidence.broken'],
  ['a JPEG with a script behind', Buffer.concat([jpeg(), Buffer.from('alert(1)')]), 'evidence.twofold'],
  ['a JPEG with a page of the web within', jpeg('<html><script>'), 'evidence.twofold'],
  [
    'a JPEG with a packed file within',
    jpeg(zipOf([{ name: 'a', content: 'b' }]).toString('latin1')),
    'evidence.twofold',
  ],
  ['a cut JPEG', jpeg().subarray(0, -2), 'evidence.broken'],
  ['a packed file of nothing known', zipOf([{ name: 'a.txt', content: 'x' }]), 'evidence.type'],
  ['two documents in one', xlsx(undefined, { name: 'word/document.xml', content: 'x' }), 'evidence.twofold'],
  ['a part that leads out', docx({ name: '../../etc/cron.d/x', content: 'x' }), 'evidence.path'],
  ['a part with an absolute name', docx({ name: '/etc/passwd', content: 'x' }), 'evidence.path'],
  ['a part with the name of a drive', ofd({ name: 'C:x', content: 'x' }), 'evidence.path'],
  ['a part with a backslash', xlsx(undefined, { name: '..\\x', content: 'x' }), 'evidence.path'],
  ['a part under two names', docx({ name: 'word/a.xml', statedName: 'word/b.xml', content: 'x' }), 'evidence.broken'],
  ['a bomb that says so', docx({ name: 'word/a.xml', content: 'x', statedSize: 4_000_000_000 }), 'evidence.swells'],
  [
    'a bomb that lies',
    docx({ name: 'word/a.xml', content: Buffer.alloc(9_000_000), statedSize: 10 }),
    'evidence.swells',
  ],
  [
    'a bomb of many parts',
    zipOf(Array.from({ length: 3001 }, (_, at) => ({ name: `${at}`, content: '' }))),
    'evidence.swells',
  ],
  ['macros', xlsx(undefined, { name: 'xl/vbaProject.bin', content: 'x' }), 'evidence.active'],
  [
    'macros by type',
    xlsx('<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>'),
    'evidence.active',
  ],
  ['macros in UTF-16', xlsx(Buffer.from('\uFEFF<Types x="macroEnabled"/>', 'utf16le')), 'evidence.active'],
  ['an object', docx({ name: 'word/embeddings/oleObject1.bin', content: 'x' }), 'evidence.active'],
  ['a program within', ofd({ name: 'Doc_0/Attachs/a.exe', content: 'x' }), 'evidence.active'],
  ['a template from outside', docxRels('attachedTemplate', 'http://x/evil.dotm'), 'evidence.active'],
  ['an entity', docx({ name: 'a.rels', content: '<!DOCTYPE x [<!ENTITY a "b">]>' }), 'evidence.broken'],
  ['a locked part', docx({ name: 'word/a.xml', content: 'x', isLocked: true }), 'evidence.locked'],
  ['an OFD that is none', zipOf([{ name: 'OFD.xml', content: '<x/>' }]), 'evidence.broken'],
  ['a document behind something', Buffer.concat([Buffer.from('PK\x03\x04........'), docx()]), 'evidence.broken'],
  ['a document with a word behind', zipOf([{ name: 'xl/workbook.xml', content: 'x' }], '<script>'), 'evidence.twofold'],
  ['a document with a file behind', Buffer.concat([docx(), pdf()]), 'evidence.twofold'],
]

test.each(BAD.map(([what, bytes, code, name]) => ({ what, bytes, code, name })))(
  '$what is refused',
  async ({ bytes, code, name }) => {
    expect(await told(bytes, name)).toBe(code)
  },
)

test('a link from a document to the web is no reference that loads', async () => {
  expect(await told(docxRels('hyperlink', 'https://example.org'))).toBe('DOCX')
})

test('a file with any byte changed, or cut anywhere, is taken or refused and never ends the program', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...GOOD.map(([, bytes]) => bytes)),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.integer({ min: 0, max: 255 }),
      fc.boolean(),
      async (good, place, byte, isCut) => {
        const at = Math.floor(place * good.length)
        const changed = Buffer.from(isCut ? good.subarray(0, at) : good)
        if (!isCut) changed[at] = byte
        const result = await inspectFile(changed, 'a.csv')
        expect(result.ok || result.refusals.length > 0).toBe(true)
      },
    ),
    { numRuns: 3000 },
  )
})
