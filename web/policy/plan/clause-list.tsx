import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Clause, Entry, Plan } from '../../../contract/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { Prose } from '../../ui/prose.tsx'
import type { FoundClause } from './clause-filter.ts'
import { ClauseNumber } from './clause-number.tsx'
import { KindTag } from './kind-tag.tsx'
import { RoleLine } from './role-line.tsx'

/** The clauses found, part by part, each with its digest. */
export function ClauseList({
  plan,
  found,
}: {
  readonly plan: Plan
  readonly found: readonly FoundClause[]
}): ReactNode {
  const { say, tell } = useSpeech()
  if (found.length === 0) return <p className="empty">{say('plan.nothingFound')}</p>
  const parts = Object.entries(plan.legend.parts)
  return parts.map(([part, words]) => {
    const within = found.filter(({ clause }) => clause.part === part)
    if (within.length === 0) return null
    return (
      <section key={part} aria-labelledby={`part-${part}`}>
        <h3 id={`part-${part}`} className="part">
          {tell(words)}
        </h3>
        <ol className="clauses">
          {within.map(({ clause, entries }) => (
            <ClauseItem key={clause.id} plan={plan} clause={clause} entries={entries} />
          ))}
        </ol>
      </section>
    )
  })
}

function ClauseItem({
  plan,
  clause,
  entries,
}: {
  readonly plan: Plan
  readonly clause: Clause
  readonly entries: readonly Entry[]
}): ReactNode {
  const { tell } = useSpeech()
  return (
    <li className="clause-item">
      <div
        className={clause.number.length > 5 ? 'clause-number clause-number-long' : 'clause-number'}
        lang="zh-CN"
        aria-hidden="true"
      >
        {clause.number}
      </div>
      <div>
        <h4>
          <Link to="/$pack/clauses/$clause" params={{ pack: plan.id, clause: clause.id }}>
            <span className="unseen">
              <ClauseNumber number={clause.number} />{' '}
            </span>
            {tell(clause.heading)}
          </Link>
        </h4>
        <RoleLine plan={plan} clause={clause} />
        <ul className="digests">
          {entries.map((entry) => (
            <li key={entry.id}>
              <KindTag kind={entry.kind} runs={entry.programme !== null} />
              <span>
                <Prose text={tell(entry.digest)} />
              </span>
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}
