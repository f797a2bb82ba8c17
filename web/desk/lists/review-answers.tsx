import type { ReactNode } from 'react'
import type { ListReview, ListReviewAnswer, ListReviewAnswering } from '../../../contract/index.ts'
import { tell as tellServer } from '../ask/ask.ts'
import { Deed } from '../form/deed.tsx'
import { RecordForm } from '../form/record-form.tsx'
import { DeskLink } from '../frame/desk-link.tsx'
import { CreditCode } from '../registry/credit-code.tsx'
import { useSession } from '../session/session.ts'
import { type DeskSpeech, useDesk } from '../speech.ts'
import { DataTable } from '../table/data-table.tsx'
import { addresses } from './addresses.ts'
import { words } from './words.ts'

const OUTCOMES = { STAYS: words.STAYS, DROPPED: words.DROPPED, LEFT: words.LEFT } as const

/** Members that a review asked, with their answers; an enterprise answers for itself, a department notes what it was told. */
export function ReviewAnswers({ review }: { readonly review: ListReview }): ReactNode {
  const speech = useDesk()
  const { say, tell } = speech
  const { standing } = useSession()
  const mayAnswer = (row: ListReviewAnswer): boolean =>
    review.closedOn === null && (standing.enterprise === null || standing.enterprise === row.enterprise)
  return (
    <DataTable<ListReviewAnswer>
      path={addresses.reviewAnswers(review.id)}
      label={tell(words.reviews)}
      rowKey={({ enterprise }) => enterprise}
      empty={tell(words.answersEmpty)}
      filters={[{ name: 'only', label: tell(words.only), choices: [['unanswered', tell(words.unanswered)]] }]}
      columns={[
        {
          key: 'name',
          title: say('enterprise.name'),
          show: ({ enterprise, name }) => (
            <DeskLink to={`/enterprises/${enterprise}`}>
              <span lang="zh-CN">{name}</span>
            </DeskLink>
          ),
        },
        {
          key: 'code',
          title: say('enterprise.code'),
          isShort: true,
          show: ({ creditCode }) => <CreditCode code={creditCode} />,
        },
        {
          key: 'answer',
          title: tell(words.answer),
          show: (row) => (
            <>
              {answerOf(row, speech)}
              <span className="fact-source" lang="zh-CN">
                {row.note}
              </span>
            </>
          ),
        },
        { key: 'warned', title: tell(words.warned), isShort: true, show: ({ warnedOn }) => warnedOn ?? say('none') },
        { key: 'outcome', title: tell(words.outcome), show: ({ outcome }) => outcomeOf(outcome, speech) },
        {
          key: 'deeds',
          title: say('deeds'),
          show: (row) => (mayAnswer(row) ? <Answering review={review.id} row={row} /> : ''),
        },
      ]}
    />
  )
}

function answerOf({ stays, answeredOn }: ListReviewAnswer, { tell }: DeskSpeech): string {
  if (stays === null) return tell(words.unanswered)
  return `${tell(stays ? words.confirmed : words.declined)} ${answeredOn ?? ''}`
}

function outcomeOf(outcome: string | null, { say, tell }: DeskSpeech): string {
  if (outcome === null) return say('none')
  return outcome in OUTCOMES ? tell(OUTCOMES[outcome as keyof typeof OUTCOMES]) : outcome
}

function Answering({ review, row }: { readonly review: string; readonly row: ListReviewAnswer }): ReactNode {
  const { say, tell } = useDesk()
  return (
    <Deed label={tell(words.answer)} about={row.name}>
      {({ done, cancel }) => (
        <RecordForm<ListReview>
          name={`answer ${row.enterprise}`}
          fields={[
            {
              name: 'stays',
              label: tell(words.stays),
              kind: 'choice',
              choices: [
                ['yes', say('yes')],
                ['no', say('no')],
              ],
            },
            { name: 'note', label: tell(words.note), kind: 'long', isOptional: true, lengthMax: 1000 },
          ]}
          send={({ stays, note = '' }) =>
            tellServer('POST', addresses.reviewAnswers(review), {
              enterprise: row.enterprise,
              stays: stays === 'yes',
              note: note.trim(),
            } satisfies ListReviewAnswering)
          }
          sendLabel={tell(words.answer)}
          onDone={done}
          onCancel={cancel}
        />
      )}
    </Deed>
  )
}
