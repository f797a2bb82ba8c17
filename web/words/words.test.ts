import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from './en.ts'
import { zh } from './zh.ts'

const gaps = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort()

test('both languages have the same texts with the same gaps, none empty', () => {
  expect(Object.keys(en)).toEqual(Object.keys(zh))
  for (const [key, text] of Object.entries(zh)) {
    const english = en[key as keyof typeof zh]
    expect([key, text.trim() !== '', english.trim() !== '']).toEqual([key, true, true])
    const optional = key.endsWith('_one') || key.startsWith('figure.')
    if (!optional) expect([key, gaps(english)]).toEqual([key, gaps(text)])
  }
})

test('no Chinese stands in the English texts', () => {
  expect(Object.entries(en).filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([])
})

test('every text is used by a page', () => {
  const folder = new URL('..', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /[.]tsx?$/.test(path))
  const source = files
    .filter((path) => !path.startsWith('words/'))
    .map((path) => readFileSync(new URL(path, folder), 'utf8'))
    .join('\n')
  const built = [/^rule\.scope\./, /^advice\.(?:now|by-date|never)$/]
  const unused = Object.keys(zh)
    .map((key) => key.replace(/_(?:one|other)$/, ''))
    .filter((key) => !source.includes(`'${key}'`) && !built.some((pattern) => pattern.test(key)))
  expect(unused).toEqual([])
})
