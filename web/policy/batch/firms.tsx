import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import type { Batch, BatchFirms } from '../../../contract/index.ts'
import { VERDICT_WORDS } from '../../../contract/messages/index.ts'
import { fetchJson } from '../../app/fetch.ts'
import { type FirmsSearch, readFirmsSearch } from '../../app/search.ts'
import { useSpeech } from '../../app/speech.ts'
import { SearchField } from '../../ui/search-field.tsx'
import { type Choice, SelectField } from '../../ui/select-field.tsx'
import { FirmTable } from './firm-table.tsx'
import { ProblemView } from './problem-view.tsx'

const route = getRouteApi('/$pack/batch/$batch')
const PAGE_SIZE = 50

/** The firms of a file: filtered, ordered, page by page; what is chosen stands in the address. */
export function Firms({ batch }: { readonly batch: Batch }): ReactNode {
  const { say } = useSpeech()
  const search = route.useSearch()
  const { firms, fault } = useFirms(batch.id, search)
  return (
    <section aria-labelledby="firms">
      <h2 id="firms">{say('firms.title')}</h2>
      <FirmFilter batch={batch} search={search} />
      {fault !== null && <ProblemView fault={fault} />}
      {firms && (
        <>
          <p className="found" aria-live="polite">
            {say('firms.found', { count: firms.total })}
          </p>
          {firms.total === 0 ? (
            <p className="empty">{say('firms.none')}</p>
          ) : (
            <FirmTable batch={batch} firms={firms.firms} search={search} />
          )}
          <Pages total={firms.total} page={search.page ?? 1} />
        </>
      )}
    </section>
  )
}

type FirmsWatch = { readonly firms: BatchFirms | null; readonly fault: unknown }

function useFirms(batch: string, search: FirmsSearch): FirmsWatch {
  const [watch, setWatch] = useState<FirmsWatch>({ firms: null, fault: null })
  const query = firmsQuery(search)
  useEffect(() => {
    let isLeft = false
    fetchJson<BatchFirms>(`/api/batches/${encodeURIComponent(batch)}/firms?${query}`).then(
      (firms) => !isLeft && setWatch({ firms, fault: null }),
      (fault: unknown) => !isLeft && setWatch({ firms: null, fault }),
    )
    return () => {
      isLeft = true
    }
  }, [batch, query])
  return watch
}

/** The server's query for what the address says. */
function firmsQuery({ q, programme, verdict, sort, order, page = 1 }: FirmsSearch): string {
  const asked = {
    text: q,
    programme,
    verdict,
    sort,
    order,
    offset: String((page - 1) * PAGE_SIZE),
    limit: String(PAGE_SIZE),
  }
  const entries = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return new URLSearchParams(entries).toString()
}

function useSearchChange(): (part: FirmsSearch) => void {
  const navigate = route.useNavigate()
  return (part) =>
    void navigate({ search: (search) => ({ ...search, page: 1, ...part }), replace: true, resetScroll: false })
}

function FirmFilter({ batch, search }: { readonly batch: Batch; readonly search: FirmsSearch }): ReactNode {
  const { say, tell } = useSpeech()
  const change = useSearchChange()
  const programmes = batch.totals.map(({ programme, title }): Choice => [programme, tell(title)])
  const verdicts = Object.entries(VERDICT_WORDS).map(([verdict, words]): Choice => [verdict, tell(words)])
  return (
    <search>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <SearchField label={say('firms.text')} value={search.q ?? ''} onChange={(q) => change({ q })} />
        <SelectField
          label={say('answers.programme')}
          value={search.programme}
          choices={programmes}
          onChange={(programme) => change({ programme })}
        />
        <SelectField
          label={say('answers.verdict')}
          value={search.verdict}
          choices={verdicts}
          onChange={(verdict) => change({ verdict: readFirmsSearch({ verdict }).verdict })}
        />
      </form>
    </search>
  )
}

function Pages({ total, page }: { readonly total: number; readonly page: number }): ReactNode {
  const { say } = useSpeech()
  const change = useSearchChange()
  const pages = Math.ceil(total / PAGE_SIZE)
  if (pages < 2) return null
  return (
    <nav className="pages" aria-label={say('pages.title')}>
      <button type="button" className="button small" disabled={page <= 1} onClick={() => change({ page: page - 1 })}>
        {say('pages.before')}
      </button>
      <span>{say('pages.of', { page, pages })}</span>
      <button
        type="button"
        className="button small"
        disabled={page >= pages}
        onClick={() => change({ page: page + 1 })}
      >
        {say('pages.after')}
      </button>
    </nav>
  )
}
