import { useEffect, useState } from 'react'

/** What evaluates: loaded when there is something to evaluate. */
export type Engine = typeof import('./calculation.ts')

/** The engine once it is wanted and loaded; null until then. */
export function useEngine(isWanted: boolean): Engine | null {
  const [engine, setEngine] = useState<Engine | null>(null)
  useEffect(() => {
    if (isWanted) void import('./calculation.ts').then(setEngine)
  }, [isWanted])
  return engine
}
