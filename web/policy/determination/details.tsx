import type { ReactNode } from 'react'
import type { Determination } from '../../../contract/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { Icon } from '../../ui/icon.tsx'
import { ExactMoney } from '../../ui/money.tsx'
import { useCompiledPack } from '../compiled.ts'
import type { Programme } from '../engine.ts'
import { ClauseLink } from '../plan/clause-link.tsx'
import { itemWords } from '../words-of-places.ts'
import { shownWords } from '../words-of-values.ts'
import { FactGroups } from './fact-text.tsx'

/** Under a heading that says it of all, no fact needs a mark of its own. */
const NONE_MARKED: ReadonlySet<string> = new Set()

/** Values shown with the result, what a class gives, and who bears which part. */
export function ShownValues({ determination }: { readonly determination: Determination }): ReactNode {
  const { say, tell } = useSpeech()
  const { vocabulary } = useCompiledPack()
  const { shows, split } = determination
  const gives = determination.class?.gives ?? []
  if (shows.length + split.length + gives.length === 0) return null
  return (
    <section className="part-of-determination">
      <h4>{say('shown.title')}</h4>
      <dl className="definitions">
        {[...gives, ...shows].map(({ id, item, label, value, unit }) => (
          <div key={`${id}${item}`}>
            <dt>
              {[item === null ? null : itemWords(vocabulary, item), label]
                .flatMap((words) => (words ? [tell(words)] : []))
                .join(' · ')}
            </dt>
            <dd>{tell(shownWords(vocabulary, value, unit))}</dd>
          </div>
        ))}
        {split.map(({ payer, label, amountFen }) => (
          <div key={payer}>
            <dt>{tell(label)}</dt>
            <dd>
              <ExactMoney fen={amountFen} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Things for the reviewer to see; they change no amount. */
export function Flags({ flags }: { readonly flags: Determination['flags'] }): ReactNode {
  const { say, tell } = useSpeech()
  if (flags.length === 0) return null
  return (
    <section className="part-of-determination flags">
      <h4>{say('flags.title')}</h4>
      <ul>
        {flags.map(({ flag, label, clause }) => (
          <li key={flag}>
            <Icon name="warning" /> {tell(label)} <ClauseLink id={clause} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Facts that were left out and that the answer took at what leaving them out counts as. */
export function LeftOut({ assumed }: { readonly assumed: Determination['assumed'] }): ReactNode {
  const { say } = useSpeech()
  if (assumed.length === 0) return null
  return (
    <section className="part-of-determination">
      <h4>{say('absent.title')}</h4>
      <FactGroups facts={assumed} within={null} assumed={NONE_MARKED} />
    </section>
  )
}

/** Readings of the text on which the answer rests. */
export function ReadingsUsed({
  determination,
  programme,
}: {
  readonly determination: Determination
  readonly programme: Programme
}): ReactNode {
  const { say, tell } = useSpeech()
  if (determination.readings.length === 0) return null
  return (
    <details className="part-of-determination">
      <summary>{say('readings.used', { count: determination.readings.length })}</summary>
      <ul>
        {determination.readings.map(({ reading, chosen, clause }) => {
          const known = programme.readings.find(({ id }) => id === reading)
          return (
            <li key={reading}>
              {tell(known?.options[chosen] ?? { zh: chosen, en: chosen })} <ClauseLink id={clause} />
            </li>
          )
        })}
      </ul>
    </details>
  )
}
