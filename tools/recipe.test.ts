// Every page that shows commands is followed: in an empty folder where it makes something, in the project where it only asks.
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { differenceOf, doSteps, kerong, readSteps } from './recipe.ts'
import { root } from './step.ts'

const patience = 300_000
const guides = readdirSync(join(root, 'docs/guides'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/guides/${name}`)
const pages = ['README.md', 'README.zh-CN.md', ...guides].map((page) => ({
  page,
  steps: readSteps(readFileSync(join(root, page), 'utf8')),
}))

describe('a recipe', () => {
  test('is the marked blocks of a page in their order', () => {
    const page = ['```json file=a/b.json', '{}', '```', 'Then:', '```sh', 'ls', '```', '', '```text', 'a', '```']
    const shown = ['```yaml', 'a: 1', '```', '```text', 'not printed', '```']
    expect(readSteps([...page, ...shown].join('\n'))).toEqual([
      { kind: 'file', file: 'a/b.json', text: '{}\n', line: 1 },
      { kind: 'run', file: '', text: 'ls\n', line: 5 },
      { kind: 'output', file: '', text: 'a\n', line: 9 },
    ])
  })

  test('prints what its page prints, lines left out and hashes aside', () => {
    expect(differenceOf('a\nb\n', 'a\nb\n')).toBe('')
    expect(differenceOf('a\n…\nc\n', 'a\nb\nb\nc\n')).toBe('')
    expect(differenceOf('…\nc\n', 'a\nc\n')).toBe('')
    expect(differenceOf('a\n…\n', 'a\nb\nc\n')).toBe('')
    expect(differenceOf('rules sha256:…\n', 'rules sha256:00ff\n')).toBe('')
    expect(differenceOf('a\nb\n', 'a\nc\n')).not.toBe('')
    expect(differenceOf('a\n', 'a\nb\n')).not.toBe('')
    expect(differenceOf('b\n', 'a\nb\n')).not.toBe('')
    expect(differenceOf('a\n…\nc\n', 'a\nb\n')).not.toBe('')
  })
})

describe('the pages', () => {
  test.concurrent.each(pages.filter(({ steps }) => steps.length > 0))(
    '$page does what it says',
    async ({ page, steps }) => {
      const folder = mkdtempSync(join(tmpdir(), 'kerong-recipe-'))
      const isGuide = page.startsWith('docs/')
      // A project that uses the library finds it as a linked folder.
      await mkdir(join(folder, 'node_modules'))
      symlinkSync(root, join(folder, 'node_modules/kerong'))
      try {
        expect(await doSteps(steps, { folder: isGuide ? folder : root, kerong })).toBeNull()
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
    patience,
  )
})
