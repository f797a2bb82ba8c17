import type { ReactNode } from 'react'
import type { Determination } from '../../../contract/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { ExactMoney } from '../../ui/money.tsx'
import { VerdictChip } from '../../ui/verdict-chip.tsx'
import type { Programme } from '../engine.ts'
import { ClauseLink } from '../plan/clause-link.tsx'

/** Says of an answer that it rests on another reading than the pack's, on which, and what the pack's own would give. */
export function SwitchedNote({
  determination: { readings },
  programme,
  own,
}: {
  readonly determination: Determination
  readonly programme: Programme
  /** The answer under the pack's own readings, where it is at hand. */
  readonly own: Determination | null
}): ReactNode {
  const { say, tell } = useSpeech()
  const switched = readings.filter(({ switchedFrom }) => switchedFrom !== null)
  if (switched.length === 0) return null
  const words = (reading: string, option: string | null): string => {
    const known = programme.readings.find(({ id }) => id === reading)?.options[option ?? '']
    return known ? tell(known) : (option ?? '')
  }
  return (
    <div className="demo-note switched-note">
      <p>
        <strong>{say('switched.title')}</strong>
      </p>
      <ul>
        {switched.map(({ reading, chosen, switchedFrom, clause }) => (
          <li key={reading}>
            {say('switched.now', { option: words(reading, chosen) })} <ClauseLink id={clause} />
            <span className="note">{say('switched.own', { option: words(reading, switchedFrom) })}</span>
          </li>
        ))}
      </ul>
      {own && (
        <p className="switched-own">
          {say('switched.compare')} <VerdictChip verdict={own.verdict} waits={own} />{' '}
          {own.amountFen !== null && own.verdict === 'yes' && <ExactMoney fen={own.amountFen} />}
          {own.class && tell(own.class.label)}
        </p>
      )}
    </div>
  )
}
