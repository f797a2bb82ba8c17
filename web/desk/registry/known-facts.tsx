import type { ReactNode } from 'react'
import type { Enterprise, KnownFact } from '../../../contract/index.ts'
import { type FactGroup, groupFacts } from '../facts/fact-groups.ts'
import { FactWithSource } from '../facts/fact-with-source.tsx'
import { Deed } from '../form/deed.tsx'
import { Part } from '../frame/page.tsx'
import { type DeskKey, type DeskSpeech, useDesk } from '../speech.ts'
import { ObjectionForm } from './objection-form.tsx'

/** What is known of an enterprise, each fact with its source and day; the enterprise itself may object to any. */
export function KnownFacts({
  enterprise,
  canObject,
}: {
  readonly enterprise: Enterprise
  readonly canObject: boolean
}): ReactNode {
  const speech = useDesk()
  const { say } = speech
  const groups = groupFacts(enterprise.known)
  if (groups.length === 0) return <p className="empty">{say('facts.empty')}</p>
  return groups.map((group) => (
    <Part key={`${group.part} ${group.item}`} title={titleOf(group, speech)}>
      <dl className="known">
        {group.facts.map((fact) => (
          <FactWithSource
            key={fact.path}
            fact={fact}
            sources={enterprise.sources}
            action={canObject && <Objecting enterprise={enterprise.id} fact={fact} />}
          />
        ))}
      </dl>
    </Part>
  ))
}

function Objecting({ enterprise, fact }: { readonly enterprise: string; readonly fact: KnownFact }): ReactNode {
  const { say, tell } = useDesk()
  return (
    <Deed
      label={say('objection.open')}
      about={tell(fact.label)}
      title={`${say('objection.open')} · ${tell(fact.label)}`}
    >
      {({ done, cancel }) => <ObjectionForm enterprise={enterprise} fact={fact} onDone={done} onCancel={cancel} />}
    </Deed>
  )
}

const PART_KEYS: Readonly<Record<string, DeskKey>> = {
  '': 'part.enterprise',
  years: 'part.years',
  ip: 'part.ip',
  loans: 'part.loans',
  investments: 'part.investments',
  insurancePolicies: 'part.insurancePolicies',
  partnerBanks: 'part.partnerBanks',
  creditLines: 'part.creditLines',
  linkedDeals: 'part.linkedDeals',
  guarantees: 'part.guarantees',
  history: 'part.history',
  budgets: 'part.budgets',
  institution: 'part.institution',
  noteProject: 'part.noteProject',
  project: 'part.project',
  area: 'part.area',
}

function titleOf({ part, item }: FactGroup, { say }: DeskSpeech): string {
  const key = PART_KEYS[part]
  const name = key ? say(key) : part
  return item === '' ? name : `${name} ${item}`
}
