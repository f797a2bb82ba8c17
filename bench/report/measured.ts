import type { EngineId } from '../engines/index.ts'
import type { Findings } from '../oracle/answers.ts'
import type { DataSet } from '../records/generate.ts'

/** What one process found out about one engine on one set of records. */
export type Measured = {
  readonly id: EngineId
  readonly name: string
  readonly manner: string
  readonly exact: boolean
  readonly readyMade: boolean
  readonly dataSet: DataSet
  readonly firms: number
  readonly rounds: number
  /** Sets of three rules answered in a second of processor time: the median round, the slowest and the fastest. */
  readonly setsPerSecond: number
  readonly slowest: number
  readonly fastest: number
  /** Greatest resident memory before the answers were compared. */
  readonly peakBytes: number
  readonly findings: Findings
}

/** What the run over a million firms found. */
export type Population = {
  readonly firms: number
  readonly rules: number
  readonly cpuSeconds: number
  readonly allCpuSeconds: readonly number[]
  readonly peakBytes: number
  /** Sum of all subsidies due, in fen. */
  readonly budgetFen: number
  readonly findings: Findings
}

/** What the start of the program takes. */
export type Startup = {
  readonly listeningMs: number
  readonly idleBytes: number
  readonly scriptGzipBytes: number
  readonly scriptFiles: readonly string[]
}
