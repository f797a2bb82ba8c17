import type { FeedbackReceipt, Notices, PartnerBanks, PublicUnits } from '../../contract/index.ts'
import { fetchJson, ProblemAnswer } from '../app/fetch.ts'

/** What a server that keeps no records has to tell: nothing. */
export const NO_RECORDS = 'no records'

/** What a server with records tells. */
export type OfRecords<Message> = Message | typeof NO_RECORDS

/** Institutions of a region and its cooperating banks. */
export type Institutions = { readonly units: PublicUnits['rows']; readonly partners: PartnerBanks['rows'] }

/** Most pages of institutions that are read. */
const PAGES_MAX = 10

/** Notices of a region under a filter, the first page. Throws ProblemAnswer. */
export function readNotices(region: string, filter: Readonly<Record<string, string>>): Promise<OfRecords<Notices>> {
  const query = new URLSearchParams(filter)
  return ofRecords(fetchJson<Notices>(`${pathOf(region)}/notices?${query.toString()}`))
}

/** Institutions of a region, page after page. Throws ProblemAnswer. */
export function readInstitutions(region: string): Promise<OfRecords<Institutions>> {
  return ofRecords(readAll(region))
}

/** How feedback of a number stands; null where no number is asked. Throws ProblemAnswer. */
export function readFeedback(
  region: string,
  number: string,
): Promise<OfRecords<FeedbackReceipt | ProblemAnswer | null>> {
  if (number === '') return Promise.resolve(null)
  const asked = fetchJson<FeedbackReceipt>(`${pathOf(region)}/feedback/${encodeURIComponent(number)}`)
  return ofRecords<FeedbackReceipt | ProblemAnswer>(
    asked.catch((fault: unknown) => {
      if (fault instanceof ProblemAnswer && TOLD.includes(fault.problem.code)) return fault
      throw fault
    }),
  )
}

/** Problems of a number that the page tells beside its form. */
const TOLD: readonly string[] = ['feedback.unknown', 'feedback.too-many', 'request.not-valid']

/** The interface of a region's records. */
export function pathOf(region: string): string {
  return `/api/regions/${encodeURIComponent(region)}`
}

async function readAll(region: string): Promise<Institutions> {
  const units: PublicUnits['rows'][number][] = []
  let after = ''
  for (let page = 0; page < PAGES_MAX; page++) {
    const query = new URLSearchParams({ limit: '200', after })
    const told = await fetchJson<PublicUnits>(`${pathOf(region)}/units?${query.toString()}`)
    units.push(...told.rows)
    if (told.next === null) break
    after = told.next
  }
  const { rows: partners } = await fetchJson<PartnerBanks>(`${pathOf(region)}/partner-banks`)
  return { units, partners }
}

async function ofRecords<Message>(asked: Promise<Message>): Promise<OfRecords<Message>> {
  try {
    return await asked
  } catch (fault) {
    if (fault instanceof ProblemAnswer && fault.problem.code === 'route.unknown') return NO_RECORDS
    throw fault
  }
}
