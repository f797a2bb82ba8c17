import { setFlagsFromString } from 'node:v8'

/** What keeps the heap of a process small, and lets long work hurry. */
export type HeapKeeper = {
  /** Keeps the heap small at the cost of speed: 170 MB instead of 300 MB after all packs are read. */
  readonly keepSmall: () => void
  /** Does long work at full speed: a small heap makes it take more than twice as long. Afterwards the heap is kept small again. */
  readonly hurry: <Result>(work: () => Promise<Result>) => Promise<Result>
}

/** A keeper that tells the engine by `setFlag`. */
export function openHeapKeeper(setFlag: (flag: string) => void): HeapKeeper {
  let isSmall = false
  let working = 0
  const keepSmall = (): void => {
    isSmall = true
    setFlag('--optimize-for-size')
  }
  const hurry = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    working += 1
    if (isSmall) setFlag('--no-optimize-for-size')
    try {
      return await work()
    } finally {
      working -= 1
      if (isSmall && working === 0) setFlag('--optimize-for-size')
    }
  }
  return { keepSmall, hurry }
}

/** The heap of this process. */
export const heap: HeapKeeper = openHeapKeeper(setFlagsFromString)
