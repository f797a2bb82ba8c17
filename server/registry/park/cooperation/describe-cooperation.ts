import type { Cooperation, CooperationCover, CooperationReminders, NumberNotSet } from '../../../../contract/index.ts'
import {
  type CooperationTerms,
  cooperationOn,
  daysLeft,
  isIdleOn,
  reminderOn,
  shareOf,
} from '../../../../core/registry/index.ts'
import { type Day, parseDay, valueOrThrow } from '../../../../core/values/index.ts'
import type { Transaction } from '../../../db/index.ts'
import { listRecords, type Numbers } from '../../record/index.ts'
import { COOPERATIONS, type CooperationRow } from './cooperation-table.ts'

/** Numbers of the plan that say when is reminded and what is idle. */
const REMINDERS = ['cooperation-reminder-days-first', 'cooperation-reminder-days-second'] as const
const IDLE_MONTHS = 'incubation-agreement-idle-months-max'

/** Cooperations as they stand on a day, and the number that is missed to tell which are idle. */
export async function describeCooperations(
  rows: readonly CooperationRow[],
  on: string,
  numbers: Numbers,
): Promise<{ rows: Cooperation[]; numbersNotSet: NumberNotSet[] }> {
  const months = await numbers(IDLE_MONTHS, on)
  const day = dayOf(on)
  const told = rows.map(({ usedOn, ...row }): Cooperation => {
    const terms = termsOf(row)
    const used = usedOn.filter((use) => use <= on)
    const last = used.at(-1) ?? null
    const idle = {
      lastUsedOn: last === null ? null : dayOf(last),
      months: months.state === 'SET' ? Number(months.value) : 0,
    }
    return {
      ...row,
      on,
      state: cooperationOn(terms, day),
      lastUsedOn: last,
      uses: used.length,
      isIdle: months.state === 'SET' ? isIdleOn(terms, idle, day) : null,
    }
  })
  return { rows: told, numbersNotSet: months.state === 'SET' ? [] : [months.number] }
}

/** Cooperations whose last day is near on a day, by the numbers of the plan; those that are not set are named. */
export async function readReminders(tx: Transaction, on: string, numbers: Numbers): Promise<CooperationReminders> {
  const asked = await Promise.all(REMINDERS.map((name) => numbers(name, on)))
  const days = asked.flatMap((number) => (number.state === 'SET' ? [Number(number.value)] : []))
  const numbersNotSet = asked.flatMap((number) => (number.state === 'SET' ? [] : [number.number]))
  const { rows } = await listRecords(tx, COOPERATIONS, { on })
  const due = rows.flatMap((row) => {
    const terms = termsOf(row)
    const reminder = reminderOn(terms, days, dayOf(on))
    if (reminder === null) return []
    const { id, platform, platformName, partner, partnerName, lastDay } = row
    const left = daysLeft(terms, dayOf(on))
    return [{ cooperation: id, platform, platformName, partner, partnerName, lastDay, daysLeft: left, reminder }]
  })
  return { on, days, rows: due, numbersNotSet }
}

/** Platforms recognised on a day with and without a cooperation in force. */
export async function readCover(tx: Transaction, on: string): Promise<CooperationCover> {
  const platforms = await tx.rows<{ id: string; nameZh: string; isCovered: boolean }>(
    `select p.unit as id, u.name_zh as "nameZh", exists (select from registry.cooperation c where c.region = p.region
        and c.platform = p.unit and c.valid @> $1::date and c.platform_confirmed_at is not null
        and c.partner_confirmed_at is not null) as "isCovered"
     from registry.platform p join registry.unit u on u.region = p.region and u.id = p.unit
     where p.region = (select tenant.region()) and p.recognised @> $1::date order by u.name_zh collate "C"`,
    [on],
  )
  const withCooperation = platforms.filter(({ isCovered }) => isCovered).length
  const without = platforms.filter(({ isCovered }) => !isCovered).map(({ id, nameZh }) => ({ id, nameZh }))
  return {
    on,
    platforms: platforms.length,
    withCooperation,
    percent: shareOf(withCooperation, platforms.length),
    without,
  }
}

function termsOf(row: {
  readonly from: string
  readonly to: string
  readonly platformConfirmedAt: string | null
  readonly partnerConfirmedAt: string | null
}): CooperationTerms {
  const isConfirmed = row.platformConfirmedAt !== null && row.partnerConfirmedAt !== null
  return { from: dayOf(row.from), to: dayOf(row.to), isConfirmed }
}

function dayOf(text: string): Day {
  return valueOrThrow(parseDay(text))
}
