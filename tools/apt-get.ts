import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const MINUTES_MAX = 10

/** Whether this process may install packages of Debian. */
export function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** Runs apt-get and waits for its lock, so that two runs on one machine take turns; false where it fails. */
export function aptGet(...args: string[]): boolean {
  const options = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3']
  const run = spawnSync('apt-get', [...options, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: MINUTES_MAX * 60_000,
  })
  return run.status === 0
}
