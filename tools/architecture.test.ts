// Whatever the pages name must be there: paths, links, quoted passages, the import table, the tests that keep the promises.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import table from '../.dependency-cruiser.mjs'
import { isQuoted, leadsSomewhere, linksNamed, type Page, pathsNamed, quotesIn, readPages } from './documents.ts'
import { root } from './step.ts'

const LINES_MAX = 300
const pages = readPages()
const architecture = pages.find(({ path }) => path === 'ARCHITECTURE.md') ?? { path: '', text: '' }
const planted = (text: string): Page => ({ path: 'docs/a.md', text })

describe('the pages', () => {
  test('name only what is there', () => {
    const page = planted(
      '`core/values/money.ts` and `core/gone.ts`, [b](gone.md) [c](reference/conformance.md#totals) `if a/b`',
    )
    expect(pathsNamed(page)).toEqual(['core/values/money.ts', 'core/gone.ts'])
    expect(linksNamed(page)).toEqual(['docs/gone.md', 'docs/reference/conformance.md'])
    expect(leadsSomewhere('core/*/index.ts')).toBe(true)
    expect(leadsSomewhere('core/*/gone.ts')).toBe(false)
    const lost = pages.flatMap((each) =>
      [...pathsNamed(each), ...linksNamed(each)]
        .filter((path) => !leadsSomewhere(path))
        .map((path) => `${each.path}: ${path}`),
    )
    expect(lost).toEqual([])
  })

  test('quote what stands in the file', () => {
    expect(isQuoted('a\n…\n  d', ' a\nb\nc\nd')).toBe(true)
    expect(isQuoted('a\nb', 'a\nc\nb')).toBe(false)
    expect(isQuoted('b\n…\na', 'a\nb')).toBe(false)
    const wrong = pages.flatMap((page) =>
      quotesIn(page)
        .filter(({ file, text }) => !isQuoted(text, readFileSync(join(root, file), 'utf8')))
        .map(({ file, line }) => `${page.path}:${line} ${file}`),
    )
    expect(wrong).toEqual([])
  })

  test('can be read in one sitting', () => {
    const long = pages.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    const isTable = (path: string): boolean => path.startsWith('docs/reference/')
    expect(long.filter(({ lines, path }) => lines > LINES_MAX && !isTable(path))).toEqual([])
  })
})

describe('the architecture', () => {
  test('tells who may import whom as the machine checks it', () => {
    const rules = table.forbidden.flatMap(({ comment }) => {
      const [, place = '', doors = ''] = /^(core\/\w+|\w+)\/? may (?:enter|import from): ([^.]*)[.]/.exec(comment) ?? []
      return existsSync(join(root, place)) && place !== '' ? [`| \`${place}\` | ${doors} |`] : []
    })
    expect(rules.length).toBeGreaterThan(6)
    expect(rules.filter((row) => !architecture.text.includes(row))).toEqual([])
  })

  test('names every room of core, and every folder of core/policy', () => {
    const folders = (path: string) =>
      readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() && readdirSync(join(root, path, entry.name)).length > 0 ? [`${path}/${entry.name}`] : [],
      )
    const rooms = [...folders('core'), ...folders('core/policy')]
    expect(rooms.filter((room) => !architecture.text.includes(`\`${room}\``))).toEqual([])
  })

  test('names a test for each promise, and the test is there', () => {
    const promises = [...architecture.text.matchAll(/^\| \d+ \|.*\| `([^`]+)`: (.+) \|$/gm)]
    expect(promises.length).toBeGreaterThan(9)
    const numbered = [...architecture.text.matchAll(/^\| \d+ \|/gm)]
    expect(promises.length).toBe(numbered.length)
    const missing = promises.flatMap(([, file = '', name = '']) => {
      const path = join(root, file)
      return existsSync(path) && readFileSync(path, 'utf8').includes(name) ? [] : [`${file}: ${name}`]
    })
    expect(missing).toEqual([])
  })
})
