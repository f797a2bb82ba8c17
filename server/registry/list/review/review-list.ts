import { randomUUID } from 'node:crypto'
import type { ListReview, ListReviewAnswering, ListReviewOpening } from '../../../../contract/index.ts'
import type { Transaction } from '../../../db/index.ts'
import { MessageRefused } from '../../../http/index.ts'
import { foundOr, refusingBy } from '../constraint.ts'
import { holdList } from '../list-store.ts'
import { findReview } from './review-store.ts'

/** Opens the review of a year: every member of the list itself is asked to confirm. Refuses record.unknown, review.exists and membership.day. */
export async function openReview(
  tx: Transaction,
  list: string,
  { year, answerBy }: ListReviewOpening,
): Promise<ListReview> {
  foundOr(await holdList(tx, list))
  const id = randomUUID()
  const problems = {
    list_review_region_list_year_key: { problem: 'review.exists', values: { year } },
    list_review_check: { problem: 'request.not-valid', values: { what: 'answerBy' } },
  } as const
  await refusingBy(problems, () =>
    tx.run(
      `insert into registry.list_review (region, id, list, year, asked_on, answer_by)
       values ((select tenant.region()), $1, $2, $3, tenant.today(), $4)`,
      [id, list, year, answerBy],
    ),
  )
  await tx.run(
    `insert into registry.list_review_answer (region, review, membership, enterprise)
     select m.region, $1::uuid, m.id, m.enterprise from registry.membership m
     where m.region = (select tenant.region()) and m.list = $2 and m.valid @> tenant.today() and upper_inf(m.recorded)`,
    [id, list],
  )
  await tellOfReview(tx, id, 'REVIEW_ASKED')
  return noted(tx, id, 'review:opened')
}

/** Notes whether an enterprise stays on the list; the last answer before the end counts. Refuses record.unknown and review.closed. */
export async function answerReview(tx: Transaction, id: string, answer: ListReviewAnswering): Promise<ListReview> {
  const review = foundOr(await findReview(tx, id))
  if (review.closedOn !== null) throw new MessageRefused({ problem: 'review.closed' })
  const { enterprise, stays, note = '' } = answer
  const changed = await tx.run(
    `update registry.list_review_answer set stays = $3, note = $4, answered_on = tenant.today(), answered_by = tenant.person()
     where region = (select tenant.region()) and review = $1 and enterprise = $2`,
    [id, enterprise, stays, note],
  )
  if (changed === 0) throw new MessageRefused({ problem: 'record.unknown' })
  await tx.rows(`select audit.note('review:answered', 'review', $1, $2, $3)`, [
    id,
    enterprise,
    JSON.stringify({ stays }),
  ])
  return foundOr(await findReview(tx, id))
}

/** Tells those who have not answered that they will be dropped. Refuses record.unknown, review.closed and review.too-early. */
export async function warnUnanswered(tx: Transaction, id: string): Promise<ListReview> {
  const review = foundOr(await findReview(tx, id))
  if (review.closedOn !== null) throw new MessageRefused({ problem: 'review.closed' })
  const { today } = foundOr(await tx.row<{ today: string }>('select tenant.today() as today'))
  if (today <= review.answerBy) throw tooEarly(review, review.unanswered)
  await tx.run(
    `update registry.list_review_answer set warned_on = tenant.today()
     where region = (select tenant.region()) and review = $1 and stays is null and warned_on is null`,
    [id],
  )
  await tellOfReview(tx, id, 'REVIEW_WARNED')
  return noted(tx, id, 'review:warned')
}

/**
 * Ends a review: whoever did not answer although warned, and whoever declined, leaves the list today and is told. Possible from the
 * day after the warning. Refuses record.unknown, record.changed, review.closed and review.too-early.
 */
