import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { mergeSimulations, type Simulation, startSimulation } from '../core/policy/index.ts'
import { openCounter, type Question, type Slice } from './count-firms.ts'

/** Firms counted between two reports of progress. */
const sliceFirms = 500

/** The firms of a population, or how many are to be invented. */
export type Population = readonly unknown[] | number

/** How the work is done: in this thread with one worker or fewer; `onFirms` is told how many firms are done. */
export type Work = { readonly workers: number; readonly onFirms?: (done: number) => void }

/** Counts a whole population. The same bytes whatever the number of workers. Throws what a worker throws. */
export async function countPopulation(
  question: Question,
  people: Population,
  { workers, onFirms }: Work,
): Promise<Simulation> {
  const slices = slicesOf(people)
  let whole = startSimulation()
  const add = (part: Simulation): void => {
    whole = mergeSimulations([whole, part])
    onFirms?.(whole.firms)
  }
  if (workers < 2) {
    const count = openCounter(question)
    for (const slice of slices) add(count(slice))
  } else await Promise.all(Array.from({ length: workers }, () => countInWorker(question, slices, add)))
  return whole
}

/** Takes slice after slice until none is left. */
async function countInWorker(
  question: Question,
  slices: Iterator<Slice>,
  add: (part: Simulation) => void,
): Promise<void> {
  const worker = new Worker(new URL('count-worker.ts', import.meta.url), { workerData: question })
  try {
    for (let next = slices.next(); !next.done; next = slices.next()) {
      worker.postMessage(next.value)
      const [part] = (await once(worker, 'message')) as [Simulation]
      add(part)
    }
  } finally {
    await worker.terminate()
  }
}

function* slicesOf(people: Population): Generator<Slice> {
  const all = typeof people === 'number' ? people : people.length
  for (let first = 0; first < all; first += sliceFirms) {
    const count = Math.min(sliceFirms, all - first)
    yield typeof people === 'number' ? { first, count } : { documents: people.slice(first, first + count) }
  }
}
