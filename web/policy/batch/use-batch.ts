import { useEffect, useState } from 'react'
import type { Batch } from '../../../contract/index.ts'
import { fetchJson } from '../../app/fetch.ts'

/** A batch as it stands, or why it cannot be shown; null while the first answer is awaited. */
export type BatchWatch = { readonly batch: Batch | null; readonly fault: unknown }

const FIRST_MS = 250
const SLOWEST_MS = 2000

/** Asks again and again, ever more slowly, until the work on a file has ended. */
export function useBatch(id: string): BatchWatch {
  const [watch, setWatch] = useState<BatchWatch>({ batch: null, fault: null })
  useEffect(() => {
    let pause = FIRST_MS
    let timer: ReturnType<typeof setTimeout> | undefined
    let isLeft = false
    const ask = async (): Promise<void> => {
      try {
        const batch = await fetchJson<Batch>(`/api/batches/${encodeURIComponent(id)}`)
        if (isLeft) return
        setWatch({ batch, fault: null })
        if (batch.state === 'done' || batch.state === 'refused') return
        pause = Math.min(pause * 1.5, SLOWEST_MS)
        timer = setTimeout(() => void ask(), pause)
      } catch (fault) {
        if (!isLeft) setWatch({ batch: null, fault })
      }
    }
    void ask()
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [id])
  return watch
}
