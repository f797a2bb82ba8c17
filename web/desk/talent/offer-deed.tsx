import { type ReactNode, useState } from 'react'
import type { TalentOffer } from '../../../contract/index.ts'
import { Money } from '../../ui/money.tsx'
import { tell as tellServer } from '../ask/ask.ts'
import { Deed } from '../form/deed.tsx'
import { RecordForm } from '../form/record-form.tsx'
import { fill } from '../record/fill.ts'
import { Known, Zh } from '../record/showing.tsx'
import { useDesk } from '../speech.ts'
import { SCORE, TALENTS } from './kept-talents.ts'
import { talentWords as words } from './words.ts'

/** A button by which an institution sees the band that a score opens for a person who authorised it. */
export function OfferDeed({ talent, about }: { readonly talent: string; readonly about: string }): ReactNode {
  const { tell } = useDesk()
  const [offer, setOffer] = useState<TalentOffer | null>(null)
  return (
    <Deed label={tell(words.offer)} about={about}>
      {({ cancel }) => (
        <>
          <RecordForm<TalentOffer>
            name={`offer ${talent}`}
            fields={[
              {
                name: SCORE.name,
                label: tell(words.score),
                kind: 'text',
                refuse: (text) => (SCORE.pattern?.test(text) ? null : tell(words.scoreHint)),
              },
            ]}
            send={({ score = '' }) => tellServer('POST', `${TALENTS.path}/${talent}/offer`, { score: score.trim() })}
            onDone={setOffer}
            sendLabel={tell(words.offer)}
            onCancel={cancel}
          />
          <div aria-live="polite">{offer && <Offer offer={offer} />}</div>
        </>
      )}
    </Deed>
  )
}

function Offer({ offer: { score, band } }: { readonly offer: TalentOffer }): ReactNode {
  const { tell } = useDesk()
  if (band === null) return <p>{tell(fill(words.offerNone, { score }))}</p>
  return (
    <>
      <p>
        <strong>{tell(fill(words.offerOf, { score }))}</strong>{' '}
        {band.isSample && <span className="tag">{tell(words.sample)}</span>}
      </p>
      <Known
        rows={[
          [words.line, <Money key="" fen={band.lineFen} />],
          [words.rate, band.rate],
          [words.term, band.termMonths],
          [words.way, <Zh key="" text={band.way} />],
        ]}
      />
    </>
  )
}
