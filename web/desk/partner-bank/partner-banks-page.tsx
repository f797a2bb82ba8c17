import type { ReactNode } from 'react'
import type { PartnerAgreement } from '../../../contract/index.ts'
import { DeskLink } from '../frame/desk-link.tsx'
import { Page } from '../frame/page.tsx'
import { fill } from '../record/fill.ts'
import { Register } from '../record/register.tsx'
import { MoneyOrNone, Zh } from '../record/showing.tsx'
import { words as common } from '../record/words.ts'
import { useDesk } from '../speech.ts'
import { AGREEMENTS } from './kept-agreements.ts'
import { partnerWords as words } from './words.ts'

/** Agreements with cooperating banks, those that hold on a day or all. */
export function PartnerBanksPage(): ReactNode {
  const { tell } = useDesk()
  return (
    <Page title={tell(words.title)} lead={tell(words.lead)}>
      <Register<PartnerAgreement>
        kept={AGREEMENTS}
        label={words.title}
        write="agreement:write"
        addLabel={words.add}
        nameOf={({ bankName, agreementNo }) => `${bankName} ${agreementNo}`}
        empty={words.empty}
        filters={[
          { name: 'text', label: words.search },
          { name: 'on', label: common.on, isDay: true },
        ]}
        columns={[
          {
            key: 'bank',
            title: words.bank,
            show: ({ id, bankName }) => (
              <DeskLink to={`/partner-banks/${id}`}>
                <Zh text={bankName} />
              </DeskLink>
            ),
          },
          { key: 'number', title: words.agreementNo, show: ({ agreementNo }) => <Zh text={agreementNo} /> },
          { key: 'from', title: common.from, show: ({ from }) => from },
          { key: 'lastDay', title: common.lastDay, show: ({ lastDay }) => <Zh text={lastDay} /> },
          {
            key: 'branches',
            title: words.branches,
            show: ({ branches }) =>
              tell(branches.length === 0 ? words.wholeBank : fill(words.someBranches, { count: branches.length })),
          },
          {
            key: 'ceiling',
            title: words.ceiling,
            isNumber: true,
            show: ({ ceilingFen }) => <MoneyOrNone fen={ceilingFen} />,
          },
          { key: 'state', title: words.state, show: (agreement) => tell(stateOf(agreement)) },
          { key: 'contact', title: words.contact, isExtra: true, show: ({ contact }) => <Zh text={contact} /> },
        ]}
      />
    </Page>
  )
}

/** How an agreement stands: whether it counts, and for whose signature it or its end waits. */
export function stateOf({ inForce, lastDayProposed }: PartnerAgreement): { readonly zh: string; readonly en: string } {
  if (!inForce) return words.waits
  return lastDayProposed === null ? words.inForce : words.waitsEnd
}
