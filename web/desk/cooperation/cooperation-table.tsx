import type { ReactNode } from 'react'
import type { Cooperation } from '../../../contract/index.ts'
import { DeskLink } from '../frame/desk-link.tsx'
import { reachOf } from '../frame/places.ts'
import { fill } from '../record/fill.ts'
import { RecordDeed } from '../record/record-deed.tsx'
import { Register } from '../record/register.tsx'
import { Coded, Zh } from '../record/showing.tsx'
import { words as common } from '../record/words.ts'
import { useMay, useSession } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { keptCooperations } from './kept-cooperations.ts'
import { COOP_STATES, coopWords as words } from './words.ts'

/** Cooperations, of one park or of all that are seen, as they stand on a day. */
export function Cooperations({ platform }: { readonly platform?: string }): ReactNode {
  const may = useMay()
  const { standing } = useSession()
  const own = standing.roles.includes('park') ? { platform: standing.unit } : { partner: standing.unit }
  const given = { ...(reachOf(standing) === 'UNIT' ? own : {}), ...(platform ? { platform } : {}) }
  const kept = keptCooperations(given)
  return (
    <>
      {may('cooperation:write') && (
        <p className="register-add">
          <RecordDeed kept={kept} preset={given} label={words.add} isPrimary />
        </p>
      )}
      <Register<Cooperation>
        kept={kept}
        label={words.title}
        {...(platform ? { asked: { platform } } : {})}
        nameOf={({ platformName }) => platformName}
        empty={words.empty}
        filters={[{ name: 'on', label: common.on, isDay: true }]}
        columns={[
          {
            key: 'platform',
            title: words.platform,
            show: ({ id, platformName }) => (
              <DeskLink to={`/cooperations/${id}`}>
                <Zh text={platformName} />
              </DeskLink>
            ),
          },
          { key: 'partner', title: words.partner, show: ({ partnerName }) => <Zh text={partnerName} /> },
          { key: 'scope', title: words.scope, show: ({ scope }) => <Zh text={scope} /> },
          { key: 'from', title: common.from, show: ({ from }) => from },
          { key: 'lastDay', title: common.lastDay, show: ({ lastDay }) => lastDay },
          { key: 'state', title: words.state, show: (one) => <State cooperation={one} /> },
          { key: 'used', title: words.lastUsed, show: (one) => <LastUse cooperation={one} /> },
        ]}
      />
    </>
  )
}

/** How a cooperation stands, and whether it lies idle. */
export function State({ cooperation: { state, isIdle } }: { readonly cooperation: Cooperation }): ReactNode {
  const { tell } = useDesk()
  return (
    <>
      <Coded code={state} of={COOP_STATES} />
      {isIdle && <span className="fact-source is-wanting">{tell(words.idle)}</span>}
    </>
  )
}

/** When a cooperation was used last, and how often. */
export function LastUse({ cooperation: { lastUsedOn, uses } }: { readonly cooperation: Cooperation }): ReactNode {
  const { tell } = useDesk()
  if (lastUsedOn === null) return <span className="muted">{tell(words.neverUsed)}</span>
  return tell(fill(words.usedSaid, { day: lastUsedOn, count: uses }))
}
