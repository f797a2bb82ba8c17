import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { EnterpriseTier, TierScales } from '../../../contract/index.ts'
import { ask } from '../ask/ask.ts'
import { SendDeed } from '../record/record-deed.tsx'
import { Coded, Zh } from '../record/showing.tsx'
import { SmallTable } from '../record/small-table.tsx'
import { Days } from '../registry/days.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { TIER_ORIGINS, tierWords as words } from './words.ts'

/** A button by which an officer decides the class of an enterprise by hand, with the reason. */
export function TierOverrideDeed({
  enterprise,
  tier: { programme, title },
}: {
  readonly enterprise: string
  readonly tier: EnterpriseTier
}): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  const writes = may('tier:write')
  const { data } = useQuery({
    queryKey: ['/api/tiers', {}],
    queryFn: () => ask<TierScales>('/api/tiers'),
    enabled: writes,
  })
  const classes = data?.rows.find((scale) => scale.programme === programme)?.classes ?? []
  if (!writes || classes.length === 0) return null
  return (
    <SendDeed
      label={words.override}
      about={tell(title)}
      path={`/api/enterprises/${enterprise}/tiers/${encodeURIComponent(programme)}/override`}
      fields={[
        {
          name: 'class',
          label: words.class,
          kind: 'choice',
          choices: Object.fromEntries(classes.map(({ id, label }) => [id, label])),
        },
        { name: 'from', label: words.fromDay, kind: 'day' },
        { name: 'reason', label: words.reason, kind: 'long', lengthMax: 1000, hint: words.overrideHint },
      ]}
    />
  )
}

/** Every class that an enterprise had on a scale, those that were corrected too. */
export function TierHistory({ tier: { history, title } }: { readonly tier: EnterpriseTier }): ReactNode {
  const { tell } = useDesk()
  return (
    <details>
      <summary>{tell(words.history)}</summary>
      <SmallTable
        label={title}
        rows={history}
        keyOf={({ id }) => id}
        empty={words.historyEmpty}
        columns={[
          { title: words.class, show: ({ label }) => tell(label) },
          { title: words.span, show: ({ from, to }) => <Days from={from} to={to} /> },
          { title: words.origin, show: ({ origin }) => <Coded code={origin} of={TIER_ORIGINS} /> },
          { title: words.reason, show: ({ reason }) => <Zh text={reason} /> },
          {
            title: words.recorded,
            show: ({ recordedFrom, recordedTo }) => (
              <>
                {recordedFrom.slice(0, 10)}
                {recordedTo && (
                  <span className="fact-source">
                    {tell(words.corrected)} {recordedTo.slice(0, 10)}
                  </span>
                )}
              </>
            ),
          },
        ]}
      />
    </details>
  )
}
