import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readDocument, SourceReader } from '../policy/source/index.ts'
import { CLAUSE_PARTS } from './clause.ts'
import { ENTRY_KINDS } from './entry.ts'

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')

const rows = read('GLOSSARY.md')
  .split('\n')
  .filter((line) => /^\| (?!Chinese|-)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, chinese = '', english = '', code = '']) => ({ chinese, english, code }))

test('the glossary gives each term once, with a word in English and an identifier', () => {
  expect(rows.length).toBeGreaterThan(200)
  expect(new Set(rows.map(({ chinese }) => chinese)).size).toBe(rows.length)
  expect(rows.filter(({ chinese, english, code }) => !(/\p{Script=Han}/u.test(chinese) && english && code))).toEqual([])
})

test('every code of a closed list that the glossary names exists', () => {
  const { document } = readDocument('choices.yaml', read('packs/national/vocabulary/choices.yaml'))
  const choices = new SourceReader(document, []).at('choices')
  const lists: Readonly<Record<string, readonly string[]>> = {
    part: Object.keys(CLAUSE_PARTS),
    role: ['LEAD', 'RESPONSIBLE'],
    kind: [...Object.keys(ENTRY_KINDS), 'OPINION', 'WORK_PLAN', 'ACTION_PLAN'],
  }
  const named = rows.flatMap(({ code }) =>
    [...code.matchAll(/`(\w+) ([\w-]+)`/g)].map(([, list = '', word = '']) => ({ list, word })),
  )
  const known = ({ list, word }: { list: string; word: string }): boolean =>
    (lists[list] ?? choices.at(list).keys()).includes(word)
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter((name) => !known(name))).toEqual([])
})
