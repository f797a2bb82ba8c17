import type { InjectOptions } from 'fastify'
import { onTestFinished } from 'vitest'
import type { Enterprise } from '../../../contract/index.ts'
import { completeCreditCode } from '../../../core/values/index.ts'
import { AT, type SignedIn, signedIn, type Wanted } from '../../access/access.fixture.ts'
import { type FreshDatabase, freshDatabase, REGION } from '../../db/database.fixture.ts'
import type { App } from '../../http/index.ts'
import { createServer } from '../../main.ts'

/** An office with a fresh database: a server that listens nowhere, and an officer of REGION. */
export type Office = FreshDatabase & {
  readonly app: App
  readonly officer: SignedIn
  /** Someone else who signs in. */
  readonly enter: (wanted: Wanted) => Promise<SignedIn>
  /** A request in the name of someone: status and message. */
  readonly ask: <T = Enterprise>(
    who: SignedIn,
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    payload?: object,
  ) => Promise<Told<T>>
}

/** What was answered. */
export type Told<T> = { readonly status: number; readonly body: T }

/** Opens an office for one test. */
export async function openOffice(region = REGION): Promise<Office> {
  const fresh = await freshDatabase()
  const app = await createServer({ pages: '/nowhere', database: fresh.database, now: () => AT })
  onTestFinished(() => app.close())
  const enter = (wanted: Wanted): Promise<SignedIn> => signedIn(fresh.administrator, { region, ...wanted })
  const ask: Office['ask'] = async <T>(
    who: SignedIn,
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    payload?: object,
  ) => {
    const options: InjectOptions = { method, url, headers: who.headers, ...(payload ? { payload } : {}) }
    const answer = await app.inject(options)
    return { status: answer.statusCode, body: answer.json<T>() }
  }
  return { ...fresh, app, enter, ask, officer: await enter({ role: 'officer', region }) }
}

/** A credit code of nobody, by number. */
export function codeOf(number: number): string {
  const code = completeCreditCode(`91990100MA${String(1_000_000 + number)}`)
  return typeof code === 'string' ? code : code.ok ? code.value : ''
}

/** Registers a fictitious firm as the officer, with what the registry says of it. */
export async function registerFirm(
  { ask, officer }: Office,
  number: number,
  facts: { readonly enterprise: Readonly<Record<string, unknown>> } & Readonly<Record<string, unknown>> = {
    enterprise: {},
  },
): Promise<Enterprise> {
  const enterprise = { name: `示例企业${number}（虚构）`, division: '990100', ...facts.enterprise }
  const told = await ask(officer, 'POST', '/api/enterprises', {
    creditCode: codeOf(number),
    source: 'registry',
    statedOn: '2026-01-05',
    facts: { ...facts, enterprise },
  })
  if (told.status !== 200) throw new Error(JSON.stringify(told.body))
  return told.body
}
