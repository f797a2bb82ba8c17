// Runs what it is asked for, of `check`, `tidy`, `unit` and `browser`, goes on after a failure so that all is told,
// and ends with one line: how many passed, how many failed.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checks } from './checks.ts'
import { ensureChromium } from './ensure-chromium.ts'
import { ensurePostgres } from './ensure-postgres.ts'
import { root, runCheck, runTests, type Tally } from './step.ts'

/** Runs the tests that need a browser, against pages built from this source. */
function runBrowserTests(): Tally[] {
  if (!existsSync(join(root, 'stories'))) return []
  const build = runCheck({
    name: 'build of the pages',
    script: 'tools/ensure.mjs',
    args: ['build'],
    needs: 'web/index.html',
  })
  const chromium = ensureChromium()
  if (chromium.ready) return [build, runTests('browser tests', ['--project', 'browser'])]
  const asked = process.env['CI'] === 'true'
  console.log(`[test] browser tests: ${asked ? 'FAILED' : 'SKIPPED'}. ${chromium.why}`)
  return [build, { passed: 0, failed: asked ? 1 : 0 }]
}

/** Runs the tests of the database on the server that comes with the program, and on the oldest that is supported. */
function runDatabaseTests(): Tally[] {
  const own = runTests('database tests, PostgreSQL of this program', ['--project', 'db'])
  const oldest = ensurePostgres()
  if (oldest.ready)
    return [
      own,
      runTests('database tests, PostgreSQL 15', ['--project', 'db'], { KERONG_TEST_BINARIES: oldest.binaries }),
    ]
  const asked = process.env['CI'] === 'true'
  console.log(`[test] database tests, PostgreSQL 15: ${asked ? 'FAILED' : 'SKIPPED'}. ${oldest.why}`)
  return [own, { passed: 0, failed: asked ? 1 : 0 }]
}

const PARTS: Record<string, () => Tally[]> = {
  check: () => checks().map(runCheck),
  tidy: () => [runTests('tidy', ['--project', 'unit', 'tools/tidy.test.ts'])],
  unit: () => [runTests('unit tests', ['--project', 'unit'])],
  db: runDatabaseTests,
  browser: runBrowserTests,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((part) => PARTS[part] === undefined)
if (asked.length === 0 || unknown.length > 0) {
  console.error(`usage: node tools/test.ts ${Object.keys(PARTS).join(' ')}`)
  process.exitCode = 2
} else {
  const tallies = asked.flatMap((part) => PARTS[part]?.() ?? [])
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
