// Counts all regions beside the main thread, which goes on answering, and sends the figures back.
import { parentPort } from 'node:worker_threads'
import { countRegions } from './count-regions.ts'

parentPort?.postMessage(countRegions())
