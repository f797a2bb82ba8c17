import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { ENTRY_KINDS } from '../core/plan/index.ts'
import { listPacks, packsFolder } from '../packs/load.ts'

const kerong = fileURLToPath(new URL('./kerong.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'kerong-check-'))
const patience = 60_000

afterAll(() => rmSync(folder, { recursive: true }))

function check(...args: string[]) {
  return spawnSync(process.execPath, [kerong, 'check', ...args], { cwd: folder, encoding: 'utf8' })
}

test(
  'without a name every pack is checked',
  () => {
    const { status, stdout, stderr } = check()
    expect([status, stderr]).toEqual([0, ''])
    const told = stdout.split('\n').flatMap((line) => /^([a-z-]+)：0 处错误/.exec(line)?.[1] ?? [])
    expect(told.toSorted()).toEqual(
      listPacks()
        .map(({ id }) => id)
        .toSorted(),
    )
    expect(stdout.match(new RegExp(`${ENTRY_KINDS.intent.zh} \\d`, 'g'))?.length).toBe(told.length)
  },
  patience,
)

test(
  'a fault ends with 1, what cannot be asked with 2 and nothing on standard output',
  () => {
    const sample = join(folder, 'sample-region')
    cpSync(join(packsFolder, '_template', 'sample-region'), sample, { recursive: true })
    const rule = join(sample, 'programmes', 'sample-award', 'rule.yaml')
    writeFileSync(rule, readFileSync(rule, 'utf8').replace(/feel: .*/, 'feel: no such fact'))
    const faulty = check('sample-region')
    expect([faulty.status, faulty.stderr]).toEqual([1, ''])
    expect(faulty.stdout).toContain('rule.yaml')
    for (const args of [['none'], ['--none'], ['--language', 'fr']]) {
      const { status, stdout, stderr } = check(...args)
      expect([status, stdout, stderr === '']).toEqual([2, '', false])
    }
  },
  patience,
)
