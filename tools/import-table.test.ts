import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import table from '../.dependency-cruiser.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const plantedRoots: string[] = []

afterAll(() => {
  for (const place of plantedRoots) rmSync(place, { recursive: true, force: true })
})

const LIBRARIES = [
  '@bpmn-io/lezer-feel',
  'yaml',
  'decimal.js',
  '@rgrove/parse-xml',
  'typebox',
  'exceljs',
  'fastify',
  'react',
  'pg',
  'vite',
  'antd',
  'otplib',
  'uqr',
  'pinyin-pro',
  'undeclared',
]

/** Source text that imports each of `targets` for its effect. */
const importing = (...targets: string[]) => `${targets.map((target) => `import '${target}'`).join('\n')}\n`

/** A house without faults: each floor uses what its row of the table allows. */
const SOUND: Record<string, string> = {
  'core/values/index.ts': importing('./money.ts'),
  'core/values/money.ts': 'export const fenInYuan = 100\n',
  'core/policy/index.ts': importing('./parse/feel.ts', './source/index.ts', './dmn/read.ts'),
  'core/policy/parse/feel.ts': importing('@bpmn-io/lezer-feel', './lists.ts'),
  'core/policy/parse/lists.ts': importing('./feel.ts'),
  'core/policy/source/index.ts': importing('yaml', '../../values/index.ts'),
  'core/policy/feel/decimal.ts': importing('decimal.js'),
  'core/policy/dmn/read.ts': importing('@rgrove/parse-xml'),
  'core/policy/evaluate/index.ts': `import type { Tree } from '../parse/ast.ts'\n${importing('../../values/index.ts', '../feel/decimal.ts')}export type Result = Tree\n`,
  'core/policy/parse/ast.ts': 'export type Tree = string\n',
  'core/policy/explain/index.ts': importing('../evaluate/index.ts'),
  'core/plan/index.ts': importing('../values/index.ts', '../policy/index.ts'),
  'core/plan/target.test.ts': importing('../policy/parse/feel.ts', 'node:fs'),
  'contract/index.ts': importing('typebox', '../core/values/index.ts'),
  'packs/load.ts': importing('node:fs', 'node:crypto', '../core/policy/index.ts'),
  'files/index.ts': importing(
    'exceljs',
    'node:fs',
    '../core/policy/index.ts',
    '../packs/load.ts',
    '../contract/index.ts',
  ),
  'server/main.ts': importing('fastify', './http/problem.ts'),
  'server/http/problem.ts': importing('fastify', '../../contract/index.ts'),
  'server/cases/routes.ts': importing('fastify', '../http/problem.ts', './store.ts'),
  'server/cases/store.ts': importing('../../core/plan/index.ts'),
  'server/flows/pay.ts': importing('../cases/store.ts', '../../files/index.ts'),
  'web/app/main.ts': importing(
    'react',
    '../../core/values/index.ts',
    '../../core/policy/evaluate/index.ts',
    '../../core/policy/explain/index.ts',
    '../../contract/index.ts',
  ),
  'web/vite.config.ts': importing('vite', 'node:path'),
  'cli/main.ts': importing('./serve.ts', '../files/index.ts', '../packs/load.ts', '../core/policy/index.ts'),
  'cli/serve.ts': importing('../server/main.ts'),
  'cli/bootstrap.ts': importing('../server/db/index.ts', '../server/access/index.ts', '../packs/load.ts'),
  'server/db/index.ts': 'export const open = 1\n',
  'server/access/index.ts': importing('../db/index.ts'),
  'stories/journey.test.ts': importing('../server/main.ts', '../core/plan/index.ts'),
  'tools/tidy.ts': importing('../packs/load.ts', 'node:fs'),
}

