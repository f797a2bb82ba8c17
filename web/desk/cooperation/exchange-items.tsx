import type { ReactNode } from 'react'
import type { ExchangeItem, ExchangeSummary } from '../../../contract/index.ts'
import { reachOf } from '../frame/places.ts'
import { AskedPart } from '../record/asked-part.tsx'
import { todayHere, yearOf } from '../record/day-choice.tsx'
import { Register } from '../record/register.tsx'
import { Coded, Figures, Zh } from '../record/showing.tsx'
import { words as common } from '../record/words.ts'
import { useSession } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { keptExchange } from './kept-cooperations.ts'
import { EXCHANGE_CLASSES, coopWords as words } from './words.ts'

/** What parks and branches share, by class, and how many projects were financed of it. */
export function ExchangeItems({ platform }: { readonly platform?: string }): ReactNode {
  const { tell } = useDesk()
  const { standing } = useSession()
  const isPark = reachOf(standing) === 'UNIT' && standing.roles.includes('park')
  const given = isPark ? { platform: standing.unit } : platform ? { platform } : {}
  return (
    <>
      <Summary />
      <Register<ExchangeItem>
        kept={keptExchange(given)}
        label={words.exchange}
        write="exchange:write"
        addLabel={words.addItem}
        preset={given}
        {...(platform ? { asked: { platform } } : {})}
        nameOf={({ title }) => title}
        empty={words.exchangeEmpty}
        filters={[{ name: 'class', label: words.class, choices: EXCHANGE_CLASSES }]}
        columns={[
          { key: 'title', title: words.itemTitle, show: ({ title }) => <Zh text={title} /> },
          { key: 'class', title: words.class, show: (item) => <Coded code={item.class} of={EXCHANGE_CLASSES} /> },
          { key: 'platform', title: words.platform, show: ({ platformName }) => <Zh text={platformName} /> },
          { key: 'branch', title: words.branch, show: ({ branchName }) => <Zh text={branchName} /> },
          { key: 'on', title: words.sharedOn, show: ({ sharedOn }) => sharedOn },
          { key: 'owner', title: words.owner, show: ({ owner }) => <Zh text={owner} /> },
          {
            key: 'financed',
            title: words.financed,
            show: ({ isFinanced }) => tell(isFinanced ? common.yes : common.no),
          },
          { key: 'followUp', title: words.followUp, isExtra: true, show: ({ followUp }) => <Zh text={followUp} /> },
        ]}
      />
    </>
  )
}

function Summary(): ReactNode {
  const today = todayHere()
  const year = Number(today.slice(0, 4))
  return (
    <AskedPart<ExchangeSummary> path="/api/exchange-summary" asked={{ from: yearOf(today), to: `${year + 1}-01-01` }}>
      {({ classes, projectsFinanced }) => (
        <Figures
          rows={[
            ...classes.map((one) => [EXCHANGE_CLASSES[one.class], one.items] as const),
            [words.projectsFinanced, projectsFinanced],
          ]}
        />
      )}
    </AskedPart>
  )
}
