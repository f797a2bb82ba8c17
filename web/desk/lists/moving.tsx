import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Membership, MembershipMove, RegisterLists } from '../../../contract/index.ts'
import { ask, tell as tellServer } from '../ask/ask.ts'
import { Deed } from '../form/deed.tsx'
import { RecordForm } from '../form/record-form.tsx'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'
import { words } from './words.ts'

/** Moves an enterprise from its list to another on a day. */
export function Moving({ member }: { readonly member: Membership }): ReactNode {
  const { tell } = useDesk()
  return (
    <Deed label={tell(words.move)} about={member.name}>
      {({ done, cancel }) => <MoveForm member={member} onDone={done} onCancel={cancel} />}
    </Deed>
  )
}

function MoveForm({
  member,
  onDone,
  onCancel,
}: {
  readonly member: Membership
  readonly onDone: () => void
  readonly onCancel: () => void
}): ReactNode {
  const { tell, language } = useDesk()
  const { data } = useQuery({
    queryKey: [addresses.lists, 'to-choose'],
    queryFn: () => ask<RegisterLists>(addresses.lists, { limit: 200 }),
  })
  const others = (data?.rows ?? []).filter(({ id }) => id !== member.list)
  return (
    <RecordForm<Membership>
      name={`move ${member.id}`}
      version={member.version}
      fields={[
        {
          name: 'toList',
          label: tell(words.moveTo),
          kind: 'choice',
          choices: others.map(
            ({ id, nameZh, nameEn }) => [id, language === 'en' ? (nameEn ?? nameZh) : nameZh] as const,
          ),
        },
        { name: 'on', label: tell(words.moveOn), kind: 'day' },
        { name: 'reason', label: tell(words.moveReason), kind: 'long', lengthMax: 1000 },
      ]}
      send={({ toList = '', on = '', reason = '' }, version = member.version) =>
        tellServer('POST', addresses.move(member.id), {
          toList,
          on,
          reason: reason.trim(),
          version,
        } satisfies MembershipMove)
      }
      sendLabel={tell(words.move)}
      onDone={onDone}
      onCancel={onCancel}
    />
  )
}
