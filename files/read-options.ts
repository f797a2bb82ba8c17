import type { Vocabulary } from '../core/policy/index.ts'
import type { FileLimits } from './limits.ts'

/** How a file of facts is read. */
export type ReadOptions = {
  readonly vocabulary: Vocabulary
  readonly limits: FileLimits
  /** Told now and then how many rows were read so far. */
  readonly onProgress?: (rows: number) => void
}
