import type { ReactNode } from 'react'
import { useSpeech } from '../../app/speech.ts'
import { usePlan } from './plan.ts'

/** What a row is: rule, target, parameter, duty or intent; whether a programme carries it out. */
export function KindTag({ kind, runs = false }: { readonly kind: string; readonly runs?: boolean }): ReactNode {
  const { say, tell } = useSpeech()
  const words = usePlan().legend.kinds[kind] ?? { zh: kind, en: kind }
  return (
    <span className={`tag tag-${kind}`}>
      {tell(words)}
      {runs && <span className="tag-runs"> · {say('plan.runs')}</span>}
    </span>
  )
}
