import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { NOTICE_KIND_WORDS, NOTICE_STATE_WORDS } from '../../../contract/messages/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { ClauseLink } from '../../policy/plan/clause-link.tsx'
import { usePlan } from '../../policy/plan/plan.ts'

const route = getRouteApi('/$pack/notices/$notice')

/** One notice as it was published, with its legal period and any correction. */
export function NoticePage(): ReactNode {
  const notice = route.useLoaderData()
  const plan = usePlan()
  const { say, tell } = useSpeech()
  const { kind, state, title, body, clause, basis, from, lastDay, unitName, publishedOn, corrects, correctedBy } =
    notice
  return (
    <article className="wide page notice">
      <title>{`${title} · ${tell(plan.names)} · ${say('product')}`}</title>
      <header className="lead">
        <p className="eyebrow">
          {tell(NOTICE_KIND_WORDS[kind] ?? { zh: kind, en: kind })}{' '}
          <span className={state === 'STANDING' ? 'tag tag-target' : 'tag'}>
            {tell(NOTICE_STATE_WORDS[state] ?? { zh: state, en: state })}
          </span>
        </p>
        <h1 lang="zh-CN">{title}</h1>
      </header>
      {correctedBy !== null && <Other id={correctedBy} text={say('notices.correctedBy')} />}
      {corrects !== null && <Other id={corrects} text={say('notices.corrects')} />}
      <div className="notice-body" lang="zh-CN">
        {body}
      </div>
      <dl className="facts">
        <div>
          <dt>{say('notices.unit')}</dt>
          <dd lang="zh-CN">{unitName}</dd>
        </div>
        <div>
          <dt>{say('notices.published')}</dt>
          <dd>{publishedOn}</dd>
        </div>
        <div>
          <dt>{say('notices.period')}</dt>
          <dd>{say('plans.period', { from, to: lastDay })}</dd>
        </div>
        <div>
          <dt>{say('notices.basis')}</dt>
          <dd lang="zh-CN">
            {basis} {clause !== null && <ClauseLink id={clause} />}
          </dd>
        </div>
      </dl>
      <p className="back">
        <Link to="/$pack/notices" params={{ pack: plan.id }}>
          {say('notices.back')}
        </Link>
      </p>
    </article>
  )
}

function Other({ id, text }: { readonly id: string; readonly text: string }): ReactNode {
  const plan = usePlan()
  return (
    <p className="aside">
      <Link to="/$pack/notices/$notice" params={{ pack: plan.id, notice: id }}>
        {text}
      </Link>
    </p>
  )
}
