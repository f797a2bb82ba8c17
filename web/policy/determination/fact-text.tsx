import type { ReactNode } from 'react'
import type { Determination } from '../../../contract/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { Prose } from '../../ui/prose.tsx'
import { useCompiledPack } from '../compiled.ts'
import { placeOf } from '../words-of-places.ts'
import { factWords } from '../words-of-values.ts'
import { factsByOwner } from './group-reasons.ts'

/** A fact with its value; within an item, only what the item does not say already. One that was left out says so. */
export function FactText({
  path,
  value,
  within = null,
  isAssumed = false,
}: {
  readonly path: string
  readonly value: string | boolean | null
  readonly within?: string | null
  readonly isAssumed?: boolean
}): ReactNode {
  const { say, tell } = useSpeech()
  const { vocabulary } = useCompiledPack()
  const place = placeOf(vocabulary, path)
  const item = within !== null && path.startsWith(`${within}.`) ? placeOf(vocabulary, within).words : null
  const whole = tell(place.words)
  const label = item === null ? whole : whole.slice(tell(item).length).replace(/^ · /, '')
  return (
    <span className={value === null ? 'fact fact-unknown' : 'fact'}>
      <span className="fact-label">{label}</span>{' '}
      <span className="fact-value">
        <Prose text={tell(factWords(vocabulary, place.field, value))} />
      </span>
      {isAssumed && <span className="fact-assumed">{say('absent.mark')}</span>}
    </span>
  )
}

/** Facts put together by what they belong to: title 1: kind, from, to. */
export function FactGroups({
  facts,
  within,
  assumed,
}: {
  readonly facts: Determination['reasons'][number]['facts']
  readonly within: string | null
  /** Paths of facts that were left out and count as something. */
  readonly assumed: ReadonlySet<string>
}): ReactNode {
  const { tell } = useSpeech()
  const { vocabulary } = useCompiledPack()
  if (facts.length === 0) return null
  return (
    <ul className="fact-list">
      {factsByOwner(facts).map(({ owner, facts: own }) => (
        <li key={owner} className="fact-group">
          {owner !== '' && owner !== within && (
            <span className="fact-owner">{tell(placeOf(vocabulary, owner).words)}</span>
          )}
          {own.map(({ path, value }) => (
            <FactText key={path} path={path} value={value} within={owner} isAssumed={assumed.has(path)} />
          ))}
        </li>
      ))}
    </ul>
  )
}
