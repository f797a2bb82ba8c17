import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from './en.ts'
import { zh } from './zh.ts'

const gaps = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort()

test('both languages of the signed-in pages have the same texts with the same gaps, none empty, none Chinese in English', () => {
  expect(Object.keys(en)).toEqual(Object.keys(zh))
  for (const [key, text] of Object.entries(zh)) {
    const english = en[key as keyof typeof zh]
    expect([key, text.trim() !== '', english.trim() !== '', gaps(english)]).toEqual([key, true, true, gaps(text)])
    expect([key, /\p{Script=Han}/u.test(english)]).toEqual([key, false])
  }
})

test('every text is used by a signed-in page', () => {
  const folder = new URL('..', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /[.]tsx?$/.test(path))
  const source = files
    .filter((path) => !path.startsWith('words/'))
    .map((path) => readFileSync(new URL(path, folder), 'utf8'))
    .join('\n')
  const built = [/^signIn\.(?:name|password|newPassword|code)$/]
  const unused = Object.keys(zh)
    .map((key) => key.replace(/_(?:one|other)$/, ''))
    .filter((key) => !source.includes(`'${key}'`) && !built.some((pattern) => pattern.test(key)))
  expect(unused).toEqual([])
})
