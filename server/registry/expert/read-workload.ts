import type { ExpertWorkload } from '../../../contract/index.ts'
import { averageOf } from '../../../core/registry/index.ts'
import type { WorkCalendar } from '../../../core/values/index.ts'
import type { Transaction } from '../../db/index.ts'
import { listRecords, today } from '../record/index.ts'
import { describeAdvice } from './describe-advice.ts'
import { ADVICE, EXPERTS } from './expert-table.ts'

/** What experts do, and fields that were asked for without an active expert. */
export async function readWorkload(tx: Transaction, calendar: WorkCalendar): Promise<ExpertWorkload> {
  const on = await today(tx)
  const { rows: experts } = await listRecords(tx, EXPERTS, {})
  const { rows: requests } = await listRecords(tx, ADVICE, {})
  const advice = requests.map((row) => describeAdvice(row, on, calendar))
  const rows = experts.map(({ id, name }) => {
    const own = advice.filter(({ expert }) => expert === id)
    const answered = own.filter(({ answeredOn }) => answeredOn !== null)
    const taken = answered.flatMap(({ workingDaysTaken }) => (workingDaysTaken === null ? [] : [workingDaysTaken]))
    const ratings = own.flatMap(({ rating }) => (rating === null ? [] : [rating]))
    return {
      expert: id,
      name,
      accepted: own.length,
      open: own.length - answered.length,
      answered: answered.length,
      late: own.filter(({ isLate }) => isLate).length,
      workingDaysAverage: averageOf(sum(taken), taken.length),
      ratingAverage: averageOf(sum(ratings), ratings.length),
    }
  })
  const isActive = (field: string): boolean =>
    experts.some(
      ({ fields, status, from, to }) =>
        fields.includes(field) && status === 'ACTIVE' && from <= on && (to === null || on < to),
    )
  const asked = new Set(advice.map(({ field }) => field))
  return { rows, fieldsWithoutExpert: [...asked].filter((field) => !isActive(field)).toSorted() }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
