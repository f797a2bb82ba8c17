import type { ReactNode } from 'react'
import type { Determination } from '../../../contract/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { ExactMoney } from '../../ui/money.tsx'
import { Prose } from '../../ui/prose.tsx'
import { useCompiledPack } from '../compiled.ts'
import { spanWords } from '../days.ts'
import type { Programme } from '../engine.ts'
import { ClauseLink } from '../plan/clause-link.tsx'
import { itemWords } from '../words-of-places.ts'

/** Limits with what was used and what is left. */
export function Limits({ limits }: { readonly limits: Determination['limits'] }): ReactNode {
  const { say, tell } = useSpeech()
  if (limits.length === 0) return null
  return (
    <section className="part-of-determination">
      <h4>{say('limits.title')}</h4>
      <ul className="limit-list">
        {limits.map((limit) => (
          <li key={JSON.stringify(limit)}>
            <p>
              {tell(limit.label)} <ClauseLink id={limit.clause} />{' '}
              {limit.reached && <span className="scope scope-strong">{say('limits.reached')}</span>}
            </p>
            <p className="muted">
              {limit.to !== null && (
                <Prose text={say('limits.window', { span: tell(spanWords(limit.from, limit.to)) })} />
              )}
              {limit.maxFen !== null && (
                <span>
                  {say('limits.max')} <ExactMoney fen={limit.maxFen} />{' '}
                </span>
              )}
              {limit.usedFen !== null && (
                <span>
                  {say('limits.used')} <ExactMoney fen={limit.usedFen} />{' '}
                </span>
              )}
              {limit.appliedFen !== null && (
                <span>
                  {say('limits.now')} <ExactMoney fen={limit.appliedFen} />{' '}
                </span>
              )}
              {limit.leftFen !== null && (
                <span>
                  {say('limits.left')} <ExactMoney fen={limit.leftFen} />{' '}
                </span>
              )}
              {limit.shortfallFen !== null && limit.shortfallFen > 0 && (
                <strong>
                  {say('limits.short')} <ExactMoney fen={limit.shortfallFen} />
                </strong>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Days and items that earn nothing, each with the conditions that say so. */
export function IneligibleRanges({
  determination,
  programme,
}: {
  readonly determination: Determination
  readonly programme: Programme
}): ReactNode {
  const { say, tell } = useSpeech()
  const { vocabulary } = useCompiledPack()
  if (determination.ineligible.length === 0) return null
  const labelOf = (id: string): string => {
    const reason = determination.reasons.find(({ condition }) => condition === id)
    const own = [...programme.conditions, ...(programme.window ? [programme.window] : [])].find(
      (each) => each.id === id,
    )
    return tell(reason?.label ?? own?.label ?? { zh: id, en: id })
  }
  return (
    <section className="part-of-determination">
      <h4>{say('ineligible.title')}</h4>
      <ul className="ineligible">
        {determination.ineligible.map(({ item, from, to, days, conditions, clawbackFen }) => (
          <li key={`${item}${from}`}>
            <strong>{tell(itemWords(vocabulary, item) ?? { zh: '', en: '' })}</strong>{' '}
            <Prose text={tell(spanWords(from, to))} />
            {days !== null && say('working.days', { count: days })}
            {clawbackFen !== null && clawbackFen > 0 && (
              <span>
                {' '}
                {say('working.clawback')} <ExactMoney fen={clawbackFen} />
              </span>
            )}
            <ul>
              {conditions.map((condition) => (
                <li key={condition}>{say('ineligible.because', { condition: labelOf(condition) })}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
