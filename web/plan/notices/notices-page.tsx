import { getRouteApi, Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Notice, Notices } from '../../../contract/index.ts'
import { NOTICE_KIND_WORDS, NOTICE_STATE_WORDS } from '../../../contract/messages/index.ts'
import type { NoticesSearch } from '../../app/search.ts'
import { useSpeech } from '../../app/speech.ts'
import { usePlan } from '../../policy/plan/plan.ts'
import { type Choice, SelectField } from '../../ui/select-field.tsx'
import { NO_RECORDS, readNotices } from '../ask.ts'
import { NoRecords } from '../no-records.tsx'

const route = getRouteApi('/$pack/notices')

/** States in which everybody sees notices. */
const STATES = ['STANDING', 'AWAITED', 'ENDED'] as const

/** What departments have published, the latest first. */
export function NoticesPage(): ReactNode {
  const told = route.useLoaderData()
  const search = route.useSearch()
  const plan = usePlan()
  const { say, tell } = useSpeech()
  return (
    <div className="wide page">
      <title>{`${say('notices.title')} · ${tell(plan.names)} · ${say('product')}`}</title>
      <header className="lead">
        <h1>{say('notices.title')}</h1>
        <p>{say('notices.lead')}</p>
      </header>
      {told === NO_RECORDS ? (
        <NoRecords />
      ) : (
        <NoticeList
          key={`${search.kind ?? ''}/${search.state ?? ''}/${told.next ?? ''}/${told.rows[0]?.id ?? ''}`}
          first={told}
        />
      )}
    </div>
  )
}

function NoticeList({ first }: { readonly first: Notices }): ReactNode {
  const search = route.useSearch()
  const plan = usePlan()
  const { say, tell } = useSpeech()
  const navigate = route.useNavigate()
  const [page, setPage] = useState(first)
  const change = (part: NoticesSearch): void =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false })
  const addMore = async (after: string): Promise<void> => {
    const more = await readNotices(plan.id, { kind: search.kind ?? '', state: search.state ?? '', after })
    if (more !== NO_RECORDS) setPage((before) => ({ ...more, rows: [...before.rows, ...more.rows] }))
  }
  const choices = (words: typeof NOTICE_KIND_WORDS, codes: readonly string[]): Choice[] =>
    codes.map((code) => [code, tell(words[code] ?? { zh: code, en: code })])
  return (
    <>
      <search>
        <form className="asking" onSubmit={(event) => event.preventDefault()}>
          <SelectField
            label={say('notices.kind')}
            value={search.kind}
            choices={choices(NOTICE_KIND_WORDS, Object.keys(NOTICE_KIND_WORDS))}
            onChange={(kind) => change({ kind: kind || undefined })}
          />
          <SelectField
            label={say('notices.state')}
            value={search.state}
            choices={choices(NOTICE_STATE_WORDS, STATES)}
            onChange={(state) => change({ state: state || undefined })}
          />
          <a className="button" href={`/api/regions/${encodeURIComponent(plan.id)}/notices.atom`}>
            {say('notices.feed')}
          </a>
        </form>
      </search>
      <div aria-live="polite">
        {page.rows.length === 0 && <p className="empty">{say('notices.none')}</p>}
        <ul className="found-list">
          {page.rows.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} />
          ))}
        </ul>
      </div>
      {page.next !== null && (
        <p className="actions">
          <button type="button" className="button" onClick={() => void addMore(page.next ?? '')}>
            {say('portal.more')}
          </button>
        </p>
      )}
    </>
  )
}

function NoticeRow({ notice }: { readonly notice: Notice }): ReactNode {
  const plan = usePlan()
  const { say, tell } = useSpeech()
  const { id, kind, state, title, unitName, from, lastDay } = notice
  return (
    <li className="found-row">
      <p className="found-of">
        <span className="tag">{tell(NOTICE_KIND_WORDS[kind] ?? { zh: kind, en: kind })}</span>
        <span className={state === 'STANDING' ? 'tag tag-target' : 'tag'}>
          {tell(NOTICE_STATE_WORDS[state] ?? { zh: state, en: state })}
        </span>
        <span className="muted whole">{say('plans.period', { from, to: lastDay })}</span>
      </p>
      <h2 lang="zh-CN">
        <Link to="/$pack/notices/$notice" params={{ pack: plan.id, notice: id }}>
          {title}
        </Link>
      </h2>
      <p className="muted" lang="zh-CN">
        {unitName}
      </p>
    </li>
  )
}
