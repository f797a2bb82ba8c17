import exceljs from 'exceljs'
import { expect, test } from 'vitest'
import { compilePack, plainName } from '../core/policy/index.ts'
import { listPacks, loadPack } from '../packs/load.ts'
import { headingsOf, layoutSheets, tabsOf } from './layout.ts'
import { writeTemplate } from './template.ts'
import { codeOf, read, told, vocabulary } from './workbook.fixture.ts'

const packs = listPacks()
  .map(({ id }) => compilePack(loadPack(id).sources).pack)
  .filter(({ programmes }) => programmes.length > 0)

test.each(packs)('an empty template of $id is read back without a complaint about its form', async (pack) => {
  for (const language of ['zh', 'en'] as const) {
    const bytes = await writeTemplate(pack, null, language)
    expect(told(await read(bytes))).toEqual(['file.empty'])
    const book = new exceljs.Workbook()
    await book.xlsx.load(bytes as unknown as exceljs.Buffer)
    const first = book.worksheets.find(({ name }) => plainName(name) === plainName(firstTab(language)))
    first?.addRow([codeOf(1)])
    if (first) expect(await read(new Uint8Array(await book.xlsx.writeBuffer()))).toMatchObject({ ok: true })
  }
})

function firstTab(language: 'zh' | 'en'): string {
  return layoutSheets(vocabulary)[0]?.label[language] ?? ''
}

test('a template asks only for what the programme reads, with notes and drop-downs', async () => {
  const pack = packs.find(({ programmes }) => programmes.length > 1)
  const programme = pack?.programmes[0]
  if (pack === undefined || programme === undefined) throw new Error('No pack has two programmes')
  const tabsIn = async (id: string | null) => {
    const book = new exceljs.Workbook()
    await book.xlsx.load((await writeTemplate(pack, id, 'en')) as unknown as exceljs.Buffer)
    return book.worksheets
  }
  const [one, all] = [await tabsIn(programme.id), await tabsIn(null)]
  expect(one.length).toBeLessThan(all.length)
  const columns = all.slice(2).flatMap((sheet) => sheet.getRow(1).model?.cells ?? [])
  expect(columns.length).toBeGreaterThan(10)
  const notes = all.slice(2).map((sheet) => sheet.getCell('A1').note)
  expect(notes.every(Boolean)).toBe(true)
  expect(all[1]?.state).toBe('hidden')
})

test('every heading and tab of the vocabulary means one thing', () => {
  const sheets = layoutSheets(vocabulary)
  const tabs = sheets.flatMap((sheet) => [...new Set(tabsOf(sheet).map(plainName))])
  for (const sheet of sheets) {
    const headings = sheet.columns.flatMap((column) => [...new Set(headingsOf(column).map(plainName))])
    expect(headings, sheet.name).toEqual([...new Set(headings)])
  }
  expect(tabs).toEqual([...new Set(tabs)])
})
