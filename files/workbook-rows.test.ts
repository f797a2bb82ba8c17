import { PassThrough, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import exceljs from 'exceljs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localLimits } from './limits.ts'
import type { CellToWrite, SheetToWrite } from './workbook.ts'
import { openWorkbook } from './workbook-parts.ts'
import { openRowWriter } from './workbook-rows.ts'

const sheets: readonly SheetToWrite[] = ['甲', '乙 & <丙>'].map((tab) => ({
  tab,
  columns: [
    { heading: '名称', width: 20, format: 'text' },
    { heading: 'A & "B"', width: 20, format: 'text', isVaried: true },
    { heading: '金额', width: 12, format: 'yuan' },
  ],
}))

type Rows = readonly (readonly CellToWrite[])[]

async function write(rows: readonly Rows[], { largest = 0, rowsMax = 1000 } = {}): Promise<Buffer> {
  const target = new PassThrough()
  const written = buffer(target)
  const book = openRowWriter(target, { sheets, largest, rowsMax })
  for (const [index, own] of rows.entries()) for (const row of own) await book.add(index, row)
  await book.close()
  return written
}

/** What our own reader finds: the texts of each row by tab. */
function readBack(bytes: Uint8Array): [string, string[][]][] {
  return openWorkbook(bytes, localLimits).sheets.map(({ name, open }) => [
    name,
    [...open().rows()].flatMap((row) => (row ? [row.cells.map(({ text }) => text)] : [])),
  ])
}

const head = ['名称', 'A & "B"', '金额']
const rows: Rows = [
  ['同', '一', 1],
  ['同', '二', 2.5],
  ['三', null, 0],
]

test('what is written is read back, by our reader and by others', async () => {
  const bytes = await write([rows, []])
  const shown = [head, ['同', '一', '1'], ['同', '二', '2.5'], ['三', '0']]
  expect(readBack(bytes)).toEqual([
    ['甲', shown],
    ['乙 & <丙>', [head]],
  ])
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytes as unknown as exceljs.Buffer)
  expect(book.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
    ['甲', 4],
    ['乙 & <丙>', 1],
  ])
  const cells = [1, 2, 3].map((column) => book.worksheets[0]?.getCell(3, column))
  expect(cells.map((cell) => [cell?.value, cell?.numFmt])).toEqual([
    ['同', '@'],
    ['二', '@'],
    [2.5, '#,##0.00'],
  ])
  expect(book.worksheets[0]?.autoFilter).toBe('A1:C4')
})

test('a sheet that is full goes on in a further one, whether it is streamed or kept', async () => {
  for (const largest of [0, 1]) {
    const bytes = await write([rows, rows.slice(0, 2)], { largest, rowsMax: 2 })
    expect(readBack(bytes).map(([name, own]) => [name, own.length])).toEqual([
      ['甲', 3],
      ['甲 (2)', 2],
      ['乙 & <丙>', 3],
    ])
  }
})

const sign = fc.constantFrom('a', '金', '&', '<', '>', '"', "'", '_x000D_', '\r', '\n', '\t', ' ', '\u0007', '=', '😀')

test('any text comes back as it was, but for signs that no workbook holds and the mark before a formula', () => {
  const text = fc.string({ unit: sign, minLength: 1, maxLength: 8 }).map((each) => `x${each}x`)
  return fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 20 }), async (pairs) => {
      const found = readBack(await write([pairs, []]))[0]?.[1].slice(1)
      expect(found).toEqual(pairs.map((pair) => pair.map((each) => each.replaceAll('\u0007', ''))))
    }),
    { numRuns: 50 },
  )
})

test('no text is a formula, in the list of texts and in its cell', async () => {
  expect(readBack(await write([[['=1+1', '@a', null]], []]))[0]?.[1][1]).toEqual(["'=1+1", "'@a"])
})

test('equal rows give equal bytes', async () => {
  expect((await write([rows, rows])).equals(await write([rows, rows]))).toBe(true)
})

test('a slow reader makes the writer wait, and one that has gone does not hold it', async () => {
  let taken = 0
  let pending = 0
  const slow = new Writable({
    highWaterMark: 1024,
    write: (chunk: Buffer, _, done) => {
      taken += chunk.byteLength
      pending = slow.writableLength
      setImmediate(done)
    },
  })
  const book = openRowWriter(slow, { sheets, largest: 0 })
  // Texts that hardly pack, so that much goes through.
  for (let index = 0; index < 20_000; index += 1) {
    await book.add(0, [null, `${(index * 0.618_033_988_749_895) % 1}`.repeat(3), index])
    expect(slow.listenerCount('close')).toBeLessThan(4)
    if (index === 15_000) slow.destroy()
  }
  await book.close()
  expect(taken).toBeGreaterThan(100_000)
  expect(pending).toBeLessThan(1_000_000)
})
