import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { listPacks } from '../packs/load.ts'
import { root } from '../tools/step.ts'

/** Runs the command; the database is one that nobody can reach, so that only what is asked is judged. */
function bootstrap(...args: readonly string[]) {
  const env = { ...process.env, DATABASE_URL: 'postgres://kerong@127.0.0.1:9/kerong' }
  return spawnSync(process.execPath, ['cli/kerong.mjs', 'bootstrap', ...args], { cwd: root, env, encoding: 'utf8' })
}

test('a first administrator is asked for by region and unit, and whatever is wrong is refused in both languages', () => {
  const region = listPacks()[0]?.id ?? ''
  const cases = [
    [[], 'command.missing'],
    [['--region', region], 'command.missing'],
    [['--region', 'nowhere', '--unit', '示例局'], 'pack.unknown'],
    [['--region', region, '--unit', '示例局', '--address', 'nowhere'], 'bootstrap.address'],
    [['--region', region, '--unit', '示例局'], 'database.unreachable'],
  ] as const
  for (const [args, code] of cases) {
    const { status, stderr, stdout } = bootstrap(...args)
    expect([args, status, stderr.includes(code), stdout]).toEqual([args, 2, true, ''])
  }
  const env = { ...process.env, KERONG_ORIGIN: 'http://kerong.example' }
  const args = ['cli/kerong.mjs', 'bootstrap', '--region', region, '--unit', '示例局']
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' })
  expect([status, stderr.includes('setting.refused')]).toEqual([2, true])
})
