import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumFlags } from './find-chromium.ts'

/** Longest time in milliseconds that a browser may take for one document; then it is ended. */
const PRINT_MS = 60_000

/** How much time of its own the page gets for its fonts, in milliseconds; it runs as fast as the machine allows. */
const PAGE_MS = 10_000

/** A document could not be printed; `cause` says why. */
export class NotPrinted extends Error {}

/**
 * Prints a whole HTML document as PDF by the browser at `chromium`, which is started for it and ended after it. The document is read
 * from a folder of its own that is removed afterwards; it may use files of this machine, such as fonts, and nothing of the network.
 * Throws NotPrinted.
 */
export async function printPdf(chromium: string, html: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'kerong-print-'))
  try {
    await writeFile(join(folder, 'document.html'), html)
    await run(chromium, [
      ...chromiumFlags,
      '--allow-file-access-from-files',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--virtual-time-budget=${PAGE_MS}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${join(folder, 'document.pdf')}`,
      `file://${join(folder, 'document.html')}`,
    ])
    return await readFile(join(folder, 'document.pdf')).catch((cause: unknown) => {
      throw new NotPrinted('The browser wrote no document', { cause })
    })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

function run(command: string, options: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that its parts end with it.
    const child = spawn(command, options, { stdio: 'ignore', detached: true })
    const end = (): void => {
      if (child.pid !== undefined) endGroup(child.pid)
    }
    const timer = setTimeout(end, PRINT_MS)
    child.once('error', (cause) => {
      clearTimeout(timer)
      reject(new NotPrinted('The browser did not start', { cause }))
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      end()
      if (code === 0) resolve()
      else reject(new NotPrinted(`The browser ended with ${code ?? 'a signal'}`))
    })
  })
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}
