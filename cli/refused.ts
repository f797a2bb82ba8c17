import type { Refusal } from '../core/values/index.ts'

/** Ends a command whose input is refused: the reasons go to stderr in both languages, the exit status is 2. */
export class CommandRefused extends Error {
  readonly refusals: readonly Refusal[]
  readonly total: number

  constructor(refusals: readonly Refusal[], total = refusals.length) {
    super(refusals[0]?.messageEn ?? 'refused')
    this.refusals = refusals
    this.total = total
  }
}

/** Refusals as a person reads them on a terminal: place and code, then what is and what to do, in Chinese and English. */
export function refusalLines(refusals: readonly Refusal[], total: number): string {
  const blocks = refusals.map(({ path, code, messageZh, messageEn, remedyZh = '', remedyEn = '' }) => {
    const head = path === undefined || path === '' ? code : `${path}  ${code}`
    return `${head}\n  ${messageZh}${remedyZh}\n  ${`${messageEn} ${remedyEn}`.trim()}\n`
  })
  if (total < 2) return blocks.join('')
  const more = total - refusals.length
  const rest = more > 0 ? `… 另有 ${more} 处问题未列出。 ${more} further refusals are not listed.\n` : ''
  return `${blocks.join('')}${rest}共 ${total} 处问题，未采用任何数据。 ${total} refusals; nothing was taken.\n`
}
