import type { ReactNode } from 'react'
import type { TalentReport } from '../../../contract/index.ts'
import { Money } from '../../ui/money.tsx'
import { useAddress } from '../frame/desk-link.tsx'
import { AskedPart } from '../record/asked-part.tsx'
import { DayChoice } from '../record/day-choice.tsx'
import { fill } from '../record/fill.ts'
import { Zh } from '../record/showing.tsx'
import { SmallTable } from '../record/small-table.tsx'
import { words as common } from '../record/words.ts'
import { useDesk } from '../speech.ts'
import { talentWords as words } from './words.ts'

/** People and products by class on a day; in the total a person counts once. */
export function TalentReportPart(): ReactNode {
  const { tell } = useDesk()
  const { on = '' } = useAddress()
  return (
    <>
      <DayChoice days={[{ name: 'on', label: common.on, value: on }]} />
      <AskedPart<TalentReport> path="/api/talent-report" asked={{ on }}>
        {({ rows, total }) => (
          <SmallTable
            label={words.report}
            rows={rows.length === 0 ? [] : [...rows, { class: tell(words.total), ...total }]}
            keyOf={(row) => row.class}
            empty={words.reportEmpty}
            columns={[
              { title: words.class, show: (row) => row.class },
              { title: words.reportPeople, isNumber: true, show: ({ people }) => people },
              {
                title: words.withContact,
                isNumber: true,
                show: ({ withContact, contactPercent }) =>
                  contactPercent === null
                    ? withContact
                    : `${withContact} · ${tell(fill(common.percent, { percent: contactPercent }))}`,
              },
              { title: words.talentLoans, isNumber: true, show: ({ talentLoans }) => talentLoans },
              { title: words.guaranteeLoans, isNumber: true, show: ({ guaranteeLoans }) => guaranteeLoans },
              { title: words.insurance, isNumber: true, show: ({ insurance }) => insurance },
              { title: words.wealth, isNumber: true, show: ({ wealth }) => wealth },
              { title: words.reportAmount, isNumber: true, show: ({ amountFen }) => <Money fen={amountFen} /> },
              {
                title: words.reportSatisfaction,
                isNumber: true,
                show: ({ satisfactionAverage }) => <Zh text={satisfactionAverage} />,
              },
            ]}
          />
        )}
      </AskedPart>
    </>
  )
}
