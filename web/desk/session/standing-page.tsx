import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Session } from '../../../contract/index.ts'
import { takeSession } from '../ask/answers.ts'
import { tell } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { useGo } from '../frame/desk-link.tsx'
import { Page } from '../frame/page.tsx'
import { useDesk } from '../speech.ts'
import { sayRole } from './role-words.ts'
import { useSession } from './session.ts'

/** Where a person who acts for several units or enterprises chooses for which one now. */
export function StandingPage(): ReactNode {
  const { say, tell: tellWords } = useDesk()
  const { standing, standings } = useSession()
  const go = useGo()
  const { mutate, error, isPending } = useMutation({
    mutationFn: (id: string) => tell<Session>('PUT', '/api/session/standing', { standing: id }),
    onSuccess: (session) => {
      takeSession(session)
      go({ to: '/' })
    },
  })
  return (
    <Page title={say('standing.title')} lead={say('standing.lead')}>
      {error && <ProblemNotice fault={error} />}
      <ul className="standings">
        {standings.map(({ id, regionNames, enterpriseName, unitName, roles }) => (
          <li key={id}>
            <button
              type="button"
              className="door card"
              disabled={isPending}
              aria-current={id === standing.id ? 'true' : undefined}
              onClick={() => mutate(id)}
            >
              <strong lang="zh-CN">{enterpriseName ?? unitName}</strong>
              <span>{tellWords(regionNames)}</span>
              <span className="muted">{roles.map((role) => sayRole(say, role)).join(say('comma'))}</span>
              {id === standing.id && <span className="tag">{say('standing.current')}</span>}
            </button>
          </li>
        ))}
      </ul>
    </Page>
  )
}
