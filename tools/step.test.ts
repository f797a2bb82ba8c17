import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readTally, runCheck } from './step.ts'

// The runs of this test would otherwise stand among the real ones.
beforeEach(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined))
afterEach(() => vi.restoreAllMocks())

const report = (passed: number, failed: number, files: object[]) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults: files })

test('passed and failed tests are counted', () => {
  const files = [{ status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] }]
  expect(readTally(report(1, 1, files))).toEqual({ passed: 1, failed: 1 })
})

test('a test file that cannot be loaded counts as one failure', () => {
  const files = [
    { status: 'failed', assertionResults: [] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ]
  expect(readTally(report(1, 0, files))).toEqual({ passed: 1, failed: 1 })
})

test('a check counts as one: passed, failed, or nothing where its subject is absent', () => {
  const check = { name: 'planted', script: '-e', args: ['process.exitCode = 3'] }
  expect(runCheck(check)).toEqual({ passed: 0, failed: 1 })
  expect(runCheck({ ...check, args: ['0'] })).toEqual({ passed: 1, failed: 0 })
  expect(runCheck({ ...check, needs: 'nowhere/index.html' })).toEqual({ passed: 0, failed: 0 })
})
