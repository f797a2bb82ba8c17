import type { ReactNode } from 'react'
import type { Words } from '../../../contract/index.ts'
import { OPERATOR_WORDS } from '../../../contract/messages/index.ts'
import { comparisonHolds } from '../../../core/policy/evaluate/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { Icon } from '../../ui/icon.tsx'
import { Prose } from '../../ui/prose.tsx'
import { quantityWords } from '../words-of-values.ts'
import type { Comparison } from './judge-comparison.ts'

const DATE_OPERATOR_WORDS: Readonly<Record<string, Words>> = {
  '<': { zh: '早于', en: 'before' },
  '<=': { zh: '不晚于', en: 'not after' },
  '>': { zh: '晚于', en: 'after' },
  '>=': { zh: '不早于', en: 'not before' },
}

/** Where a number or day stands against its threshold, whether that holds, and how far apart they are. */
export function ComparisonText({ comparison }: { readonly comparison: Comparison }): ReactNode {
  const { say, tell } = useSpeech()
  const { left, operator, right, unit, gap } = comparison
  const isDate = unit === 'date'
  const words = (value: string): string => (isDate ? value : tell(quantityWords(value, unit)))
  const sign = (isDate ? DATE_OPERATOR_WORDS[operator] : undefined) ?? OPERATOR_WORDS[operator]
  const holds = comparisonHolds(comparison)
  const distance = gap.replace(/^-/, '')
  const isApart = !/^(?:0(?:\.0+)?)?$/.test(distance)
  return (
    <p className={holds ? 'comparison' : 'comparison comparison-fails'}>
      <Icon name={holds ? 'yes' : 'no'} />
      <span className="unseen">{say(holds ? 'comparison.holds' : 'comparison.fails')}</span>
      <span className="number">
        <Prose text={`${words(left)} ${tell(sign ?? { zh: operator, en: operator })} ${words(right)}`} />
      </span>
      {isApart && (
        <span className="muted">
          {say('conditions.gap', { gap: tell(quantityWords(distance, isDate ? 'days' : unit)) })}
        </span>
      )}
    </p>
  )
}
