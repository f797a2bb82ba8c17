import { useCallback, useEffect, useState } from 'react'
import type { SearchPage } from '../../../contract/index.ts'
import { fetchJson } from '../../app/fetch.ts'
import type { FindSearch } from '../../app/search.ts'
import { useSpeech } from '../../app/speech.ts'

/** What was found so far, what failed, and how to get more; `more` is null where there is none. */
export type FoundSoFar = {
  readonly page: SearchPage | null
  readonly fault: unknown
  readonly more: (() => void) | null
}

/** Asks the server whenever the question changes; an earlier question's answer that comes late is dropped. */
export function useFound({ q = '', region = '', kind = '' }: FindSearch): FoundSoFar {
  const { language } = useSpeech()
  const [page, setPage] = useState<SearchPage | null>(null)
  const [fault, setFault] = useState<unknown>(null)
  const query = new URLSearchParams({ q, region, kind, lang: language }).toString()
  useEffect(() => {
    const asked = new AbortController()
    fetchJson<SearchPage>(`/api/search?${query}`, { signal: asked.signal }).then(
      (told) => {
        setPage(told)
        setFault(null)
      },
      (failed: unknown) => {
        if (!asked.signal.aborted) setFault(failed)
      },
    )
    return () => asked.abort()
  }, [query])
  const next = page?.next ?? null
  const addMore = useCallback((): void => {
    if (next === null) return
    fetchJson<SearchPage>(`/api/search?${query}&after=${encodeURIComponent(next)}`).then(
      (more) =>
        setPage((before) => (before?.next === next ? { ...more, rows: [...before.rows, ...more.rows] } : before)),
      setFault,
    )
  }, [query, next])
  return { page, fault, more: next === null ? null : addMore }
}
