import { type Day, formatDay } from '../values/index.ts'

/** Number of an edition: its year and month, with a count behind it where the month has one already. 2023-07, then 2023-07-2. */
export function nextEditionNumber(membersOn: Day, taken: readonly string[]): string {
  const month = formatDay(membersOn).slice(0, 7)
  if (!taken.includes(month)) return month
  let count = 2
  while (taken.includes(`${month}-${count}`)) count += 1
  return `${month}-${count}`
}
