import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ListReview } from '../../../contract/index.ts'
import { refreshAnswers } from '../ask/answers.ts'
import { ask, tell as tellServer } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { Deed } from '../form/deed.tsx'
import { RecordForm } from '../form/record-form.tsx'
import { DeskLink } from '../frame/desk-link.tsx'
import { Page } from '../frame/page.tsx'
import { Waiting } from '../frame/shell.tsx'
import { fill } from '../record/fill.ts'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'
import { ReviewAnswers } from './review-answers.tsx'
import { words } from './words.ts'

/** One yearly review: who answered, warning those who did not, and the end, by which they leave. */
export function ReviewPage(): ReactNode {
  const { review: id = '' } = useParams({ strict: false }) as { review?: string }
  const { tell } = useDesk()
  const may = useMay()
  const path = addresses.review(id)
  const { data: review, error, refetch } = useQuery({ queryKey: [path], queryFn: () => ask<ListReview>(path) })
  if (error)
    return (
      <Page title={tell(words.reviews)}>
        <ProblemNotice fault={error} onAgain={() => void refetch()} />
      </Page>
    )
  if (!review) return <Waiting />
  const { asked, confirmed, declined, unanswered, warned, closedOn, answerBy } = review
  const figures = [
    [words.asked, asked],
    [words.confirmed, confirmed],
    [words.declined, declined],
    [words.unanswered, unanswered],
    [words.warned, warned],
  ] as const
  return (
    <Page
      title={`${tell(words.reviews)} ${review.year}`}
      lead={`${tell(words.answerBy)} ${answerBy} · ${tell(closedOn === null ? words.goingOn : fill(words.closed, { day: closedOn }))}`}
      actions={may('review:write') && closedOn === null && <Stages review={review} />}
    >
      {may('list:read') && (
        <p>
          <DeskLink to={`/lists/${review.list}`} search={{ tab: 'reviews' }}>
            {tell(words.back)}
          </DeskLink>
        </p>
      )}
      <dl className="import-figures">
        {figures.map(([label, count]) => (
          <div key={label.zh}>
            <dt>{tell(label)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <ReviewAnswers review={review} />
    </Page>
  )
}

function Stages({ review: { id, version, declined, unanswered } }: { readonly review: ListReview }): ReactNode {
  const { tell } = useDesk()
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => tellServer<ListReview>('POST', addresses.warnings(id)),
    onSuccess: refreshAnswers,
  })
  return (
    <>
      <button type="button" className="button small" disabled={isPending || unanswered === 0} onClick={() => mutate()}>
        {tell(words.warn)}
      </button>
      <Deed label={tell(words.close)}>
        {({ done, cancel }) => (
          <>
            <p className="hint">{tell(fill(words.closeHint, { count: declined + unanswered }))}</p>
            <RecordForm<ListReview>
              name={`close ${id}`}
              version={version}
              fields={[]}
              send={(_, seen = version) => tellServer('POST', addresses.closing(id), { version: seen })}
              sendLabel={tell(words.close)}
              onDone={done}
              onCancel={cancel}
            />
          </>
        )}
      </Deed>
      <p className="hint">{tell(words.warnHint)}</p>
      {error && <ProblemNotice fault={error} />}
    </>
  )
}
