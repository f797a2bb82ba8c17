import type { ReactNode } from 'react'
import type { ListReview, ListReviewOpening, ListReviews, RegisterList } from '../../../contract/index.ts'
import { tell as tellServer } from '../ask/ask.ts'
import { Deed } from '../form/deed.tsx'
import { RecordForm } from '../form/record-form.tsx'
import { DeskLink } from '../frame/desk-link.tsx'
import { Part } from '../frame/page.tsx'
import { AskedPart } from '../record/asked-part.tsx'
import { fill } from '../record/fill.ts'
import { SmallTable } from '../record/small-table.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'
import { words } from './words.ts'

/** Yearly reviews of a list with their answers in numbers; beginning the next one. */
export function Reviews({ list }: { readonly list: RegisterList }): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  return (
    <Part title={tell(words.reviews)} actions={may('review:write') && <Beginning list={list.id} />}>
      <p className="muted">{tell(words.reviewsLead)}</p>
      <AskedPart<ListReviews> path={addresses.reviews(list.id)}>
        {({ rows }) => (
          <SmallTable<ListReview>
            label={words.reviews}
            rows={rows}
            keyOf={({ id }) => id}
            empty={words.reviewNone}
            columns={[
              {
                title: words.year,
                show: ({ id, year }) =>
                  may('review:answer') ? <DeskLink to={`/reviews/${id}`}>{year}</DeskLink> : year,
              },
              { title: words.answerBy, show: ({ answerBy }) => answerBy },
              { title: words.asked, isNumber: true, show: ({ asked }) => asked },
              { title: words.confirmed, isNumber: true, show: ({ confirmed }) => confirmed },
              { title: words.declined, isNumber: true, show: ({ declined }) => declined },
              { title: words.unanswered, isNumber: true, show: ({ unanswered }) => unanswered },
              { title: words.dropped, isNumber: true, show: ({ dropped }) => dropped },
              {
                title: words.state,
                show: ({ closedOn }) => tell(closedOn === null ? words.goingOn : fill(words.closed, { day: closedOn })),
              },
            ]}
          />
        )}
      </AskedPart>
    </Part>
  )
}

function Beginning({ list }: { readonly list: string }): ReactNode {
  const { tell } = useDesk()
  return (
    <Deed label={tell(words.reviewBegin)} isPrimary>
      {({ done, cancel }) => (
        <RecordForm<ListReview>
          name="review"
          fields={[
            {
              name: 'year',
              label: tell(words.year),
              kind: 'text',
              refuse: (text) => (/^(?:19|20|21)\d\d$/.test(text) ? null : tell(words.yearWrong)),
            },
            { name: 'answerBy', label: tell(words.answerBy), kind: 'day' },
          ]}
          send={({ year = '', answerBy = '' }) =>
            tellServer('POST', addresses.reviews(list), { year: Number(year), answerBy } satisfies ListReviewOpening)
          }
          sendLabel={tell(words.reviewBegin)}
          onDone={done}
          onCancel={cancel}
        />
      )}
    </Deed>
  )
}
