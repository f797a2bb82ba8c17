import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Clause, Plan } from '../../../contract/index.ts'
import { ROLE_WORDS } from '../../../contract/messages/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { findUnit, unitWords } from './plan.ts'

/** The lead and responsible units of a clause, each leading to its other clauses. */
export function RoleLine({ plan, clause }: { readonly plan: Plan; readonly clause: Clause }): ReactNode {
  const { say, tell } = useSpeech()
  if (clause.roles.length === 0) return <p className="roles muted">{say('clause.noRoles')}</p>
  return (
    <dl className="roles">
      {clause.roles.map(({ role, units }) => (
        <div key={role + units.join()}>
          <dt>{tell(ROLE_WORDS[role] ?? { zh: role, en: role })}</dt>
          <dd>
            {units.map((unit) => (
              <UnitLink key={unit} plan={plan} id={unit} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A unit's name with its successor; leads to the clauses that give it work. */
export function UnitLink({ plan, id }: { readonly plan: Plan; readonly id: string }): ReactNode {
  const { say, tell } = useSpeech()
  const successor = findUnit(plan, id)?.successor ?? null
  return (
    <span className="unit">
      <Link to="/$pack" params={{ pack: plan.id }} search={{ unit: id }}>
        {tell(unitWords(plan, id))}
      </Link>
      {successor && (
        <span className="muted"> {say('unit.successor', { name: tell(successor), from: successor.from })}</span>
      )}
    </span>
  )
}
