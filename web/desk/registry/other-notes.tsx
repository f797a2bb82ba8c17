import type { ReactNode } from 'react'
import type { Enterprise } from '../../../contract/index.ts'
import { DeskLink } from '../frame/desk-link.tsx'
import { useDesk } from '../speech.ts'

/** What must be known before anything else: a merger, predecessor and successors, conflicts, an earlier state. */
export function OtherNotes({ enterprise }: { readonly enterprise: Enterprise }): ReactNode {
  const { say } = useDesk()
  const conflicts = enterprise.known.filter(({ others }) => others.length > 0).length
  return (
    <ul className="desk-notes">
      {enterprise.mergedInto && (
        <li>
          {say('enterprise.mergedInto')} <Other firm={enterprise.mergedInto} />
        </li>
      )}
      {enterprise.predecessor && (
        <li>
          {say('enterprise.predecessor')} <Other firm={enterprise.predecessor} />
        </li>
      )}
      {enterprise.successors.map((firm) => (
        <li key={firm.id}>
          {say('enterprise.successor')} <Other firm={firm} />
        </li>
      ))}
      {conflicts > 0 && <li>{say('enterprise.conflictNote', { count: conflicts })}</li>}
      {enterprise.recordedBy !== null && (
        <li>{say('enterprise.asRecorded', { on: enterprise.on, recorded: enterprise.recordedBy.slice(0, 10) })}</li>
      )}
    </ul>
  )
}

function Other({ firm: { id, name } }: { readonly firm: { readonly id: string; readonly name: string } }): ReactNode {
  return (
    <DeskLink to={`/enterprises/${id}`}>
      <span lang="zh-CN">{name}</span>
    </DeskLink>
  )
}
