import pg from 'pg'
import {
  completeCreditCode,
  createWorkCalendar,
  parseDay,
  readCalendarYear,
  valueOrThrow,
} from '../../../core/values/index.ts'
import { AT, type SignedIn, signedIn } from '../../access/access.fixture.ts'
import { Desk } from '../../access/index.ts'
import { type FreshDatabase, freshDatabase, REGION } from '../../db/database.fixture.ts'
import { type App, createApp, MessageRefused } from '../../http/index.ts'
import { addListRoutes, type ListTerms } from './index.ts'

/** A valid credit code of a fictitious firm by its number. */
export function codeOf(index: number): string {
  return valueOrThrow(completeCreditCode(`91990100MA${String(1_000_000 + index)}`))
}

/** A calendar of one year without holidays. */
const CALENDAR = createWorkCalendar([valueOrThrow(readCalendarYear({ year: 2026, holidays: [], makeUpDays: [] }))])

const NAME = { zh: '示例时限', en: 'Example time limit' }

/** Five working days and three months, or neither set. */
export function termsOf(isSet: boolean): ListTerms {
  const number = {
    parameter: 'example',
    label: NAME,
    clause: 'X-1',
    owedBy: 'bureau',
    owedByName: { zh: '科技局', en: 'Bureau' },
  }
  return {
    receiptWorkingDays: () => (isSet ? { state: 'SET', value: 5 } : { state: 'NOT_SET', number }),
    refreshMonths: () => (isSet ? { state: 'SET', value: 3 } : { state: 'NOT_SET', number }),
    calendar: CALENDAR,
  }
}

/** What a question comes to. */
export type Answered = { readonly status: number; readonly body: Told; readonly raw: Buffer }

/** A message as a test reads it, by the names of its parts. */
export type Told = Readonly<Record<string, unknown>>

/** The id of what an answer tells of. */
export function idOf(told: Answered | Told): string {
  const record = 'raw' in told ? (told as Answered).body : told
  return String(record['id'])
}

/** The rows of an answer, each as the values of the named parts. */
export function rowsOf({ body }: Answered, ...names: readonly string[]): unknown[] {
  const rows = body['rows'] as readonly Told[]
  return rows.map((row) => (names.length === 1 ? row[names[0] ?? ''] : names.map((name) => row[name])))
}

/** A desk with lists, an officer, a bank and a way to ask; the day can be turned. */
export type ListHouse = FreshDatabase & {
  readonly app: App
  readonly desk: Desk
  readonly now: () => Date
  readonly officer: SignedIn
  readonly bank: SignedIn
  readonly ask: (who: SignedIn, method: 'GET' | 'POST' | 'PUT', url: string, body?: object) => Promise<Answered>
  readonly turnTo: (day: string) => Promise<void>
  readonly enterprises: (count: number, from?: number) => Promise<void>
  readonly query: <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>
}

/** Opens a house for a test. */
export async function listHouse({ isSet = true, keep = false } = {}): Promise<ListHouse> {
  const fresh = await freshDatabase({ keep })
  let now = AT
  const app = await createApp()
  let fault: Error | null = null
  app.addHook('onError', (_request, _reply, error, done) => {
    fault = error instanceof MessageRefused ? null : error
    done()
  })
  const desk = new Desk(fresh.database, () => now)
  addListRoutes(app, desk, () => Promise.resolve(termsOf(isSet)))
  const officer = await signedIn(fresh.administrator, { role: 'officer' })
  const bank = await signedIn(fresh.administrator, { role: 'institution' })
  const query = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => {
    const client = new pg.Client(fresh.administrator)
    await client.connect()
    try {
      return (await client.query<Row>(text, values)).rows
    } finally {
      await client.end()
    }
  }
  const ask: ListHouse['ask'] = async (who, method, url, body) => {
    const sent = { method, url, headers: who.headers }
    const reply = await app.inject(body === undefined ? sent : { ...sent, payload: body })
    if (reply.statusCode === 500 && fault) throw fault
    const isJson = String(reply.headers['content-type']).includes('json')
    return { status: reply.statusCode, body: isJson ? reply.json<Told>() : {}, raw: reply.rawPayload }
  }
  const turnTo = async (day: string): Promise<void> => {
    valueOrThrow(parseDay(day))
    now = new Date(`${day}T10:00:00+08:00`)
    await query(`update access.session set seen_at = $1, ends_at = $1::timestamptz + interval '10 hours'`, [now])
  }
  const enterprises = async (count: number, from = 1): Promise<void> => {
    const codes = Array.from({ length: count }, (_, index) => codeOf(from + index))
    await query(
      `insert into registry.enterprise (region, credit_code, name)
       select $1, code, '示例企业' || n || '（虚构）' from unnest($2::text[]) with ordinality as t(code, n)`,
      [REGION, codes],
    )
  }
  return { ...fresh, app, desk, now: () => now, officer, bank, ask, turnTo, enterprises, query }
}
