// Writes what the pages take from the project: the figures of the front pages and the lists of facts and choices.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { coverageTable, coveredPacks } from './coverage-figures.ts'
import { groundVocabulary, writeChoicesReference, writeFactsReference } from './facts-reference.ts'
import { routesIn, writeHttpReference } from './http-reference.ts'
import { readSourceFiles } from './source-files.ts'
import { root } from './step.ts'

const FIGURES = /(?<=<!-- figures -->\n)[\s\S]*?(?=<!-- end of figures -->)/

/** The pages that are written, with what they should say. */
export function documentsDue(): { readonly path: string; readonly text: string }[] {
  const packs = coveredPacks()
  const vocabulary = groundVocabulary()
  const front = (path: string, language: 'zh' | 'en') => ({
    path,
    text: readFileSync(join(root, path), 'utf8').replace(FIGURES, () => `\n${coverageTable(packs, language)}\n\n`),
  })
  return [
    front('README.md', 'en'),
    front('README.zh-CN.md', 'zh'),
    { path: 'docs/reference/facts.md', text: writeFactsReference(vocabulary) },
    { path: 'docs/reference/choices.md', text: writeChoicesReference(vocabulary) },
    { path: 'docs/reference/http.md', text: writeHttpReference(routesIn(readSourceFiles())) },
  ]
}

if (import.meta.main) for (const { path, text } of documentsDue()) writeFileSync(join(root, path), text)
