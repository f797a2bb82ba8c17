// The figures of the front page are those of the packs, in both languages, and no clause is left out.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { coverageTable, coveredPacks } from './coverage-figures.ts'
import { root } from './step.ts'

const packs = coveredPacks()

test('no clause of a plan is unmapped', () => {
  expect(packs.filter(({ figures }) => figures.unmapped > 0 || figures.clauses === 0).map(({ id }) => id)).toEqual([])
})

test.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
] as const)('%s tells the figures of every pack (node tools/write-documents.ts writes them)', (page, language) => {
  const text = readFileSync(join(root, page), 'utf8')
  const shown = /<!-- figures -->\n\n([\s\S]*?)\n\n<!-- end of figures -->/.exec(text)?.[1]
  expect(shown?.split('\n')).toEqual(coverageTable(packs, language).split('\n'))
})
