// The style guide, as a test: what a reviewer would otherwise have to remember. Each finder is first shown a fault.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { namesOf, readJurisdictionNames, readSourceFiles, TOP_FOLDERS } from './source-files.ts'
import { root } from './step.ts'
import {
  areasGiven,
  COMPOSERS,
  findCodeInPacks,
  findDrawers,
  findForgottenCodes,
  findJurisdictions,
  findLongFiles,
  findOpenEnds,
  findUndescribed,
  refusalCodesDocumented,
  refusalCodesIn,
} from './tidy.ts'

const files = readSourceFiles()
const planted = (path: string, text: string) => [{ path, text }]

describe('the house is tidy', () => {
  test('only floors and their surroundings stand at the top', () => {
    const visible = readdirSync(root, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith('.'),
    )
    const made = ['node_modules', 'dist', 'coverage', 'data']
    expect(
      visible.map(({ name }) => name).filter((name) => !TOP_FOLDERS.includes(name) && !made.includes(name)),
    ).toEqual([])
  })

  test('no file is longer than 400 lines', () => {
    expect(findLongFiles(planted('core/a.ts', 'x\n'.repeat(401)))).toEqual(['core/a.ts: 401 lines'])
    expect(findLongFiles(planted('core/a.ts', 'x\n'.repeat(400)))).toEqual([])
    expect(findLongFiles(files)).toEqual([])
  })

  test('no file or folder has a name that says nothing', () => {
    expect(findDrawers(planted('core/money-utils.ts', ''))).toEqual(['core/money-utils.ts'])
    expect(findDrawers(planted('server/common/a.ts', ''))).toEqual(['server/common/a.ts'])
    expect(findDrawers(planted('web/service-period.ts', ''))).toEqual([])
    expect(findDrawers(files)).toEqual([])
  })

  test('nothing is left open in code or data', () => {
    expect(findOpenEnds(planted('core/a.ts', `const a = 1\n// ${'TO'}${'DO'}: later\n`))).toEqual(['core/a.ts:2'])
    expect(findOpenEnds(files)).toEqual([])
  })

  test('every exported name has a sentence', () => {
    expect(findUndescribed(planted('core/a.ts', '/** One. */\nexport const a = 1\nexport function b() {}\n'))).toEqual([
      'core/a.ts:3 b',
    ])
    expect(findUndescribed(files)).toEqual([])
  })
})

describe('a jurisdiction is data', () => {
  const manifest = 'names: { zh: 青州市, en: Qingzhou City }\nparent: "370000"\n'

  test('the names of a pack are known in both languages, with and without the kind of division', () => {
    expect(namesOf('qing', manifest)).toEqual(['qing', '青州市', 'Qingzhou City', '青州', 'Qingzhou'])
    expect(namesOf('national', 'names: { zh: 全国, en: National }\nparent: null\n')).toEqual([])
  })

  test('only packs/ names one', () => {
    const names = namesOf('qing', manifest)
    expect(findJurisdictions(planted('core/a.ts', "if (pack === 'qing') pay()\n"), names)).toEqual(['core/a.ts:1'])
    expect(findJurisdictions(planted('web/a.tsx', '<p>青州的企业</p>\n'), names)).toEqual(['web/a.tsx:1'])
    expect(findJurisdictions(planted('packs/qing/rule.yaml', '青州\n'), names)).toEqual([])
    expect(readJurisdictionNames().length).toBeGreaterThan(0)
    expect(findJurisdictions(files, readJurisdictionNames())).toEqual([])
  })

  test('no pack holds code', () => {
    expect(findCodeInPacks(planted('packs/qing/rule.ts', ''))).toEqual(['packs/qing/rule.ts'])
    expect(findCodeInPacks(files)).toEqual([])
  })
})

describe('every refusal is documented', () => {
  const source = planted('core/a.ts', "return { code: 'money.too-large' }\nfault('empty')\n")

  test('codes are found in the source and on the page', () => {
    expect(refusalCodesIn(source)).toEqual(['money.too-large'])
    expect(refusalCodesDocumented('## `money.empty`\n| `money.too-large` | … |\ntext `not.this`\n')).toEqual([
      'money.empty',
      'money.too-large',
    ])
    expect(findForgottenCodes(['money.empty', 'money.gone'], source)).toEqual(['money.gone'])
  })

  test('codes that are put together are found where they are, for every area that is given', () => {
    const text = `const a = { code: \`\${area}.empty\` }\ntype Fault =\n  | 'full-width'\n`
    expect(refusalCodesIn(planted('core/values/decimal.ts', text))).toEqual([
      'decimal.empty',
      'decimal.full-width',
      'money.empty',
      'money.full-width',
    ])
    expect(areasGiven(files)).toEqual([...new Set(Object.values(COMPOSERS).flat())].sort())
  })

  const page = join(root, 'docs/reference/refusals.md')
  test.runIf(existsSync(page))('each code of the source has its entry, and each entry its code', () => {
    const documented = refusalCodesDocumented(readFileSync(page, 'utf8'))
    expect(refusalCodesIn(files).filter((code) => !documented.includes(code))).toEqual([])
    expect(findForgottenCodes(documented, files)).toEqual([])
  })
})
