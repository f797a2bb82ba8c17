import type { ReactNode } from 'react'
import type { Verdict } from '../../../contract/index.ts'
import { OPERATOR_WORDS } from '../../../contract/messages/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { VerdictChip } from '../../ui/verdict-chip.tsx'
import { useCompiledPack } from '../compiled.ts'
import { spanWords } from '../days.ts'
import { ClauseLink } from '../plan/clause-link.tsx'
import { itemWords } from '../words-of-places.ts'
import { codeWords, quantityWords } from '../words-of-values.ts'
import { FactText } from './fact-text.tsx'
import { groupReasons, type JudgedCondition, type Reason, tellingFacts } from './group-reasons.ts'
import { NeedText } from './needs.tsx'

/** Every condition with its result, the facts that decided it, and the clause. */
export function Conditions({ reasons }: { readonly reasons: readonly Reason[] }): ReactNode {
  const { say, tell } = useSpeech()
  const { vocabulary } = useCompiledPack()
  if (reasons.length === 0) return null
  return (
    <section className="part-of-determination">
      <h4>{say('conditions.title')}</h4>
      {groupReasons(reasons).map(({ item, conditions }) => (
        <div key={item ?? ''} className="reason-group">
          <h5>
            {tell(itemWords(vocabulary, item) ?? { zh: say('conditions.subject'), en: say('conditions.subject') })}
          </h5>
          <ul className="reasons">
            {conditions.map((condition) => (
              <ConditionItem key={condition.condition} judged={condition} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function ConditionItem({ judged: { result, reasons } }: { readonly judged: JudgedCondition }): ReactNode {
  const { tell } = useSpeech()
  const [first] = reasons
  if (!first) return null
  const once = reasons.length === 1
  return (
    <li className="reason">
      <div className="reason-head">
        <Result result={result} />
        <span className="reason-label">{tell(first.label)}</span>
        <ClauseLink id={first.clause} />
      </div>
      {reasons.map((reason) => (
        <ReasonBody key={`${reason.from}${reason.to}`} reason={reason} showResult={!once && result === null} />
      ))}
    </li>
  )
}

function Result({ result }: { readonly result: Verdict | null }): ReactNode {
  const { say } = useSpeech()
  return result === null ? (
    <span className="verdict verdict-mixed">{say('conditions.mixed')}</span>
  ) : (
    <VerdictChip verdict={result} />
  )
}

function ReasonBody({ reason, showResult }: { readonly reason: Reason; readonly showResult: boolean }): ReactNode {
  const { tell } = useSpeech()
  const { from, to, item } = reason
  const facts = tellingFacts(reason.facts)
  if (from === null && to === null && facts.length + reason.comparisons.length + reason.needs.length === 0) return null
  return (
    <div className="reason-body">
      {(from !== null || to !== null) && (
        <p className="reason-span">
          {tell(spanWords(from, to))} {showResult && <VerdictChip verdict={reason.result} />}
        </p>
      )}
      {facts.length > 0 && (
        <ul className="fact-list">
          {facts.map(({ path, value }) => (
            <li key={path}>
              <FactText path={path} value={value} within={item} />
            </li>
          ))}
        </ul>
      )}
      {reason.comparisons.map((comparison) => (
        <ComparisonText key={JSON.stringify(comparison)} comparison={comparison} />
      ))}
      {reason.needs.map((need) => (
        <p key={need} className="missing">
          <NeedText need={need} />
        </p>
      ))}
    </div>
  )
}

function ComparisonText({ comparison }: { readonly comparison: Reason['comparisons'][number] }): ReactNode {
  const { say, tell } = useSpeech()
  const { vocabulary } = useCompiledPack()
  const { left, operator, right, unit, gap } = comparison
  const words = (value: string) =>
    unit === '' ? codeWords(vocabulary, value) : unit === 'date' ? { zh: value, en: value } : quantityWords(value, unit)
  const isZero = /^-?0(?:\.0+)?$/.test(gap)
  return (
    <p className="comparison">
      <span className="number">{tell(words(left))}</span>{' '}
      {tell(OPERATOR_WORDS[operator] ?? { zh: operator, en: operator })}{' '}
      <span className="number">{tell(words(right))}</span>
      {gap !== '' && !isZero && (
        <span className="muted">
          {' '}
          {say('conditions.gap', {
            gap: tell(unit === 'date' ? quantityWords(gap, 'days') : quantityWords(gap, unit)),
          })}
        </span>
      )}
    </p>
  )
}
