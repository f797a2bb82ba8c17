import type { ReactNode } from 'react'
import type { CooperationCover, CooperationReminders } from '../../../contract/index.ts'
import { DeskLink } from '../frame/desk-link.tsx'
import { Page, Part } from '../frame/page.tsx'
import { Tabs } from '../frame/tabs.tsx'
import { AskedPart } from '../record/asked-part.tsx'
import { fill } from '../record/fill.ts'
import { Figures, NumbersNotSet, Zh } from '../record/showing.tsx'
import { SmallTable } from '../record/small-table.tsx'
import { words as common } from '../record/words.ts'
import { useDesk } from '../speech.ts'
import { Cooperations } from './cooperation-table.tsx'
import { ExchangeItems } from './exchange-items.tsx'
import { coopWords as words } from './words.ts'

/** Cooperations of parks and institutions: all, those that end soon, parks without one, and what is shared. */
export function CooperationsPage(): ReactNode {
  const { tell } = useDesk()
  return (
    <Page title={tell(words.title)} lead={tell(words.lead)}>
      <Tabs
        label={tell(words.tabs)}
        tabs={[
          { id: 'all', label: tell(words.all), show: () => <Cooperations /> },
          { id: 'reminders', label: tell(words.reminders), show: () => <Reminders /> },
          { id: 'cover', label: tell(words.cover), show: () => <Cover /> },
          { id: 'exchange', label: tell(words.exchange), show: () => <ExchangeItems /> },
        ]}
      />
    </Page>
  )
}

function Reminders(): ReactNode {
  const { tell } = useDesk()
  return (
    <AskedPart<CooperationReminders> path="/api/cooperation-reminders">
      {({ rows, numbersNotSet }) => (
        <>
          <NumbersNotSet numbers={numbersNotSet} />
          <SmallTable
            label={words.reminders}
            rows={rows}
            keyOf={({ cooperation }) => cooperation}
            empty={words.remindersEmpty}
            columns={[
              {
                title: words.platform,
                show: ({ cooperation, platformName }) => (
                  <DeskLink to={`/cooperations/${cooperation}`}>
                    <Zh text={platformName} />
                  </DeskLink>
                ),
              },
              { title: words.partner, show: ({ partnerName }) => <Zh text={partnerName} /> },
              { title: common.lastDay, show: ({ lastDay }) => lastDay },
              { title: words.daysLeft, isNumber: true, show: ({ daysLeft }) => daysLeft },
              { title: words.reminder, show: ({ reminder }) => tell(fill(words.reminderSaid, { days: reminder })) },
            ]}
          />
        </>
      )}
    </AskedPart>
  )
}

function Cover(): ReactNode {
  const { tell } = useDesk()
  return (
    <AskedPart<CooperationCover> path="/api/cooperation-cover">
      {({ platforms, withCooperation, percent, without }) => (
        <>
          <Figures
            rows={[
              [words.platforms, platforms],
              [words.withCooperation, withCooperation],
              [words.percent, tell(percent === null ? common.notKnown : fill(common.percent, { percent }))],
            ]}
          />
          <Part title={tell(words.without)}>
            {without.length === 0 ? (
              <p className="muted">{tell(words.withoutNone)}</p>
            ) : (
              <ul className="held">
                {without.map(({ id, nameZh }) => (
                  <li key={id}>
                    <DeskLink to={`/parks/${id}`}>
                      <Zh text={nameZh} />
                    </DeskLink>
                  </li>
                ))}
              </ul>
            )}
          </Part>
        </>
      )}
    </AskedPart>
  )
}