/** Faults: the file that is planted, what it imports, and the rules that must answer. */
const FAULTS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['core/access/c.ts', ['../policy/index.ts'], ['core-access']],
  ...['values', 'policy', 'registry', 'financing', 'ledger', 'market', 'cases', 'credit', 'plan'].map(
    (room) => [`core/${room}/a.ts`, ['../access/index.ts'], [`core-${room}`]] as const,
  ),
  ['core/plan/d.ts', ['../policy/parse/feel.ts'], ['use-the-door']],
  ['core/plan/e.ts', ['node:fs'], ['core-is-pure']],
  ['core/plan/f.ts', ['../../packs/load.ts'], ['core-is-pure']],
  ['core/drawer/g.ts', ['../values/index.ts'], ['core-room-unknown']],
  ['core/policy/compile/h.ts', ['@bpmn-io/lezer-feel'], ['library-bpmn-io-lezer-feel']],
  ['core/policy/parse/i.ts', ['yaml'], ['library-yaml']],
  ['core/policy/compile/j.ts', ['decimal.js'], ['library-decimal-js']],
  ['core/policy/compile/k.ts', ['@rgrove/parse-xml'], ['library-rgrove-parse-xml']],
  ['core/policy/compile/l.ts', ['pg'], ['library-pg-pg-copy-streams']],
  ['core/policy/evaluate/m.ts', ['../parse/feel.ts'], ['evaluate-without-parser']],
  ['core/policy/n.ts', ['../values/money.test.ts'], ['no-test-import', 'use-the-door']],
  ['core/values/o.ts', ['./p.ts'], ['no-cycle']],
  ['core/values/q.ts', ['./nowhere.ts'], ['resolves']],
  ['core/policy/compile/back.ts', ['../parse/across.ts'], ['no-cycle-across-folders']],
  ['core/plan/g.ts', ['typebox'], ['library-typebox']],
  ['core/plan/h.ts', ['undeclared'], ['library-not-declared', 'library-not-in-the-table']],
  ['contract/a.ts', ['../core/policy/index.ts'], ['floor-contract']],
  ['contract/b.ts', ['node:fs'], ['contract-is-shape']],
  ['packs/a.ts', ['node:http'], ['pack-loader-reads-only-files']],
  ['packs/b.ts', ['../contract/index.ts'], ['floor-packs']],
  ['packs/region/c.ts', ['node:fs'], ['packs-are-data']],
  ['files/a.ts', ['fastify'], ['library-fastify-fastify']],
  ['files/b.ts', ['node:http'], ['files-do-not-serve']],
  ['files/c.ts', ['../server/cases/store.ts'], ['floor-files']],
  ['files/d.ts', ['pg'], ['library-pg-pg-copy-streams']],
  ['server/cases/a.ts', ['../awards/store.ts'], ['rooms-meet-in-flows']],
  ['server/cases/b.ts', ['fastify'], ['only-routes-speak-http']],
  ['server/cases/c.ts', ['../../web/app/main.ts'], ['floor-server']],
  ['web/app/e.ts', ['antd'], ['library-antd-ant-design']],
  ['server/cases/e.ts', ['otplib', 'uqr'], ['library-otplib-uqr']],
  ['server/cases/f.ts', ['pinyin-pro'], ['library-node-rs-jieba-pinyin-pro']],
  ['server/cases/d.ts', ['exceljs'], ['library-exceljs']],
  ['web/app/a.ts', ['../../core/policy/index.ts'], ['web-by-the-browser-doors']],
  ['web/app/b.ts', ['../../core/plan/index.ts'], ['floor-web', 'web-by-the-browser-doors']],
  ['web/app/c.ts', ['../../server/http/problem.ts'], ['floor-web']],
  ['web/app/d.ts', ['node:fs'], ['web-runs-in-a-browser']],
  ['cli/a.ts', ['../server/main.ts'], ['floor-cli']],
  ['cli/b.ts', ['../web/app/main.ts'], ['floor-cli']],
  ['cli/serve.ts', ['../server/cases/store.ts'], ['serve-by-the-door']],
  ['cli/doctor.ts', ['../server/main.ts'], ['keep-by-the-door']],
  ['cli/d.ts', ['vite'], ['library-vite-vitejs']],
  ['cli/c.ts', ['react'], ['library-react-react-dom-react-i-next-i-next-tanstack']],
]

/** Every (rule, file) that the table reports over a tree of `files`, sorted. */
function reportOf(files: Record<string, string>): string[] {
  const place = mkdtempSync(join(tmpdir(), 'import-table-'))
  plantedRoots.push(place)
  const packages = Object.fromEntries(
    LIBRARIES.flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
      [`node_modules/${name}/index.js`, 'export {}\n'],
    ]),
  )
  const declared = LIBRARIES.filter((name) => name !== 'undeclared')
  const manifest = { type: 'module', dependencies: Object.fromEntries(declared.map((name) => [name, '1.0.0'])) }
  const tree = { 'package.json': JSON.stringify(manifest), ...packages, ...files }
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(place, path)), { recursive: true })
    writeFileSync(join(place, path), text)
  }
  const floors = [...new Set(Object.keys(files).map((path) => path.slice(0, path.indexOf('/'))))]
  const cruiser = [
    join(root, 'tools/run-dependency-cruiser.mjs'),
    '--config',
    join(root, '.dependency-cruiser.mjs'),
    '-T',
    'json',
    ...floors,
  ]
  const run = spawnSync(process.execPath, cruiser, { cwd: place, encoding: 'utf8', maxBuffer: 1 << 26 })
  const { summary } = JSON.parse(run.stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } }
  return [...new Set(summary.violations.map(({ from, rule }) => `${rule.name} ${from}`))].sort()
}

test('a house in which each floor keeps to its row is left in peace', () => {
  expect(reportOf(SOUND)).toEqual([])
}, 30_000)

test('each planted fault is reported by its rule, and nothing else is', () => {
  const planted = Object.fromEntries(FAULTS.map(([path, targets]) => [path, importing(...targets)]))
  const extra = {
    'core/values/p.ts': importing('./o.ts'),
    'core/policy/parse/across.ts': importing('../compile/back.ts'),
    'core/access/index.ts': '',
    'core/values/money.test.ts': '',
    'server/awards/store.ts': '',
  }
  const expected = FAULTS.flatMap(([path, , rules]) => rules.map((rule) => `${rule} ${path}`)).sort()
  expect(reportOf({ ...SOUND, ...extra, ...planted })).toEqual(expected)
}, 30_000)

test('each rule has a planted fault, and says what to do instead', () => {
  const answered = new Set(FAULTS.flatMap(([, , rules]) => rules))
  const silent = table.forbidden.filter(({ name }) => !answered.has(name)).map(({ name }) => name)
  expect(silent).toEqual([])
  expect(table.forbidden.filter(({ comment }) => comment.length < 40)).toEqual([])
})
