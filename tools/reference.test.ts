// The pages of reference say what the program says.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compilerOf, readExamples, runExample } from '../core/policy/index.ts'
import { groupThousands } from '../core/values/index.ts'
import { layoutSheets } from '../files/layout.ts'
import { localLimits, uploadLimits } from '../files/limits.ts'
import { listPacks, loadPack } from '../packs/load.ts'
import { UPLOAD_BYTES_MAX } from '../server/http/index.ts'
import { FIRMS_MAX } from '../server/policy/batch/run-batch.ts'
import { diagnosticCodesIn, diagnosticCodesOn } from './diagnostic-codes.ts'
import { groundVocabulary } from './facts-reference.ts'
import { routesIn } from './http-reference.ts'
import { kerong } from './recipe.ts'
import { readSourceFiles } from './source-files.ts'
import { root } from './step.ts'
import { refusalCodesIn } from './tidy.ts'
import { documentsDue } from './write-documents.ts'

const pageOf = (name: string): string => readFileSync(join(root, 'docs/reference', name), 'utf8')
const sorted = (texts: Iterable<string>): string[] => [...new Set(texts)].sort()

test.each(documentsDue().filter(({ path }) => path.startsWith('docs/')))(
  '$path is what it is written from (node tools/write-documents.ts)',
  ({ path, text }) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text)
  },
)

test('cli.md writes each command as help does', { timeout: 30_000 }, () => {
  const { stdout } = spawnSync(process.execPath, [kerong, 'help', '--language', 'en'], { encoding: 'utf8' })
  const asHelped = stdout.split('\n').filter((line) => line.startsWith('kerong '))
  const asWritten = pageOf('cli.md')
    .split('\n')
    .filter((line) => line.startsWith('kerong '))
  expect(asHelped.length).toBeGreaterThan(5)
  expect(asWritten).toEqual(asHelped)
})

test('cli.md names every option, and no other', () => {
  const sources = readdirSync(join(root, 'cli')).filter((name) => /^[a-z-]+[.]ts$/.test(name))
  const lists = sources.flatMap((name) => [
    ...readFileSync(join(root, 'cli', name), 'utf8').matchAll(/(?:values|flags|lists): \[([^\]]*)\]/g),
  ])
  const known = lists.flatMap(([, names = '']) => [...names.matchAll(/'([a-z-]+)'/g)].map(([, name]) => `--${name}`))
  expect(sorted(pageOf('cli.md').match(/--[a-z]+/g) ?? [])).toEqual(sorted(known))
})

test('json.md names every field of an answer, and no other', { timeout: 60_000 }, () => {
  const told = sorted([...tableOf(pageOf('json.md'), 'field')].filter((field) => field !== 'class'))
  const fields = new Set<string>()
  for (const { id } of listPacks()) {
    const { sources } = loadPack(id)
    const compile = compilerOf(sources)
    for (const document of sources.documents.filter(
      ({ path }) => path.startsWith(`${id}/`) && path.endsWith('/examples.yaml'),
    ))
      for (const example of readExamples(document, [])) {
        // An example of facts that are refused has no answer.
        const { determination } = runExample(sources, example, compile)
        if (determination !== null) addFields(fields, determination, '')
      }
  }
  fields.delete('class')
  expect(told).toEqual(sorted(fields))
})

test('http.md names every address of the interface, and json.md no other', () => {
  const files = readSourceFiles()
  const routes = files.filter(({ path }) => /^server\/.*routes[.]ts$/.test(path))
  const written = routes.flatMap(({ text }) => text.match(/(?<=')\/api\/[^']+(?<!\/)(?=')/g) ?? [])
  const known = routesIn(files).map(({ path }) => path)
  expect(written.length).toBeGreaterThan(100)
  expect(sorted(written).filter((path) => !known.includes(path))).toEqual([])
  expect(sorted(pageOf('json.md').match(/\/api\/[\w/:.-]+/g) ?? []).filter((path) => !known.includes(path))).toEqual([])
})

test('excel.md has a row for each sheet, each refusal of files and cells, and the limits', () => {
  const page = readFileSync(join(root, 'docs/guides/excel.md'), 'utf8')
  const sheets = layoutSheets(groundVocabulary()).map(
    ({ name, label }) => `| ${label.zh} | ${label.en} | \`${name}\` |`,
  )
  expect(sheets.filter((row) => !page.includes(row))).toEqual([])
  expect(page.match(/^\| [^|]+ \| [^|]+ \| `[\w.]+` \|/gm)?.length).toBe(sheets.length)
  const told = new Set(['file.not-found', 'file.not-writable', 'file.refused'])
  const codes = refusalCodesIn(readSourceFiles()).filter((code) => /^(?:cell|row|column|sheet|file)[.]/.test(code))
  expect(codes.filter((code) => !told.has(code) && !page.includes(`| \`${code}\` |`))).toEqual([])
  expect(page).toContain(`| 文件 file | ${UPLOAD_BYTES_MAX / 2 ** 20} MB | ${localLimits.bytesMax / 2 ** 20} MB |`)
  const rows = [uploadLimits, localLimits].map(({ rowsMax }) => groupThousands(String(rowsMax)))
  expect(page).toContain(`| 行 rows | ${rows.join(' | ')} |`)
  expect(page).toContain(`| 企业 firms | ${groupThousands(String(FIRMS_MAX))} |`)
})

test('read-a-plan.md uses the words of the page', () => {
  const spoken = ['web/words/zh.ts', 'contract/messages/verdicts.ts', 'core/plan/entry.ts'].map((path) =>
    readFileSync(join(root, path), 'utf8'),
  )
  const words = [...readFileSync(join(root, 'docs/guides/read-a-plan.md'), 'utf8').matchAll(/【([^】]+)】/g)]
  expect(words.length).toBeGreaterThan(20)
  expect(
    words.map(([, word = '']) => word).filter((word) => !spoken.some((text) => text.includes(`'${word}'`))),
  ).toEqual([])
})

test('diagnostics.md names every code that check can tell, and no other', () => {
  expect(diagnosticCodesIn([{ path: 'core/plan/a.ts', text: "place.fault('bad-a', '', '')\ncode: 'b'\n" }])).toEqual([
    'b',
    'bad-a',
  ])
  expect(diagnosticCodesOn(pageOf('diagnostics.md'))).toEqual(diagnosticCodesIn(readSourceFiles()))
})

/** Code marks in the first column of the tables whose first heading is `head`. */
function* tableOf(page: string, head: string): Generator<string> {
  for (const table of page.split('\n\n').filter((part) => part.startsWith(`| ${head} |`)))
    for (const row of table.split('\n').slice(2))
      for (const [, mark = ''] of (row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)) yield mark
}

/** Every place of a value that holds a plain value or words; a list of plain values ends in `[]`. */
function addFields(fields: Set<string>, value: unknown, path: string): void {
  if (Array.isArray(value)) for (const item of value) addFields(fields, item, `${path}[]`)
  else if (typeof value !== 'object' || value === null || Object.keys(value).sort().join() === 'en,zh') fields.add(path)
  else for (const [key, inner] of Object.entries(value)) addFields(fields, inner, path === '' ? key : `${path}.${key}`)
}
