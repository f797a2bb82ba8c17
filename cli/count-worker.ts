// Counts the slices that the main thread sends, one after another, and sends back what each comes to.
import { parentPort, workerData } from 'node:worker_threads'
import { openCounter, type Question, type Slice } from './count-firms.ts'

const count = openCounter(workerData as Question)
parentPort?.on('message', (slice: Slice) => parentPort?.postMessage(count(slice)))
