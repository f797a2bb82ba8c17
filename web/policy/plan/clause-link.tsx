import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSpeech } from '../../app/speech.ts'
import { findClause, usePlan } from './plan.ts'

/** A link to a clause or one of its rows; plain text where the plan has no such clause. */
export function ClauseLink({ id }: { readonly id: string }): ReactNode {
  const plan = usePlan()
  const { tell } = useSpeech()
  const found = findClause(plan, id)
  const language = /\p{Script=Han}/u.test(id) ? { lang: 'zh-CN' } : {}
  if (!found)
    return (
      <span className="clause-ref" {...language}>
        {id}
      </span>
    )
  return (
    <Link
      to="/$pack/clauses/$clause"
      params={{ pack: plan.id, clause: found.clause.id }}
      {...(found.entry ? { hash: found.entry.id } : {})}
      className="clause-ref"
      {...language}
      title={tell(found.entry?.digest ?? found.clause.heading)}
    >
      {id}
    </Link>
  )
}
