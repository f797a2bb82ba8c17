import { type ReactNode, useState } from 'react'
import type { Enterprise, KnownFact } from '../../../contract/index.ts'
import { type FactGroup, groupFacts } from '../facts/fact-groups.ts'
import { FactWithSource } from '../facts/fact-with-source.tsx'
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
  const [isOpen, setOpen] = useState(false)
  const [isDone, setDone] = useState(false)
  if (isDone) return <p className="done">{say('objection.done')}</p>
  if (!isOpen)
    return (
      <button type="button" className="button small quiet" onClick={() => setOpen(true)}>
        {say('objection.open')} <span className="unseen">{tell(fact.label)}</span>
      </button>
    )
  return (
    <ObjectionForm enterprise={enterprise} fact={fact} onDone={() => setDone(true)} onCancel={() => setOpen(false)} />
  )
}

const PART_KEYS: Readonly<Record<string, DeskKey>> = {
  '': 'part.enterprise',
  years: 'part.years',
  loans: 'part.loans',
  patents: 'part.patents',
  employees: 'part.employees',
  contracts: 'part.contracts',
  policies: 'part.policies',
  guarantees: 'part.guarantees',
  investments: 'part.investments',
}

function titleOf({ part, item }: FactGroup, { say }: DeskSpeech): string {
  const key = PART_KEYS[part]
  const name = key ? say(key) : part
  return item === '' ? name : `${name} ${item}`
}
