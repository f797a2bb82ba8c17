import { lazy, type ReactNode, Suspense } from 'react'
import type { Determination } from '../../../contract/index.ts'
import { formatCreditCode, parseCreditCode } from '../../../core/values/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { ExactMoney, isLong, Money } from '../../ui/money.tsx'
import { Prose } from '../../ui/prose.tsx'
import { VerdictChip } from '../../ui/verdict-chip.tsx'
import type { CompiledPack, Programme } from '../engine.ts'
import { Conditions } from './conditions.tsx'
import { Flags, LeftOut, ReadingsUsed, ShownValues } from './details.tsx'
import { IneligibleRanges, Limits } from './limits.tsx'
import { Needs } from './needs.tsx'
import { SwitchedNote } from './switched-note.tsx'
import { Working } from './working.tsx'

/** The search for better answers is loaded when an answer is shown that may become better. */
const AdvicePanel = lazy(() => import('./advice-panel.tsx').then((module) => ({ default: module.AdvicePanel })))

/**
 * What a programme answers for one applicant, with every reason: the same view on every page.
 * With `pack`, what would change the answer is told too; with `own`, what the pack's own readings would give.
 */
export function DeterminationView({
  determination,
  programme,
  facts,
  pack = null,
  own = null,
  level = 3,
}: {
  readonly determination: Determination
  readonly programme: Programme
  readonly facts: unknown
  readonly pack?: CompiledPack | null
  readonly own?: Determination | null
  readonly level?: 3 | 4
}): ReactNode {
  const { say, tell } = useSpeech()
  const Heading = `h${level}` as const
  return (
    <article className={`determination determination-${determination.verdict}`} aria-label={tell(determination.title)}>
      <header className="determination-head">
        <Heading>{tell(determination.title)}</Heading>
        <Subject determination={determination} />
        <div className="determination-answer">
          <VerdictChip verdict={determination.verdict} waits={determination} large />
          <Amount determination={determination} />
          {determination.class && <span className="class-name">{tell(determination.class.label)}</span>}
        </div>
      </header>
      <SwitchedNote determination={determination} programme={programme} own={own} />
      <Needs determination={determination} />
      {determination.verdict === 'no' && <Betterment determination={determination} pack={pack} facts={facts} />}
      <Working determination={determination} programme={programme} facts={facts} />
      <IneligibleRanges determination={determination} programme={programme} />
      <LeftOut assumed={determination.assumed} />
      <Conditions determination={determination} programme={programme} />
      <Limits limits={determination.limits} />
      {determination.verdict === 'yes' && <Betterment determination={determination} pack={pack} facts={facts} />}
      <ShownValues determination={determination} />
      <Flags flags={determination.flags} />
      <ReadingsUsed determination={determination} programme={programme} />
      <p className="muted small version">
        {say('determination.version', { version: determination.packVersion.replace(/^sha256:/, '').slice(0, 12) })}
      </p>
    </article>
  )
}

/** What would change the answer, where the pack that gave it is at hand. */
function Betterment({
  determination,
  pack,
  facts,
}: {
  readonly determination: Determination
  readonly pack: CompiledPack | null
  readonly facts: unknown
}): ReactNode {
  if (!pack) return null
  return (
    <Suspense>
      <AdvicePanel pack={pack} determination={determination} facts={facts} />
    </Suspense>
  )
}

function Amount({ determination: { amountFen, verdict } }: { readonly determination: Determination }): ReactNode {
  const { say, language } = useSpeech()
  if (amountFen === null || verdict !== 'yes') return null
  return (
    <span className="amount">
      <span className="unseen">{say('amount')} </span>
      <ExactMoney fen={amountFen} />
      {isLong(amountFen, language) && (
        <span className="amount-short" aria-hidden="true">
          (<Money fen={amountFen} />)
        </span>
      )}
    </span>
  )
}

function Subject({
  determination: { subject, subjectName, on },
}: {
  readonly determination: Determination
}): ReactNode {
  const { say } = useSpeech()
  const code = parseCreditCode(subject)
  const id = code.ok ? formatCreditCode(code.value) : subject
  return (
    <p className="muted">
      {subjectName !== null && (
        <strong {...(/\p{Script=Han}/u.test(subjectName) ? { lang: 'zh-CN' } : {})}>{subjectName}</strong>
      )}{' '}
      {id !== '' && <span className="credit-code">{id}</span>} <Prose text={say('determination.on', { on })} />
    </p>
  )
}
