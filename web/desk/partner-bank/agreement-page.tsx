import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { PartnerAgreement, RegisterUnit } from '../../../contract/index.ts'
import { Page, Part } from '../frame/page.tsx'
import { AskedPart } from '../record/asked-part.tsx'
import { fill } from '../record/fill.ts'
import { RecordDeed, SendDeed } from '../record/record-deed.tsx'
import { Known, MoneyOrNone, Zh } from '../record/showing.tsx'
import { SmallTable } from '../record/small-table.tsx'
import { words as common } from '../record/words.ts'
import { useMay, useSession } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { AGREEMENTS } from './kept-agreements.ts'
import { stateOf } from './partner-banks-page.tsx'
import { partnerWords as words } from './words.ts'

/** One agreement with a cooperating bank: its days, who has signed, and its end. */
export function AgreementPage(): ReactNode {
  const { agreement: id = '' } = useParams({ strict: false }) as { agreement?: string }
  return (
    <AskedPart<PartnerAgreement> path={`${AGREEMENTS.path}/${encodeURIComponent(id)}`}>
      {(agreement) => <Shown agreement={agreement} />}
    </AskedPart>
  )
}

function Shown({ agreement }: { readonly agreement: PartnerAgreement }): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  return (
    <Page
      title={agreement.bankName}
      isNameChinese
      lead={
        <>
          {tell(words.agreementNo)} <Zh text={agreement.agreementNo} /> · {tell(stateOf(agreement))}
        </>
      }
      actions={may('agreement:write') && <Deeds agreement={agreement} />}
    >
      <Known
        rows={[
          [common.from, agreement.from],
          [common.lastDay, <Zh key="" text={agreement.lastDay} />],
          [words.proposedEnd, <Zh key="" text={agreement.lastDayProposed} />],
          [words.reason, <Zh key="" text={agreement.endingReason} />],
          [words.ceiling, <MoneyOrNone key="" fen={agreement.ceilingFen} />],
          [words.contact, <Zh key="" text={agreement.contact} />],
          [words.branches, <BranchNames key="" ids={agreement.branches} bank={agreement.bank} />],
        ]}
      />
      <Signatures agreement={agreement} />
    </Page>
  )
}

function Deeds({ agreement }: { readonly agreement: PartnerAgreement }): ReactNode {
  const { standing } = useSession()
  const path = `${AGREEMENTS.path}/${agreement.id}`
  const { unit } = standing
  const mustSign = unit !== null && agreement.signers.includes(unit)
  const hasSigned = (act: 'IN' | 'OUT'): boolean =>
    agreement.signatures.some((signature) => signature.unit === unit && signature.act === act)
  return (
    <>
      {mustSign && !agreement.inForce && !hasSigned('IN') && (
        <SendDeed label={words.signIn} path={`${path}/signatures`} fields={[]} preset={{ act: 'IN' }} isPrimary />
      )}
      {mustSign && agreement.lastDayProposed !== null && !hasSigned('OUT') && (
        <SendDeed label={words.signOut} path={`${path}/signatures`} fields={[]} preset={{ act: 'OUT' }} isPrimary />
      )}
      <RecordDeed kept={AGREEMENTS} record={agreement} />
      {agreement.inForce && (
        <SendDeed
          label={words.end}
          path={`${path}/ending`}
          version={agreement.version}
          fields={[
            { name: 'lastDay', label: common.lastDay, kind: 'day', hint: words.endHint },
            { name: 'reason', label: words.reason, kind: 'long', lengthMax: 1000 },
          ]}
        />
      )}
    </>
  )
}

function BranchNames({ ids, bank }: { readonly ids: readonly string[]; readonly bank: string }): ReactNode {
  const { tell } = useDesk()
  if (ids.length === 0) return tell(words.wholeBank)
  return (
    <AskedPart<{ readonly rows: readonly RegisterUnit[] }> path="/api/units" asked={{ parent: bank, limit: 200 }}>
      {({ rows }) => <Zh text={ids.map((id) => rows.find((unit) => unit.id === id)?.nameZh ?? id).join('、')} />}
    </AskedPart>
  )
}

function Signatures({ agreement: { signers, signatures } }: { readonly agreement: PartnerAgreement }): ReactNode {
  const { tell } = useDesk()
  const dayOf = (unit: string, act: 'IN' | 'OUT'): string | undefined =>
    signatures.find((signature) => signature.unit === unit && signature.act === act)?.signedAt.slice(0, 10)
  return (
    <Part title={tell(words.signatures)}>
      <AskedPart<{ readonly rows: readonly RegisterUnit[] }> path="/api/units" asked={{ kind: 'GOV', limit: 200 }}>
        {({ rows }) => (
          <SmallTable
            label={words.signatures}
            rows={signers}
            keyOf={(unit) => unit}
            empty={words.noSigners}
            columns={[
              {
                title: words.signers,
                show: (unit) => <Zh text={rows.find(({ id }) => id === unit)?.nameZh ?? unit} />,
              },
              {
                title: words.state,
                show: (unit) => {
                  const [day, ended] = [dayOf(unit, 'IN'), dayOf(unit, 'OUT')]
                  if (ended) return tell(fill(words.signedEnd, { day: ended }))
                  return tell(day ? fill(words.signedIn, { day }) : words.notSigned)
                },
              },
            ]}
          />
        )}
      </AskedPart>
    </Part>
  )
}
