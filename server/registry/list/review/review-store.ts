import type { ListReview, ListReviewAnswer, RegisterPage } from '../../../../contract/index.ts'
import type { Transaction } from '../../../db/index.ts'
import { readCursor } from '../cursor.ts'

const REVIEW = `
  select r.id, r.list, r.year, r.asked_on as "askedOn", r.answer_by as "answerBy", r.closed_on as "closedOn", r.version,
    count(a.membership)::int as asked, count(*) filter (where a.stays)::int as confirmed,
    count(*) filter (where not a.stays)::int as declined,
    count(*) filter (where a.membership is not null and a.stays is null)::int as unanswered,
    count(*) filter (where a.warned_on is not null)::int as warned, count(*) filter (where a.outcome = 'DROPPED')::int as dropped
  from registry.list_review r
  left join registry.list_review_answer a on a.region = r.region and a.review = r.id
  where r.region = (select tenant.region())`

/** Reviews of a list, newest first. */
export function listReviews(tx: Transaction, list: string): Promise<ListReview[]> {
  return tx.rows<ListReview>(`${REVIEW} and r.list = $1 group by r.region, r.id order by r.year desc`, [list])
}

/** One review, null where there is none. */
export function findReview(tx: Transaction, id: string): Promise<ListReview | null> {
  return tx.row<ListReview>(`${REVIEW} and r.id = $1 group by r.region, r.id`, [id])
}

/** Members asked, by credit code, one more than the page holds. `only` takes those who have not answered. */
export function listReviewAnswers(
  tx: Transaction,
  review: string,
  { after, limit, only }: RegisterPage & { readonly only: 'unanswered' | '' },
): Promise<ListReviewAnswer[]> {
  const [code = ''] = readCursor(after, 1) ?? []
  return tx.rows<ListReviewAnswer>(
    `select a.review, a.enterprise, e.credit_code as "creditCode", e.name, a.stays, a.note, a.answered_on as "answeredOn",
       a.warned_on as "warnedOn", a.outcome
     from registry.list_review_answer a join registry.enterprise e on e.region = a.region and e.id = a.enterprise
     where a.region = (select tenant.region()) and a.review = $1 and e.credit_code > $2 and ($3 = '' or a.stays is null)
     order by e.credit_code limit $4`,
    [review, code, only, limit + 1],
  )
}