export async function closeReview(tx: Transaction, id: string, version: number): Promise<ListReview> {
  const review = foundOr(await findReview(tx, id))
  if (review.closedOn !== null) throw new MessageRefused({ problem: 'review.closed' })
  if (review.version !== version) throw new MessageRefused({ problem: 'record.changed', current: review })
  await holdList(tx, review.list)
  const { unwarned = 0, today = '' } =
    (await tx.row<{ unwarned: number; today: string }>(
      `select count(*) filter (where stays is null and (warned_on is null or warned_on >= tenant.today()))::int as unwarned,
         tenant.today() as today
       from registry.list_review_answer where region = (select tenant.region()) and review = $1`,
      [id],
    )) ?? {}
  if (today <= review.answerBy || unwarned > 0) throw tooEarly(review, unwarned)
  await dropUnconfirmed(tx, id)
  await tx.run(
    `update registry.list_review set closed_on = tenant.today(), version = version + 1
     where region = (select tenant.region()) and id = $1`,
    [id],
  )
  await tellOfReview(tx, id, 'REVIEW_DROPPED')
  return noted(tx, id, 'review:closed')
}

async function dropUnconfirmed(tx: Transaction, id: string): Promise<void> {
  await tx.run(
    `update registry.list_review_answer a set outcome = case when m.id is null then 'LEFT' when a.stays then 'STAYS' else 'DROPPED' end
     from registry.list_review_answer b
     left join registry.membership m on m.region = b.region and m.id = b.membership and upper_inf(m.recorded) and m.valid @> tenant.today()
     where b.region = (select tenant.region()) and b.review = $1 and a.region = b.region and a.review = b.review
       and a.membership = b.membership`,
    [id],
  )
  await tx.run(
    `with closed as (
       update registry.membership m set recorded = tstzrange(lower(m.recorded), now()) from registry.list_review_answer a
       where m.region = (select tenant.region()) and a.region = m.region and a.review = $1 and a.outcome = 'DROPPED'
         and m.id = a.membership and upper_inf(m.recorded) returning m.*, a.stays),
     ended as (
       insert into registry.membership (region, id, list, exclusive_group, enterprise, from_day, to_day, entry_reason, evidence,
         source_unit, exit_kind, exit_reason, version)
       select region, id, list, exclusive_group, enterprise, from_day, tenant.today(), entry_reason, evidence, source_unit, 'REVIEW',
         case when stays is null then '年度复核经催告仍未答复' else '年度复核中企业答复不再列入' end, version + 1 from closed
       returning region, list, id, enterprise, exit_reason)
     select audit.note('list:left', 'list', list::text, enterprise, json_build_object('membership', id, 'reason', exit_reason)::jsonb)
     from ended`,
    [id],
  )
}

/** Tells the enterprises that a stage of the review concerns; each is told of a stage once a day. */
async function tellOfReview(
  tx: Transaction,
  id: string,
  kind: 'REVIEW_ASKED' | 'REVIEW_WARNED' | 'REVIEW_DROPPED',
): Promise<void> {
  await tx.run(
    `insert into registry.list_notice (region, list, enterprise, kind, on_day, reason)
     select r.region, r.list, a.enterprise, $2, tenant.today(), r.year::text
     from registry.list_review r join registry.list_review_answer a on a.region = r.region and a.review = r.id
     where r.region = (select tenant.region()) and r.id = $1 and case $2
       when 'REVIEW_WARNED' then a.warned_on = tenant.today() and a.stays is null
       when 'REVIEW_DROPPED' then a.outcome = 'DROPPED' else true end`,
    [id, kind],
  )
}

function tooEarly({ answerBy }: ListReview, count: number): MessageRefused {
  return new MessageRefused({ problem: 'review.too-early', values: { answerBy, count } })
}

async function noted(tx: Transaction, id: string, deed: string): Promise<ListReview> {
  await tx.rows(`select audit.note($1, 'review', $2)`, [deed, id])
  return foundOr(await findReview(tx, id))
}
