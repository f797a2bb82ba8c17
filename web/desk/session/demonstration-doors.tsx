import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { DemonstrationPeople, Session, Standing } from '../../../contract/index.ts'
import { takeSession } from '../ask/answers.ts'
import { tell } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { useDesk } from '../speech.ts'
import { sayRole } from './role-words.ts'

type Door = { readonly person: string; readonly name: string; readonly standing: Standing }

/** Doors for trying the system: one click for each fictitious person, region by region. */
export function DemonstrationDoors({ people }: { readonly people: DemonstrationPeople['rows'] }): ReactNode {
  const { say, tell: tellWords } = useDesk()
  const { mutate, error, isPending } = useMutation({
    mutationFn: ({ person, standing }: Door) =>
      tell<Session>('POST', '/api/demonstration/session', { person, standing: standing.id }),
    onSuccess: takeSession,
  })
  return (
    <section className="card demonstration-doors" aria-labelledby="demonstration-title">
      <h2 id="demonstration-title">
        {say('demonstration.title')} <span className="demo">{say('demonstration.mark')}</span>
      </h2>
      <p className="muted">{say('demonstration.lead')}</p>
      {error && <ProblemNotice fault={error} />}
      {regionsOf(people).map(({ region, doors }, place) => (
        <details key={region.region} name="demonstration-region" open={place === 0}>
          <summary>{tellWords(region.regionNames)}</summary>
          <ul>
            {doors.map((door) => (
              <li key={`${door.person} ${door.standing.id}`}>
                <button type="button" className="door" disabled={isPending} onClick={() => mutate(door)}>
                  <strong>{door.standing.roles.map((role) => sayRole(say, role)).join(say('comma'))}</strong>
                  <span lang="zh-CN">{door.standing.enterpriseName ?? door.standing.unitName}</span>
                  <span className="muted" lang="zh-CN">
                    {door.name}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

/** The doors of each region, in the order in which regions first come. */
function regionsOf(
  people: DemonstrationPeople['rows'],
): { readonly region: Standing; readonly doors: readonly Door[] }[] {
  const doors = people.flatMap(({ id, name, standings }) =>
    standings.map((standing) => ({ person: id, name, standing })),
  )
  const groups = Map.groupBy(doors, ({ standing }) => standing.region)
  return [...groups.values()].flatMap((members) => {
    const [first] = members
    return first ? [{ region: first.standing, doors: members }] : []
  })
}
