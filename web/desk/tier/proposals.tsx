import type { ReactNode } from 'react'
import type { TierProposal, TierScale } from '../../../contract/index.ts'
import { DeskLink } from '../frame/desk-link.tsx'
import type { Kept } from '../record/kept.ts'
import { SendDeed } from '../record/record-deed.tsx'
import { Register } from '../record/register.tsx'
import { Coded, Zh } from '../record/showing.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { PROPOSAL_STATES, tierWords as words } from './words.ts'

const PROPOSALS: Kept = { path: '/api/tier-proposals', fields: [] }

/** Changes of class that the data suggest, to be confirmed or rejected with a reason. */
export function Proposals({ scales }: { readonly scales: readonly TierScale[] }): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  const titles = Object.fromEntries(scales.map(({ programme, title }) => [programme, title]))
  return (
    <Register<TierProposal>
      kept={PROPOSALS}
      label={words.proposals}
      nameOf={({ name }) => name}
      empty={words.proposalsEmpty}
      filters={[
        { name: 'state', label: words.state, choices: PROPOSAL_STATES },
        { name: 'programme', label: words.programme, choices: titles },
      ]}
      columns={[
        {
          key: 'enterprise',
          title: words.enterprise,
          show: ({ enterprise, name }) => (
            <DeskLink to={`/enterprises/${enterprise}`} search={{ tab: 'tiers' }}>
              <Zh text={name} />
            </DeskLink>
          ),
        },
        { key: 'programme', title: words.programme, show: ({ programme }) => <Coded code={programme} of={titles} /> },
        { key: 'change', title: words.change, show: (proposal) => <Change proposal={proposal} /> },
        { key: 'from', title: words.fromDay, show: ({ fromDay }) => fromDay },
        {
          key: 'reasons',
          title: words.reasons,
          show: ({ reasons }) => (
            <ul className="held">
              {reasons.map(({ clause, label, result }) => (
                <li key={`${clause} ${label.zh} ${result}`}>
                  {tell(label)} <span className="muted">{clause}</span>
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: 'state',
          title: words.state,
          show: ({ state, decidedReason }) => (
            <>
              <Coded code={state} of={PROPOSAL_STATES} />
              {decidedReason && (
                <span className="fact-source">
                  <Zh text={decidedReason} />
                </span>
              )}
            </>
          ),
        },
      ]}
      {...(may('tier:write')
        ? { deeds: (proposal) => proposal.state === 'OPEN' && <Decision proposal={proposal} /> }
        : {})}
    />
  )
}

function Change({ proposal: { from, to } }: { readonly proposal: TierProposal }): ReactNode {
  const { tell } = useDesk()
  const said = (one: TierProposal['to']): string => tell(one?.label ?? words.noClass)
  return `${said(from)} → ${said(to)}`
}

function Decision({ proposal: { id, name, version } }: { readonly proposal: TierProposal }): ReactNode {
  const path = `${PROPOSALS.path}/${id}/decision`
  const deed = { about: name, path, version } as const
  const fields = [{ name: 'reason', label: words.reason, kind: 'long', lengthMax: 1000 }] as const
  return (
    <>
      <SendDeed {...deed} label={words.confirm} fields={fields} preset={{ confirm: true }} />
      <SendDeed {...deed} label={words.reject} fields={fields} preset={{ confirm: false }} />
    </>
  )
}
