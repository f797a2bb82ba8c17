import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const desk = new URL('..', import.meta.url)
const files = readdirSync(desk, { recursive: true, encoding: 'utf8' }).filter((path) => /[.]tsx?$/.test(path))
const wordFiles = files.filter(
  (path) => /(?:^|\/|-)words[.]ts$/.test(path) && !/^(?:audit|imports|session)\//.test(path),
)
const pages = files.filter((path) => !wordFiles.includes(path)).map((path) => readFileSync(new URL(path, desk), 'utf8'))
const gaps = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort()

type Said = { readonly zh: string; readonly en: string }

test.each(wordFiles)('%s says everything in both languages with the same gaps, and all of it is used', async (path) => {
  const module = (await import(new URL(path, desk).href)) as Readonly<Record<string, unknown>>
  const tables = Object.entries(module).filter(([, value]) => typeof value === 'object' && !Array.isArray(value))
  for (const [name, table] of tables)
    for (const [key, { zh, en }] of Object.entries(table as Readonly<Record<string, Said>>)) {
      expect([key, zh.trim() !== '', en.trim() !== '', gaps(en)]).toEqual([key, true, true, gaps(zh)])
      expect([key, /\p{Script=Han}/u.test(en)]).toEqual([key, false])
      // A name with a dash is a code that the server knows; it is read by what the server says.
      if (/[wW]ords$/.test(name) && !key.includes('-'))
        expect([key, pages.some((page) => page.includes(`.${key}`))]).toEqual([key, true])
    }
})
