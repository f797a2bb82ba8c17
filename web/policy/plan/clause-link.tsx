import { Link } from '@tanstack/react-router'
import { type ReactNode, use } from 'react'
import type { Plan } from '../../../contract/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { findClause, PlanContext, usePlan } from './plan.ts'

/** A link to a clause or one of its rows; plain text where the plan has no such clause. */
export function ClauseLink({ id }: { readonly id: string }): ReactNode {
  const plan = usePlan()
  const isElsewhere = use(PlanContext) !== null
  const { tell } = useSpeech()
  const found = findClause(plan, id)
  const language = /\p{Script=Han}/u.test(id) ? { lang: 'zh-CN' } : {}
  if (!found)
    return (
      <span className="clause-ref" {...language}>
        {id}
      </span>
    )
  const title = tell(found.entry?.digest ?? found.clause.heading)
  if (isElsewhere)
    return (
      <a href={pathOf(plan, found)} className="clause-ref" {...language} title={title}>
        {id}
      </a>
    )
  return (
    <Link
      to="/$pack/clauses/$clause"
      params={{ pack: plan.id, clause: found.clause.id }}
      {...(found.entry ? { hash: found.entry.id } : {})}
      className="clause-ref"
      {...language}
      title={title}
    >
      {id}
    </Link>
  )
}

/** Where a clause or its row stands among the public pages. */
function pathOf({ id }: Plan, { clause, entry }: NonNullable<ReturnType<typeof findClause>>): string {
  const path = `/${encodeURIComponent(id)}/clauses/${encodeURIComponent(clause.id)}`
  return entry ? `${path}#${encodeURIComponent(entry.id)}` : path
}
