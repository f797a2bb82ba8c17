import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ChainNodes, ChainTag, Enterprise, KeyPerson, Words } from '../../../contract/index.ts'
import { ask } from '../ask/ask.ts'
import { Part } from '../frame/page.tsx'
import type { KeptField } from '../record/kept.ts'
import { SendDeed } from '../record/record-deed.tsx'
import { SmallTable } from '../record/small-table.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'
import { Chaining, PHASES } from './chaining.tsx'
import { Days } from './days.tsx'
import { sourceField } from './title-deeds.tsx'
import { words } from './words.ts'

const ROLES: Readonly<Record<string, Words>> = {
  LEGAL_REPRESENTATIVE: words.LEGAL_REPRESENTATIVE,
  CONTROLLER: words.CONTROLLER,
  CORE_TECHNICIAN: words.CORE_TECHNICIAN,
  CONTACT: words.CONTACT,
}

const END: readonly KeptField[] = [{ name: 'from', label: words.endFrom, kind: 'day' }]

/** People who matter to an enterprise. */
export function People({ enterprise }: { readonly enterprise: Enterprise }): ReactNode {
  const { tell } = useDesk()
  const mayWrite = useMay()('enterprise:state')
  const adding = (
    <SendDeed
      label={words.addPerson}
      path={addresses.people(enterprise.id)}
      fields={[
        { name: 'role', label: words.role, kind: 'choice', choices: ROLES },
        { name: 'name', label: words.personName, kind: 'text', lengthMax: 100 },
        { name: 'from', label: words.from, kind: 'day', empty: 'null' },
        sourceField(enterprise),
      ]}
    />
  )
  return (
    <Part title={tell(words.people)} actions={mayWrite && adding}>
      <SmallTable<KeyPerson>
        label={words.people}
        rows={enterprise.people}
        keyOf={({ id }) => id}
        empty={words.peopleNone}
        columns={[
          { title: words.personName, show: ({ name }) => <span lang="zh-CN">{name}</span> },
          { title: words.role, show: ({ role }) => tell(ROLES[role] ?? { zh: role, en: role }) },
          { title: words.from, show: ({ from, to }) => <Days from={from} to={to} /> },
          {
            title: words.end,
            show: ({ id, name, version, to }) =>
              mayWrite && to === null ? (
                <SendDeed
                  label={words.end}
                  about={name}
                  path={addresses.personEnd(enterprise.id, id)}
                  version={version}
                  fields={END}
                />
              ) : (
                ''
              ),
          },
        ]}
      />
    </Part>
  )
}

/** Where on the region's chains an enterprise stands. */
export function Chains({ enterprise }: { readonly enterprise: Enterprise }): ReactNode {
  const { tell } = useDesk()
  const mayWrite = useMay()('enterprise:write')
  const { data } = useQuery({
    queryKey: [addresses.chainNodes],
    queryFn: () => ask<ChainNodes>(addresses.chainNodes),
    enabled: mayWrite,
  })
  return (
    <Part
      title={tell(words.chains)}
      actions={mayWrite && data && <Chaining enterprise={enterprise.id} nodes={data.nodes} />}
    >
      <SmallTable<ChainTag>
        label={words.chains}
        rows={enterprise.chains}
        keyOf={({ id }) => id}
        empty={words.chainsNone}
        columns={[
          { title: words.chainNode, show: ({ chainWords, nodeWords }) => `${tell(chainWords)} · ${tell(nodeWords)}` },
          { title: words.phase, show: ({ phase }) => tell(phaseWords(phase)) },
          { title: words.from, show: ({ from, to }) => <Days from={from} to={to} /> },
          {
            title: words.end,
            show: ({ id, nodeWords, version, to }) =>
              mayWrite && to === null ? (
                <SendDeed
                  label={words.end}
                  about={tell(nodeWords)}
                  path={addresses.chainEnd(enterprise.id, id)}
                  version={version}
                  fields={END}
                />
              ) : (
                ''
              ),
          },
        ]}
      />
    </Part>
  )
}

function phaseWords(phase: string | null): Words {
  if (phase === null) return { zh: '', en: '' }
  const known: Readonly<Record<string, Words>> = PHASES
  return known[phase] ?? { zh: phase, en: phase }
}
