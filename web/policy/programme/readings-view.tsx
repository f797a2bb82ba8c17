import { type ReactNode, useId } from 'react'
import { useSpeech } from '../../app/speech.ts'
import type { ProgrammeReading } from '../engine.ts'
import { ClauseLink } from '../plan/clause-link.tsx'
import { unitWords, usePlan } from '../plan/plan.ts'

/** Ways to read the text: the options, the one taken, why, and who may switch it. Set apart from the rule itself. */
export function ReadingsView({ readings }: { readonly readings: readonly ProgrammeReading[] }): ReactNode {
  const { say } = useSpeech()
  const id = useId()
  if (readings.length === 0) return null
  return (
    <section className="readings" aria-labelledby={id}>
      <h3 id={id}>{say('readings.title')}</h3>
      <p className="muted small">{say('readings.text')}</p>
      {readings.map((reading) => (
        <ReadingOptions key={reading.id} reading={reading} />
      ))}
    </section>
  )
}

/** One reading with its options. */
export function ReadingOptions({ reading }: { readonly reading: ProgrammeReading }): ReactNode {
  const { say, tell } = useSpeech()
  const plan = usePlan()
  const { options, chosen, clause, why, switchedBy } = reading
  return (
    <div className="reading">
      <ul className="options">
        {Object.entries(options).map(([option, words]) => (
          <li key={option} className={option === chosen ? 'option option-chosen' : 'option'}>
            {option === chosen && <strong>{say('readings.chosen')}</strong>}
            {tell(words)}
          </li>
        ))}
      </ul>
      <p>
        {tell(why)} <ClauseLink id={clause} />
      </p>
      {switchedBy !== null && (
        <p className="muted small">{say('readings.switchedBy', { unit: tell(unitWords(plan, switchedBy)) })}</p>
      )}
    </div>
  )
}
