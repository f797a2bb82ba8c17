import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Root of the project, with a slash at its end. */
export const root: string = fileURLToPath(new URL('..', import.meta.url))

/** How many passed and how many failed; a check counts as one. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

/** A check: a program of this project, its arguments, and the file without which there is nothing to check yet. */
export interface Check {
  readonly name: string
  readonly script: string
  readonly args: readonly string[]
  readonly needs?: string
}

/** Runs a script of this project under this Node, in its root, and gives the exit status. */
function runNode(script: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): number {
  const env = { ...process.env, ...environment }
  const { status, error } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', env })
  if (error !== undefined) console.error(error.message)
  return status ?? 1
}

/** Says one line about a step: its name, how it ended and how long it took. */
export function tell(name: string, outcome: string, startedAt: number): void {
  console.log(`[test] ${name}: ${outcome}, ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
}

/** Runs one check and tells how it ended. */
export function runCheck({ name, script, args, needs }: Check): Tally {
  if (needs !== undefined && !existsSync(join(root, needs))) {
    console.log(`[test] ${name}: nothing to check, ${needs} is not here`)
    return { passed: 0, failed: 0 }
  }
  const startedAt = performance.now()
  const passed = runNode(script, args) === 0
  tell(name, passed ? 'passed' : 'FAILED', startedAt)
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Runs tests with vitest and counts them; a file that cannot even be loaded counts as one failure. */
export function runTests(
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Tally {
  const startedAt = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'kerong-test-'))
  const report = join(folder, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const status = runNode('node_modules/vitest/vitest.mjs', ['run', ...args, ...reporters], environment)
    const tally = existsSync(report) ? readTally(readFileSync(report, 'utf8')) : { passed: 0, failed: 0 }
    const counted = status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
    tell(name, `${counted.passed} passed, ${counted.failed} failed`, startedAt)
    return counted
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The counts of a vitest JSON report. */
export function readTally(report: string): Tally {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(report) as {
    numPassedTests: number
    numFailedTests: number
    testResults: { status: string; assertionResults: unknown[] }[]
  }
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length }
}
