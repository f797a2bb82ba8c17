import type { ErrorComponentProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { useDesk } from '../speech.ts'
import { DeskLink } from './desk-link.tsx'
import { Page } from './page.tsx'

/** What stands where a signed-in page does not exist. */
export function MissingDeskPage(): ReactNode {
  const { say } = useDesk()
  return (
    <Page title={say('missing.title')} lead={say('missing.text')}>
      <p>
        <DeskLink to="/" className="button primary">
          {say('missing.back')}
        </DeskLink>
      </p>
    </Page>
  )
}

/** What stands where a signed-in page broke. */
export function BrokenDeskPage({ error, reset }: ErrorComponentProps): ReactNode {
  const { say } = useDesk()
  return (
    <Page title={say('broken.title')}>
      <ProblemNotice fault={error} onAgain={reset} />
    </Page>
  )
}

/** What stands where a role does not open a page. */
export function ForbiddenPage(): ReactNode {
  const { say } = useDesk()
  return (
    <Page title={say('forbidden.title')} lead={say('forbidden.text')}>
      <p>
        <DeskLink to="/" className="button primary">
          {say('missing.back')}
        </DeskLink>
      </p>
    </Page>
  )
}
