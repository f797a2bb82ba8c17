import type { ReactNode } from 'react'
import type { Determination, Verdict } from '../../../contract/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { Prose } from '../../ui/prose.tsx'
import { VerdictChip } from '../../ui/verdict-chip.tsx'
import { useCompiledPack } from '../compiled.ts'
import { spanWords } from '../days.ts'
import type { Programme } from '../engine.ts'
import { ClauseLink } from '../plan/clause-link.tsx'
import { itemWords } from '../words-of-places.ts'
import { ComparisonText } from './comparison.tsx'
import { FactGroups } from './fact-text.tsx'
import { groupReasons, type JudgedCondition, type Reason, tellingFacts } from './group-reasons.ts'
import { measuredComparisons } from './judge-comparison.ts'
import { NeedText } from './needs.tsx'

/** Every condition with its result, the facts that decided it, and the clause. */
export function Conditions({
  determination: { reasons, assumed },
  programme,
}: {
  readonly determination: Determination
  readonly programme: Programme
}): ReactNode {
  const { say, tell } = useSpeech()
  const { vocabulary } = useCompiledPack()
  const context: Judged = { programme, assumed: new Set(assumed.map(({ path }) => path)) }
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
              <ConditionItem key={condition.condition} judged={condition} context={context} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

/** What a condition was judged with. */
type Judged = { readonly programme: Programme; readonly assumed: ReadonlySet<string> }

function ConditionItem({
  judged: { result, reasons },
  context,
}: {
  readonly judged: JudgedCondition
  readonly context: Judged
}): ReactNode {
  const { tell } = useSpeech()
  const [first] = reasons
  if (!first) return null
  const once = reasons.length === 1
  return (
    <li className="reason">
      <div className="reason-head">
        <Result result={result} />
        <span>
          {tell(first.label)} <ClauseLink id={first.clause} />
        </span>
      </div>
      {reasons.map((reason) => (
        <ReasonBody
          key={`${reason.from}${reason.to}`}
          reason={reason}
          context={context}
          showResult={!once && result === null}
        />
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

function ReasonBody({
  reason,
  context: { programme, assumed },
  showResult,
}: {
  readonly reason: Reason
  readonly context: Judged
  readonly showResult: boolean
}): ReactNode {
  const { tell } = useSpeech()
  const { from, to, item } = reason
  const facts = tellingFacts(reason.facts)
  const hasSpan = from !== null || to !== null
  const comparisons = measuredComparisons(reason, programme)
  const isBare = facts.length + comparisons.length + reason.needs.length === 0
  if (isBare && !(hasSpan && showResult)) return null
  return (
    <div className="reason-body">
      {hasSpan && (
        <p className="reason-span">
          <Prose text={tell(spanWords(from, to))} /> {showResult && <VerdictChip verdict={reason.result} />}
        </p>
      )}
      <FactGroups facts={facts} within={item} assumed={assumed} />
      {comparisons.map((comparison) => (
        <ComparisonText key={JSON.stringify(comparison)} comparison={comparison} />
      ))}
      {reason.needs.map((need) => (
        <p key={need} className="missing">
          <NeedText need={need} isGiven={reason.toVerify.includes(need)} />
        </p>
      ))}
    </div>
  )
}
