import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from '../client.ts'
import type { Program } from '../house.ts'

/** What judging every firm of a region by every programme took. */
export type Reevaluated = {
  readonly seconds: number
  readonly firms: number
  readonly programmes: number
  /** How many different states of progress were seen meanwhile. */
  readonly progress: number
  /** The longest that anybody waited for another answer meanwhile, in milliseconds. */
  readonly longestWait: number
  readonly peakBytes: number
}

/** Milliseconds between two looks at the progress. */
const LOOK = 100

type Run = { readonly id: string; readonly state: string; readonly done: number; readonly total: number }

/** Begins the evaluation of a region and looks at its progress until it is done. */
export async function measureReevaluation(client: Client, server: Program): Promise<Reevaluated> {
  const begun = performance.now()
  const { id } = await client.json<Run>('/api/reevaluations', {})
  const seen = new Set<number>()
  let longestWait = 0
  for (;;) {
    const asked = performance.now()
    const run = await client.json<Run>(`/api/reevaluations/${id}`)
    longestWait = Math.max(longestWait, performance.now() - asked)
    seen.add(run.done)
    if (run.state === 'DONE') {
      const seconds = (performance.now() - begun) / 1000
      const { programmes } = await client.json<{ programmes: unknown[] }>('/api/reevaluations')
      const peakBytes = server.peakBytes()
      return { seconds, firms: run.total, programmes: programmes.length, progress: seen.size, longestWait, peakBytes }
    }
    if (run.state !== 'RUNNING') throw new Error(`The evaluation ended as ${run.state}`)
    await pause(LOOK)
  }
}
