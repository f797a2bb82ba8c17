import pg from 'pg'
import { completeCreditCode, valueOrThrow } from '../../../core/values/index.ts'
import { AT, type SignedIn, signedIn, type Wanted } from '../../access/access.fixture.ts'
import { Desk } from '../../access/index.ts'
import { type FreshDatabase, freshDatabase, REGION } from '../../db/database.fixture.ts'
import type { Database } from '../../db/index.ts'
import { type App, createApp, MessageNotValid, MessageRefused } from '../../http/index.ts'
import type { NumbersOf } from './numbers.ts'

/** A valid credit code of a fictitious firm by its number. */
export function codeOf(index: number): string {
  return valueOrThrow(completeCreditCode(`91990100MA${String(1_000_000 + index)}`))
}

/** A message as a test reads it, by the names of its parts. */
export type Told = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number }

/** What a question comes to. */
export type Answered = { readonly status: number; readonly body: Told }

/** A desk with the rooms under test, and ways to make people and units and to ask. */
export type DirectoryHouse = FreshDatabase & {
  readonly app: App
  readonly officer: SignedIn
  readonly person: (wanted: Wanted) => Promise<SignedIn>
  /** The body of an answer; a test fails on any other status than the one expected. */
  readonly ask: (who: SignedIn, method: 'GET' | 'POST' | 'PUT', url: string, body?: object) => Promise<Answered>
  /** Does what must succeed, and gives what is told. */
  readonly done: (who: SignedIn, method: 'GET' | 'POST' | 'PUT', url: string, body?: object) => Promise<Told>
  readonly unit: (kind: string, nameZh: string, parent?: string) => Promise<string>
  readonly enterprise: (index: number) => Promise<string>
  readonly query: <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>
  readonly turnTo: (day: string) => Promise<void>
}

/** Numbers of a plan that are set for all days; every other is not set. */
export function numbersOfPlan(set: Readonly<Record<string, string>>): NumbersOf {
  return () => async (parameter) => {
    const value = set[parameter]
    if (value !== undefined) return { state: 'SET', value }
    const label = { zh: '示例数', en: 'Example number' }
    return { state: 'NOT_SET', number: { parameter, label, clause: 'X-1', owedBy: 'bureau', owedByName: label } }
  }
}

/** Opens a house with the rooms that `add` registers. */
export async function directoryHouse(
  add: (app: App, desk: Desk, now: () => Date, database: Database) => void,
): Promise<DirectoryHouse> {
  const fresh = await freshDatabase()
  let now = AT
  const app = await createApp()
  let fault: Error | null = null
  app.addHook('onError', (_request, _reply, error, done) => {
    fault = error instanceof MessageRefused || error instanceof MessageNotValid ? null : error
    done()
  })
  add(app, new Desk(fresh.database, () => now), () => now, fresh.database)
  const query = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => {
    const client = new pg.Client(fresh.administrator)
    await client.connect()
    try {
      return (await client.query<Row>(text, values)).rows
    } finally {
      await client.end()
    }
  }
  const ask: DirectoryHouse['ask'] = async (who, method, url, body) => {
    const sent = { method, url, headers: who.headers }
    const reply = await app.inject(body === undefined ? sent : { ...sent, payload: body })
    if (reply.statusCode === 500 && fault) throw fault
    return { status: reply.statusCode, body: reply.json<Told>() }
  }
  const done: DirectoryHouse['done'] = async (...asked) => {
    const { status, body } = await ask(...asked)
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
    return body
  }
  const officer = await signedIn(fresh.administrator, { role: 'officer' })
  const one = async (text: string, values: unknown[]): Promise<string> =>
    (await query<{ id: string }>(text, values))[0]?.id ?? ''
  return {
    ...fresh,
    app,
    officer,
    query,
    ask,
    done,
    person: (wanted) => signedIn(fresh.administrator, wanted),
    unit: (kind, nameZh, parent) =>
      one('insert into registry.unit (region, kind, name_zh, parent) values ($1, $2, $3, $4) returning id', [
        REGION,
        kind,
        nameZh,
        parent ?? null,
      ]),
    enterprise: (index) =>
      one('insert into registry.enterprise (region, credit_code, name) values ($1, $2, $3) returning id', [
        REGION,
        codeOf(index),
        `示例企业${index}（虚构）`,
      ]),
    turnTo: async (day) => {
      now = new Date(`${day}T10:00:00+08:00`)
      await query(`update access.session set seen_at = $1, ends_at = $1::timestamptz + interval '10 hours'`, [now])
      await query(`update access.appointment set valid = '[2010-01-01,2040-01-01)'`)
    },
  }
}

/** Rows of a told page. */
export function rowsOf(told: Told): readonly Told[] {
  return told['rows'] as readonly Told[]
}
