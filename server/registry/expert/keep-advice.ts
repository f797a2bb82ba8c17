import type { AdviceAnswer, AdviceProposals, AdviceRating, AdviceWriting } from '../../../contract/index.ts'
import { addWorkDays, formatDay, parseDay, valueOrThrow, type WorkCalendar } from '../../../core/values/index.ts'
import type { Actor } from '../../access/index.ts'
import type { Transaction } from '../../db/index.ts'
import { MessageRefused } from '../../http/index.ts'
import { findRecord, foundOr, noteDeed, refuseStale, refusing, today } from '../record/index.ts'
import { ADVICE, type AdviceRow } from './expert-table.ts'

/** Puts a question for the own enterprise or unit; an enterprise asks about itself. Refuses advice.no-calendar. */
export async function askAdvice(
  tx: Transaction,
  writing: AdviceWriting,
  actor: Actor,
  calendar: WorkCalendar,
): Promise<AdviceRow> {
  const askedOn = await today(tx)
  const due = addWorkDays(calendar, valueOrThrow(parseDay(askedOn)), writing.workingDays)
  if (!due.ok) {
    const year = Number(askedOn.slice(0, 4)) + 1
    throw new MessageRefused({ problem: 'advice.no-calendar', values: { year } })
  }
  const added = await refusing({}, () =>
    tx.row<{ id: string }>(
      `insert into registry.advice_request (region, enterprise, unit, credit_code, field, question, documents, asked_on, due_on)
       values ((select tenant.region()), $1, $2,
         coalesce((select e.credit_code from registry.enterprise e where e.region = (select tenant.region()) and e.id = $1), $3),
         $4, $5, $6, $7, $8) returning id`,
      [
        actor.enterprise,
        actor.enterprise === null ? actor.unit : null,
        writing.creditCode,
        writing.field,
        writing.question,
        writing.documents,
        askedOn,
        formatDay(due.value),
      ],
    ),
  )
  return noted(tx, added?.id ?? '', 'advice:asked', { field: writing.field, enterprise: actor.enterprise })
}

/** Experts for a question: of its field, active, and nothing between them and the firm; and how many are left out for that. */
export async function proposeExperts(tx: Transaction, id: string): Promise<AdviceProposals> {
  const { field, creditCode } = foundOr(await findRecord(tx, ADVICE, id))
  const experts = await tx.rows<AdviceProposals['rows'][number] & { readonly isExcluded: boolean }>(
    `select e.id as expert, e.name, (select u.name_zh from registry.unit u where u.region = e.region and u.id = e.unit) as "unitName",
      registry.open_advice(e.id) as "openRequests",
      $2::text is not null and registry.has_conflict(e.id, $2, tenant.today()) as "isExcluded"
     from registry.expert e where e.region = (select tenant.region()) and $1 = any(e.fields) and e.status = 'ACTIVE'
       and e.valid @> (select tenant.today())
     order by "openRequests", e.name collate "C"`,
    [field, creditCode],
  )
  const rows = experts.filter(({ isExcluded }) => !isExcluded).map(({ isExcluded: _isExcluded, ...row }) => row)
  return { rows, excluded: experts.length - rows.length }
}

/** Takes an open question on, for the expert as whom the person signs in. Refuses advice.conflict, advice.state, record.changed. */
export async function acceptAdvice(
  tx: Transaction,
  id: string,
  seen: { readonly version: number },
): Promise<AdviceRow> {
  const before = await held(tx, id, seen.version)
  if (before.expert !== null) refuseState('ACCEPTED')
  const { rows } = await proposeExperts(tx, id)
  const own = await tx.row<{ id: string | null }>('select registry.expert_of_person() as id')
  const expert = own?.id ?? null
  if (!rows.some((row) => row.expert === expert)) throw new MessageRefused({ problem: 'advice.conflict' })
  await write(tx, id, 'expert = $2, accepted_on = tenant.today()', [expert])
  return noted(tx, id, 'advice:accepted', { enterprise: before.enterprise })
}

/** Answers a question that one has taken on. Refuses record.unknown, advice.state, record.changed. */
export async function answerAdvice(tx: Transaction, id: string, { answer, version }: AdviceAnswer): Promise<AdviceRow> {
  const before = await held(tx, id, version)
  const own = await tx.row<{ id: string | null }>('select registry.expert_of_person() as id')
  if (before.expert === null || before.expert !== own?.id) refuseState(before.expert === null ? 'OPEN' : 'ACCEPTED')
  if (before.answeredOn !== null) refuseState('ANSWERED')
  await write(tx, id, 'answer = $2, answered_on = tenant.today()', [answer])
  return noted(tx, id, 'advice:answered', { enterprise: before.enterprise })
}

/** Rates an answer, by whoever asked. Refuses advice.state, record.not-kept, record.changed. */
export async function rateAdvice(
  tx: Transaction,
  id: string,
  { rating, version }: AdviceRating,
  { enterprise, unit }: Actor,
): Promise<AdviceRow> {
  const before = await held(tx, id, version)
  const isAsker = before.enterprise === null ? before.unit === unit : before.enterprise === enterprise
  if (!isAsker) throw new MessageRefused({ problem: 'record.not-kept' })
  if (before.answeredOn === null) refuseState(before.expert === null ? 'OPEN' : 'ACCEPTED')
  if (before.rating !== null) refuseState('RATED')
  await write(tx, id, 'rating = $2', [rating])
  return noted(tx, id, 'advice:rated', { rating, enterprise: before.enterprise })
}

/** The question as it was seen, held against others until the transaction ends. */
async function held(tx: Transaction, id: string, version: number): Promise<AdviceRow> {
  await tx.rows(
    'select 1 from registry.advice_request where region = (select tenant.region()) and id = $1 for update',
    [id],
  )
  const before = foundOr(await findRecord(tx, ADVICE, id))
  refuseStale(version, before)
  return before
}

/** Writes constants of this file; values are parameters from $2 on. */
async function write(tx: Transaction, id: string, sets: string, values: readonly unknown[]): Promise<void> {
  await refusing({}, () =>
    tx.run(
      `update registry.advice_request set ${sets}, version = version + 1 where region = (select tenant.region()) and id = $1`,
      [id, ...values],
    ),
  )
}

function refuseState(state: string): never {
  throw new MessageRefused({ problem: 'advice.state', values: { state } })
}

async function noted(
  tx: Transaction,
  id: string,
  deed: string,
  { enterprise, ...detail }: { readonly enterprise: string | null } & Record<string, unknown>,
): Promise<AdviceRow> {
  await noteDeed(tx, { deed, subject: 'advice', id, enterprise, detail })
  return foundOr(await findRecord(tx, ADVICE, id))
}
