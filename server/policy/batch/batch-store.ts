import { randomBytes } from 'node:crypto'
import type { BatchRun } from './batch-run.ts'

/** How long a result is kept, in minutes. */
export const MINUTES_KEPT = 30

/** Most results kept at once. */
const RUNS_MAX = 16

/** Most uploaded bytes whose results are kept at once. */
const BYTES_MAX = 64 * 1024 * 1024

/** Most files worked on at once. */
const RUNNING_MAX = 2

/** Results in memory: bounded in number, size and time, found only by a name that cannot be guessed. Times in milliseconds. */
export class BatchStore {
  readonly #runs = new Map<string, BatchRun>()

  /** Work that goes on, whether or not its result was forgotten meanwhile. */
  readonly #working = new Set<BatchRun>()

  /** A name for a result: 128 bits of chance. */
  newId(): string {
    return randomBytes(16).toString('base64url')
  }

  /** Whether another file can be taken now. */
  hasRoom(): boolean {
    for (const run of this.#working) if (!run.isRunning) this.#working.delete(run)
    return this.#working.size < RUNNING_MAX
  }

  /** Keeps a result; the oldest finished ones make room. */
  add(run: BatchRun, now: number): void {
    this.#forgetOld(now)
    this.#runs.set(run.id, run)
    this.#working.add(run)
    for (const old of this.#runs.values()) {
      if (this.#runs.size <= RUNS_MAX && this.#bytes() <= BYTES_MAX) return
      if (old !== run && !old.isRunning) this.#runs.delete(old.id)
    }
  }

  /** The result of a name; null where there is none or its time has run out. */
  find(id: string, now: number): BatchRun | null {
    this.#forgetOld(now)
    return this.#runs.get(id) ?? null
  }

  /** Forgets a result at once. False where there is none. */
  forget(id: string): boolean {
    return this.#runs.delete(id)
  }

  /** Minutes until a result is forgotten. */
  minutesLeft({ startedAt }: BatchRun, now: number): number {
    return Math.max(0, Math.ceil(MINUTES_KEPT - (now - startedAt) / 60_000))
  }

  #bytes(): number {
    return [...this.#runs.values()].reduce((sum, { size }) => sum + size, 0)
  }

  #forgetOld(now: number): void {
    for (const run of this.#runs.values())
      if (!run.isRunning && now - run.startedAt > MINUTES_KEPT * 60_000) this.#runs.delete(run.id)
  }
}
