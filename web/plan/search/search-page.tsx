import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { SearchPage as Found } from '../../../contract/index.ts'
import { SEARCH_KIND_WORDS } from '../../../contract/messages/index.ts'
import type { FindSearch } from '../../app/search.ts'
import { useSpeech } from '../../app/speech.ts'
import { ProblemView } from '../../policy/batch/problem-view.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { type Choice, SelectField } from '../../ui/select-field.tsx'
import { FoundRow } from './found-row.tsx'
import { useFound } from './use-found.ts'

const route = getRouteApi('/search')

/** Search over everything that is public; what is asked stands in the address. */
export function SearchPage(): ReactNode {
  const search = route.useSearch()
  const { say } = useSpeech()
  const found = useFound(search)
  return (
    <div className="wide page">
      <title>{`${search.q ? `${search.q} · ` : ''}${say('search.title')} · ${say('product')}`}</title>
      <header className="lead">
        <h1>{say('search.title')}</h1>
        <p>{say('search.lead')}</p>
      </header>
      <SearchForm search={search} byKind={found.page?.byKind ?? {}} />
      {found.fault !== null && <ProblemView fault={found.fault} />}
      {found.page && <Answer search={search} page={found.page} onMore={found.more} />}
    </div>
  )
}

function SearchForm({ search, byKind }: { readonly search: FindSearch; readonly byKind: Found['byKind'] }): ReactNode {
  const { regions } = route.useLoaderData()
  const { say, tell } = useSpeech()
  const navigate = route.useNavigate()
  const change = (part: FindSearch): void =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false })
  const kinds = Object.entries(SEARCH_KIND_WORDS).map(([kind, words]): Choice => {
    const count = byKind[kind]
    return [kind, count === undefined ? tell(words) : say('search.kindCount', { kind: tell(words), count })]
  })
  return (
    <search>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <SearchField
          label={say('search.text')}
          value={search.q ?? ''}
          onChange={(q) => change({ q: q || undefined })}
        />
        <SelectField
          label={say('search.region')}
          value={search.region}
          choices={regions.map(({ id, names }): Choice => [id, tell(names)])}
          onChange={(region) => change({ region: region || undefined })}
        />
        <SelectField
          label={say('search.kind')}
          value={search.kind}
          choices={kinds}
          onChange={(kind) => change({ kind: kind || undefined })}
        />
      </form>
    </search>
  )
}

const SAYING = { AS_WRITTEN: 'search.found', WITH_SLIP: 'search.bySlip', BY_WORDS: 'search.byWords' } as const

function Answer({
  search,
  page,
  onMore,
}: {
  readonly search: FindSearch
  readonly page: Found
  readonly onMore: (() => void) | null
}): ReactNode {
  const { say } = useSpeech()
  const isAsked = search.q !== undefined
  return (
    <section aria-label={say('search.title')}>
      <p className="found" aria-live="polite">
        {page.total > 0
          ? say(SAYING[page.manner], { count: page.total })
          : isAsked
            ? say('search.nothing', { text: search.q ?? '' })
            : say('search.begin')}
      </p>
      {page.total === 0 && <Suggestions page={page} />}
      {page.total > 0 && (
        <ol className="found-list">
          {page.rows.map((row) => (
            <FoundRow key={row.kind + row.path + row.title.pieces.map(({ text }) => text).join('')} row={row} />
          ))}
        </ol>
      )}
      {onMore && (
        <p className="actions">
          <button type="button" className="button" onClick={onMore}>
            {say('portal.more')}
          </button>
        </p>
      )}
    </section>
  )
}

function Suggestions({ page }: { readonly page: Found }): ReactNode {
  const { tell } = useSpeech()
  return (
    <ul className="suggestions">
      {page.suggestions.map((words) => (
        <li key={words.zh}>
          <Link
            to="/search"
            search={(before) => ({ ...before, q: tell(words).slice(0, 100), kind: undefined })}
            className="tag"
          >
            {tell(words)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
