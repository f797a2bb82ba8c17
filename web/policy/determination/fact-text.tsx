import type { ReactNode } from 'react'
import { useSpeech } from '../../app/speech.ts'
import { useCompiledPack } from '../compiled.ts'
import { placeOf } from '../words-of-places.ts'
import { factWords } from '../words-of-values.ts'

/** A fact with its value; within an item, only what the item does not say already. */
export function FactText({
  path,
  value,
  within = null,
}: {
  readonly path: string
  readonly value: string | boolean | null
  readonly within?: string | null
}): ReactNode {
  const { tell } = useSpeech()
  const { vocabulary } = useCompiledPack()
  const place = placeOf(vocabulary, path)
  const item = within !== null && path.startsWith(`${within}.`) ? placeOf(vocabulary, within).words : null
  const whole = tell(place.words)
  const label = item === null ? whole : whole.slice(tell(item).length).replace(/^ · /, '')
  return (
    <span className={value === null ? 'fact fact-unknown' : 'fact'}>
      <span className="fact-label">{label}</span>{' '}
      <span className="fact-value">{tell(factWords(vocabulary, place.field, value))}</span>
    </span>
  )
}
