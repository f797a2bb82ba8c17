import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Enterprise } from '../../../contract/index.ts'
import { ask } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { EvidenceList } from '../evidence/evidence-list.tsx'
import { words as evidenceWords } from '../evidence/evidence-words.ts'
import { AsOfPicker, endOfDay } from '../form/as-of-picker.tsx'
import { DeskLink, useAddress, useGo } from '../frame/desk-link.tsx'
import { Page } from '../frame/page.tsx'
import { Waiting } from '../frame/shell.tsx'
import { type Tab, Tabs } from '../frame/tabs.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'
import { CreditCode } from './credit-code.tsx'
import { Determinations } from './determinations.tsx'
import { History } from './history.tsx'
import { KnownFacts } from './known-facts.tsx'
import { ObjectionsOf } from './objections-of.tsx'
import { OtherNotes } from './other-notes.tsx'
import { Programmes } from './programmes.tsx'
import { Tiers } from './tiers.tsx'
import { Titles } from './titles.tsx'
import { words } from './words.ts'

/** Everything known of one enterprise as of a day, in parts: facts, titles, classes, programmes, determinations, history, objections. */
export function EnterpriseView({ id, isOwn = false }: { readonly id: string; readonly isOwn?: boolean }): ReactNode {
  const { say, tell } = useDesk()
  const may = useMay()
  const go = useGo()
  const address = useAddress()
  const asOf = { on: address['on'] ?? '', recorded: address['recorded'] ?? '' }
  const { data, error, refetch } = useQuery({
    queryKey: ['enterprise', id, asOf],
    queryFn: () => ask<Enterprise>(addresses.enterprise(id), { on: asOf.on, recordedBy: endOfDay(asOf.recorded) }),
    placeholderData: keepPreviousData,
  })
  if (!data && error)
    return (
      <Page title={say('place.enterprises')}>
        <ProblemNotice fault={error} onAgain={() => void refetch()} />
      </Page>
    )
  if (!data) return <Waiting />
  const tabs: readonly Tab[] = [
    {
      id: 'facts',
      label: say('enterprise.tab.facts'),
      show: () => <KnownFacts enterprise={data} canObject={isOwn && may('enterprise:object')} />,
    },
    { id: 'titles', label: say('enterprise.tab.titles'), show: () => <Titles enterprise={data} /> },
    { id: 'tiers', label: say('enterprise.tab.tiers'), show: () => <Tiers id={id} /> },
    { id: 'programmes', label: say('enterprise.tab.programmes'), show: () => <Programmes enterprise={data} /> },
    { id: 'determinations', label: say('enterprise.tab.determinations'), show: () => <Determinations id={id} /> },
    { id: 'history', label: say('enterprise.tab.history'), show: () => <History id={id} sources={data.sources} /> },
    {
      id: 'objections',
      label: say('enterprise.tab.objections', { count: data.openObjections }),
      show: () => <ObjectionsOf id={id} />,
    },
    ...(may('evidence:read')
      ? [
          {
            id: 'evidence',
            label: tell(evidenceWords.title),
            show: () => <EvidenceList about={{ about: 'enterprise', id }} />,
          },
        ]
      : []),
  ]
  return (
    <Page
      title={data.name}
      isNameChinese
      lead={<CreditCode code={data.creditCode} />}
      actions={
        may('enterprise:state') &&
        data.mergedInto === null && (
          <DeskLink to={isOwn ? '/own/statement' : `/enterprises/${id}/statement`} className="button small primary">
            {tell(isOwn ? words.stateOwn : words.state)}
          </DeskLink>
        )
      }
    >
      {error && <ProblemNotice fault={error} onAgain={() => void refetch()} />}
      <OtherNotes enterprise={data} />
      <AsOfPicker
        asOf={asOf}
        onChange={(chosen) => {
          const { on: _on, recorded: _recorded, ...rest } = address
          go({
            to: '.',
            search: {
              ...rest,
              ...(chosen.on ? { on: chosen.on } : {}),
              ...(chosen.recorded ? { recorded: chosen.recorded } : {}),
            },
          })
        }}
      />
      <Tabs label={say('enterprise.tabs')} tabs={tabs} />
    </Page>
  )
}
