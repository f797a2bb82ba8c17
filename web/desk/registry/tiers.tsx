import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { EnterpriseTier, EnterpriseTiers } from '../../../contract/index.ts'
import { ask } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { Part } from '../frame/page.tsx'
import { Waiting } from '../frame/shell.tsx'
import { useDesk } from '../speech.ts'
import { TierHistory, TierOverrideDeed } from '../tier/tier-deeds.tsx'
import { addresses } from './addresses.ts'
import { Days } from './days.tsx'

/** Where an enterprise stands on each scale of its region, what it gives, and what the next class asks. */
export function Tiers({ id }: { readonly id: string }): ReactNode {
  const { say } = useDesk()
  const { data, error, refetch } = useQuery({
    queryKey: ['tiers', id],
    queryFn: () => ask<EnterpriseTiers>(addresses.tiers(id)),
  })
  if (error) return <ProblemNotice fault={error} onAgain={() => void refetch()} />
  if (!data) return <Waiting />
  if (data.rows.length === 0) return <p className="empty">{say('tiers.empty')}</p>
  return data.rows.map((tier) => <Scale key={tier.programme} enterprise={id} tier={tier} />)
}

function Scale({ enterprise, tier }: { readonly enterprise: string; readonly tier: EnterpriseTier }): ReactNode {
  const { say, tell } = useDesk()
  return (
    <Part title={tell(tier.title)} actions={<TierOverrideDeed enterprise={enterprise} tier={tier} />}>
      <p>
        <strong>{tier.current ? tell(tier.current.label) : say('tiers.none')}</strong>{' '}
        {tier.current && (
          <span className="muted">
            <Days from={tier.current.from} to={tier.current.to} /> ·{' '}
            {say(tier.current.origin === 'RULE' ? 'tiers.byRule' : 'tiers.byPerson')}
          </span>
        )}
      </p>
      {tier.byRule && tier.byRule.id !== tier.current?.class && (
        <p>{say('tiers.ruleSays', { class: tell(tier.byRule.label) })}</p>
      )}
      {tier.next.length > 0 && (
        <>
          <h3>{say('tiers.next')}</h3>
          <ul className="held">
            {tier.next.map(({ words, on, labelAfter }) => (
              <li key={`${words.zh} ${on}`}>
                {tell(words)} {labelAfter && <span className="tag">→ {tell(labelAfter)}</span>}{' '}
                {on && <span className="muted">{on}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {tier.above.length > 0 && (
        <>
          <h3>{say('tiers.above')}</h3>
          <dl className="known">
            {tier.above.map(({ id, label, asks, clause }) => (
              <div key={id}>
                <dt>
                  {tell(label)} · {clause}
                </dt>
                <dd>{tell(asks)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <TierHistory tier={tier} />
    </Part>
  )
}
