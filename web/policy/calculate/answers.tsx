import type { ReactNode } from 'react'
import { VERDICT_WORDS } from '../../../contract/messages/index.ts'
import type { Refusal } from '../../../core/values/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { Icon } from '../../ui/icon.tsx'
import { ExactMoney } from '../../ui/money.tsx'
import { onlyToVerify, VerdictChip } from '../../ui/verdict-chip.tsx'
import { useCompiledPack } from '../compiled.ts'
import { DeterminationView } from '../determination/determination-view.tsx'
import type { CompiledPack } from '../engine.ts'
import { placeOf } from '../words-of-places.ts'
import type { Answered, Calculation } from './calculation.ts'

/** What the facts come to now; says so in one line for a screen reader, and shows everything below. */
export function Answers({
  calculation: { pack, refusals, answers, facts },
  own,
  assumed,
}: {
  readonly calculation: Calculation
  /** What the pack's own readings come to; null where they are the ones taken. */
  readonly own: Calculation | null
  readonly assumed: readonly string[]
}): ReactNode {
  const { say } = useSpeech()
  const Answer = answers.length === 1 ? Whole : Folded
  return (
    <>
      <AnswerBar answers={answers} refusals={refusals.length} />
      <section className="calculator-answers" aria-labelledby="answers">
        <h2 id="answers" tabIndex={-1}>
          {say('answers.title')}
        </h2>
        <div aria-live="polite">
          {refusals.length > 0 ? <ToCorrect refusals={refusals} /> : <InShort answers={answers} />}
        </div>
        {assumed.length > 0 && answers.length > 0 && <p className="demo-note">{say('answers.assumed')}</p>}
        {answers.map((answer) => (
          <Answer key={answer.programme.id} answer={answer} own={own} facts={facts} pack={pack} />
        ))}
        <p className="muted small">{say('answers.nature')}</p>
      </section>
    </>
  )
}

function ToCorrect({ refusals }: { readonly refusals: readonly Refusal[] }): ReactNode {
  const { say, tell } = useSpeech()
  const { vocabulary } = useCompiledPack()
  return (
    <div className="to-correct">
      <p>{say('answers.correct', { count: refusals.length })}</p>
      <ul>
        {refusals.map(({ path = '', code, messageZh, messageEn }) => (
          <li key={path + code}>
            {path === 'on' ? say('form.on') : tell(placeOf(vocabulary, path).words)}:{' '}
            {tell({ zh: messageZh, en: messageEn })}
          </li>
        ))}
      </ul>
    </div>
  )
}

function InShort({ answers }: { readonly answers: readonly Answered[] }): ReactNode {
  const { say, tell } = useSpeech()
  if (answers.length === 0) return <p className="empty">{say('answers.none')}</p>
  const [only, ...more] = answers
  if (only && more.length === 0)
    return (
      <p className="unseen">
        {onlyToVerify(only.determination.verdict, only.determination)
          ? say('verdict.verify')
          : tell(VERDICT_WORDS[only.determination.verdict])}{' '}
        {only.determination.amountFen !== null && <ExactMoney fen={only.determination.amountFen} />}{' '}
        {isSwitched(only) && say('switched.title')}
      </p>
    )
  return (
    <table className="table stacked">
      <caption className="unseen">{say('answers.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('answers.programme')}</th>
          <th scope="col">{say('answers.verdict')}</th>
          <th scope="col" className="number">
            {say('amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {answers.map((answer) => (
          <AnswerRow key={answer.programme.id} answer={answer} />
        ))}
      </tbody>
    </table>
  )
}

function AnswerRow({ answer }: { readonly answer: Answered }): ReactNode {
  const { say, tell } = useSpeech()
  const { verdict, amountFen, title } = answer.determination
  return (
    <tr>
      <th scope="row">
        {tell(title)}
        {isSwitched(answer) && <span className="note">{say('switched.title')}</span>}
      </th>
      <td data-label={say('answers.verdict')}>
        <VerdictChip verdict={verdict} />
      </td>
      <td data-label={say('amount')} className="number">
        {amountFen === null ? '—' : <ExactMoney fen={amountFen} />}
      </td>
    </tr>
  )
}

/** Whether an answer rests on another reading than the pack's. */
function isSwitched({ determination: { readings } }: Answered): boolean {
  return readings.some(({ switchedFrom }) => switchedFrom !== null)
}

/** On a narrow screen, where the answers stand below the form: the answer in short, leading to the whole. */
function AnswerBar({
  answers,
  refusals,
}: {
  readonly answers: readonly Answered[]
  readonly refusals: number
}): ReactNode {
  const { say } = useSpeech()
  const [only, ...more] = answers
  const show = (): void => {
    const heading = document.getElementById('answers')
    heading?.scrollIntoView()
    heading?.focus({ preventScroll: true })
  }
  return (
    <button type="button" className="answer-bar" onClick={show}>
      <span>{say('answers.title')}</span>
      {refusals > 0 && <span className="wrong">{say('answers.toCorrect', { count: refusals })}</span>}
      {only && more.length === 0 && <VerdictChip verdict={only.determination.verdict} waits={only.determination} />}
      {only && more.length === 0 && (only.determination.amountFen ?? 0) > 0 && (
        <ExactMoney fen={only.determination.amountFen ?? 0} />
      )}
      <Icon name="next" />
    </button>
  )
}

type AnswerProps = {
  readonly answer: Answered
  readonly own: Calculation | null
  readonly facts: unknown
  readonly pack: CompiledPack
}

function Whole({ answer: { programme, determination }, own, facts, pack }: AnswerProps): ReactNode {
  const before = own?.answers.find((each) => each.programme.id === programme.id)?.determination ?? null
  return (
    <DeterminationView determination={determination} programme={programme} facts={facts} pack={pack} own={before} />
  )
}

function Folded(props: AnswerProps): ReactNode {
  const { tell } = useSpeech()
  const { programme, determination } = props.answer
  return (
    <details className="folded">
      <summary>
        <VerdictChip verdict={determination.verdict} waits={determination} /> {tell(programme.title)}
      </summary>
      <Whole {...props} />
    </details>
  )
}
