import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sheetRows } from './sheet-rows.ts'
import { textTableRows } from './text-table.ts'
import { UnreadableFile } from './unreadable.ts'
import { read, workbookOf } from './workbook.fixture.ts'
import { attributeOf, readXml } from './xml.ts'

const text = (content: string) => new TextEncoder().encode(content)

const cell = fc.string({ unit: fc.constantFrom('a', '金', '"', ',', '\n', '\r\n', ' ', ';', '1'), maxLength: 6 })
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })

test('a text table reads the same in whatever pieces it comes', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 9 }), fc.constantFrom('\n', '\r\n'), (rows, pieceBytes, lineEnd) => {
      const head = ['h1', 'h2', 'h3', 'h4']
      const bytes = text([head, ...rows].map((row) => row.map(quoted).join(',')).join(lineEnd))
      const found = [...textTableRows(bytes, pieceBytes).rows()].flatMap((row) => (row ? [row.cells] : []))
      const filled = rows.map((row) =>
        row.flatMap((value, column) =>
          value.trim() === '' ? [] : [{ column, kind: 'text', text: value, shownAs: 'number' }],
        ),
      )
      expect(found.slice(1)).toEqual(filled.filter((cells) => cells.length > 0))
    }),
  )
})

function quoted(value: string): string {
  return /[",\r\n;]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

test('rows keep the number of the line on which they begin', () => {
  const rows = [...textTableRows(text('a,b\n\n1,"x\ny"\n2,z\n')).rows()].flatMap((row) => (row ? [row.number] : []))
  expect(rows).toEqual([1, 3, 5])
})

test('XML reads the same in whatever pieces it comes', () => {
  const xml = '<?xml version="1.0"?><!-- > --><x:a b="1>2" c=\'"\'>金&amp;&#x5143;&#38;<![CDATA[<&>]]><d/></x:a>'
  const eventsIn = (pieceBytes: number) => {
    const events: string[] = []
    const listener = {
      open: (name: string, attributes: string) => {
        events.push(`<${name} ${attributeOf(attributes, 'b') ?? ''}`)
      },
      close: (name: string) => {
        events.push(`>${name}`)
      },
      text: (part: string) => {
        events.push(part)
      },
    }
    for (const _ of readXml(text(xml), listener, pieceBytes));
    return events
  }
  const whole = ['<a 1>2', '金&元&', '<&>', '<d ', '>d', '>a']
  expect(eventsIn(1000)).toEqual(whole)
  for (let pieceBytes = 1; pieceBytes < 40; pieceBytes += 1) expect(eventsIn(pieceBytes)).toEqual(whole)
})

test('XML that ends before its tags close is damaged, not short', () => {
  const listener = { open: () => undefined, close: () => undefined, text: () => undefined }
  const readAll = (xml: string) => [...readXml(text(xml), listener)]
  expect(() => readAll('<a><b>1</b>')).toThrow(UnreadableFile)
  expect(readAll('<a><b>1</b></a>').length).toBe(1)
})

test('a cell that points to a text that is not there holds an error, not nothing', () => {
  const xml = text('<sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData>')
  const rows = [...sheetRows(xml, { texts: ['a'], styles: [] }).rows()].flatMap((row) => row?.cells ?? [])
  expect(rows.map(({ kind, text: shown }) => [kind, shown])).toEqual([['error', '#9']])
})

test('an attribute is not found inside another', () => {
  expect(attributeOf(' ref="A1:B2" r = "7" x:id=\'3\'', 'r')).toBe('7')
  expect(attributeOf(' ref="A1:B2"', 'r')).toBeNull()
  expect(attributeOf(' a="r=&quot;1&quot;" r="2"', 'r')).toBe('2')
  expect(attributeOf(' r:id="rId3"', 'id')).toBe('rId3')
})

test('a workbook with any byte changed is read or refused, never a crash', async () => {
  const whole = await workbookOf({
    Sheet1: [
      ['creditCode', 'name'],
      ['x', 'y'],
    ],
  })
  const change = fc.tuple(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 0, max: 255 }))
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const bytes = Buffer.from(whole)
      for (const [at, value] of changes) bytes[at] = value
      expect(typeof (await read(bytes)).ok).toBe('boolean')
    }),
    { numRuns: 300 },
  )
})
