import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { compilePack, plainName } from '../core/policy/index.ts'
import { listPacks, loadPack } from '../packs/load.ts'
import { layoutSheets, type SheetLayout, sheetOfTab } from './layout.ts'
import { localLimits } from './limits.ts'
import { readFactsFile } from './read-facts-file.ts'
import { writeTemplate } from './template.ts'
import { codeOf } from './workbook.fixture.ts'

const packs = listPacks()
  .map(({ id }) => compilePack(loadPack(id).sources).pack)
  .filter(({ programmes }) => programmes.length > 0)
type Case = { readonly id: string; readonly language: 'zh' | 'en'; readonly pack: (typeof packs)[number] }
const cases = packs.map((pack, index): Case => ({ id: pack.id, language: index % 2 === 0 ? 'zh' : 'en', pack }))
const noneWord = { zh: '无', en: 'none' } as const

type Filled = { readonly sheet: exceljs.Worksheet; readonly layout: SheetLayout; readonly headings: readonly string[] }

/** The template of a pack, its sheets of facts by layout, and what it reads as once it is filled in. */
async function open({ pack, language }: Case) {
  const book = new exceljs.Workbook()
  await book.xlsx.load((await writeTemplate(pack, null, language)) as unknown as exceljs.Buffer)
  const layouts = layoutSheets(pack.vocabulary)
  const filled = book.worksheets.flatMap((sheet): Filled[] => {
    const layout = sheetOfTab(sheet.name, layouts)
    const headings = ((sheet.getRow(1).values as unknown[]) ?? []).slice(1).map(String)
    return layout === undefined ? [] : [{ sheet, layout, headings }]
  })
  const read = async () => {
    const bytes = new Uint8Array(await book.xlsx.writeBuffer())
    return readFactsFile({ name: 'f.xlsx', bytes }, { vocabulary: pack.vocabulary, limits: localLimits })
  }
  return { filled, read }
}

/** Two applicants of each kind, and one entry of every list that other lists belong to. */
function addOwners(filled: readonly Filled[]): void {
  for (const { sheet, layout, headings } of filled) {
    const isOwner = filled.some(({ layout: other }) => other.parent === layout || other.parent?.name === layout.name)
    if (layout.role === 'subject') for (const key of keysOf(layout)) sheet.addRow([key])
    else if (isOwner) sheet.addRow(rowOf(layout, headings, (index) => (index === 0 ? keysOf(layout)[0] : 'L1')))
  }
}

const keysOf = (layout: SheetLayout): string[] =>
  layout.subject === 'enterprise' ? [codeOf(1), codeOf(2)] : ['X1', 'X2']

function rowOf(layout: SheetLayout, headings: readonly string[], value: (index: number) => string | undefined) {
  const keys = layout.columns.filter(({ role, name }) => role !== 'fact' || name === layout.entity.key)
  return headings.map((_, index) => (index < keys.length ? value(index) : null))
}

function at(document: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((value, step) => {
    const inner = Array.isArray(value) ? (value as unknown[])[0] : value
    return (inner as Record<string, unknown> | undefined)?.[step]
  }, document)
}

describe.each(cases)('a template of $id in $language can be filled in as its notes say', (each) => {
  test('one row "none" in the first column of a list says that nobody has any', async () => {
    const { filled, read } = await open(each)
    addOwners(filled)
    const lists = filled.filter(({ layout, sheet }) => layout.role === 'list' && sheet.rowCount < 2)
    for (const { sheet } of lists) sheet.addRow([noneWord[each.language]])
    const file = await read()
    expect(file).toMatchObject({ ok: true })
    const documents = file.ok ? file.documents : []
    for (const { layout } of lists) {
      const own = documents.filter((document) => layout.subject in (document as object))
      expect(
        own.map((document) => at(document, layout.steps)),
        layout.name,
      ).toContainEqual([])
    }
  })

  test('an id and "none" in the next column say that this applicant has none', async () => {
    const { filled, read } = await open(each)
    addOwners(filled)
    const lists = filled.filter(
      ({ layout, sheet }) => layout.role === 'list' && sheet.rowCount < 2 && !layout.canBeShared,
    )
    for (const { sheet, layout } of lists) sheet.addRow([keysOf(layout)[0], noneWord[each.language]])
    const file = await read()
    expect(file).toMatchObject({ ok: true })
    for (const { layout } of lists) {
      const first = file.ok ? file.documents.find((document) => layout.subject in (document as object)) : null
      expect(at(first, layout.steps), layout.name).toEqual([])
    }
  })

  test('"none" is taken in every column whose note offers it', async () => {
    const { filled, read } = await open(each)
    const offered = filled.flatMap(({ sheet, layout, headings }) =>
      headings.flatMap((heading, index) => {
        const note = JSON.stringify(sheet.getCell(1, index + 1).note)
        const column = layout.columns.find(({ label }) => plainName(label[each.language]) === plainName(heading))
        return /填“无”|write \\"none\\"/.test(note) && column ? [{ sheet, layout, index, column }] : []
      }),
    )
    addOwners(filled)
    for (const { sheet, layout, index, column } of offered) {
      if (sheet.rowCount < 2)
        sheet.addRow(
          rowOf(
            layout,
            layout.columns.map(({ name }) => name),
            (i) => (i === 0 ? keysOf(layout)[0] : 'L1'),
          ),
        )
      sheet.getCell(2, index + 1).value = noneWord[each.language]
      expect(column.field.none).toBe(true)
    }
    const file = await read()
    expect(file).toMatchObject({ ok: true })
    for (const { layout, column } of offered)
      expect(
        (file.ok ? file.documents : []).map((document) => at(document, [...layout.steps, column.name])),
        column.name,
      ).toContain(null)
  })

  test('what an empty cell is taken for stands on its heading, in words', async () => {
    const { filled } = await open(each)
    for (const { sheet, layout, headings } of filled)
      for (const [index, heading] of headings.entries()) {
        const column = layout.columns.find(({ label }) => plainName(label[each.language]) === plainName(heading))
        if (column?.role !== 'fact' || column.field.absent === undefined) continue
        const note = JSON.stringify(sheet.getCell(1, index + 1).note)
        expect(note).toMatch(each.language === 'zh' ? /留空按“[^”]+”计/ : /if left empty: ./)
      }
  })

  test('every column of a closed list has its drop-down, the programme of an award too', async () => {
    const { filled } = await open(each)
    for (const { sheet, layout, headings } of filled)
      for (const [index, heading] of headings.entries()) {
        const column = layout.columns.find(({ label }) => plainName(label[each.language]) === plainName(heading))
        if (column === undefined || !['choice', 'boolean'].includes(column.field.kind)) continue
        expect(sheet.getCell(2, index + 1).dataValidation, `${layout.name}.${column.name}`).toMatchObject({
          type: 'list',
        })
      }
  })
})
