import type { ReactNode } from 'react'
import type { Invited } from '../../../contract/index.ts'
import { minute } from '../registry/history.tsx'
import { useDesk } from '../speech.ts'

/** The link of an invitation, shown this once, to hand over. */
export function InvitationLink({ invited }: { readonly invited: Invited }): ReactNode {
  const { say } = useDesk()
  return (
    <output className="done">
      <span>{say('invitation.handOver', { name: invited.person.name, until: minute(invited.endsAt) })}</span>
      <span>
        <code>{new URL(invited.path, location.origin).href}</code>
      </span>
    </output>
  )
}
