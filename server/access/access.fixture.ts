import { randomBytes } from 'node:crypto'
import { generateSync } from 'otplib'
import pg from 'pg'
import { REGION } from '../db/database.fixture.ts'
import { hashPassword } from './password.ts'
import { COOKIE, makeToken } from './token.ts'

/** When tests act, unless they say otherwise. */
export const AT = new Date('2026-03-02T10:00:00+08:00')

/** Host and origin of a server that is asked without a socket. */
export const HERE = { host: 'localhost:8787', origin: 'http://localhost:8787' } as const

/** A secret of an authenticator that tests hold. */
export const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

/** A password that both rules accept. */
export const PASSWORD = 'Blue kettle 41 river'

/** The hash of PASSWORD, made once. */
export const passwordHash: Promise<string> = hashPassword(PASSWORD)

/** What the authenticator of SECRET shows at a moment. */
export function codeAt(at: Date, secret = SECRET): string {
  return generateSync({ secret, epoch: Math.floor(at.getTime() / 1000) })
}

/** Who is to be made: role and region, and for which unit or enterprise; a new unit where neither is named. */
export type Wanted = {
  readonly role: string
  readonly region?: string
  readonly unit?: string
  readonly enterprise?: string
  readonly person?: string
  readonly name?: string
  readonly isDemonstration?: boolean
  /** Whether the person has password and authenticator. */
  readonly hasCredential?: boolean
}

/** Someone who was made: ids, and the name to sign in with. */
export type Made = {
  readonly person: string
  readonly appointment: string
  readonly unit: string | null
  readonly signInName: string
}

/** Makes a person with one appointment for the whole of 2026. */
export async function makePerson(administrator: pg.ClientConfig, wanted: Wanted): Promise<Made> {
  const { role, region = REGION, enterprise = null, name = '示例人员', isDemonstration = false } = wanted
  const signInName = `p-${randomBytes(5).toString('hex')}`
  const client = new pg.Client(administrator)
  await client.connect()
  const one = async (text: string, values: unknown[]): Promise<string> =>
    (await client.query<{ id: string }>(text, values)).rows[0]?.id ?? ''
  try {
    const unit =
      enterprise === null
        ? (wanted.unit ??
          (await one(`insert into registry.unit (region, kind, name_zh) values ($1, 'GOV', $2) returning id`, [
            region,
            `示例单位${signInName}`,
          ])))
        : null
    const person =
      wanted.person ??
      (await one('insert into access.person (sign_in_name, name, is_demonstration) values ($1, $2, $3) returning id', [
        signInName,
        name,
        isDemonstration,
      ]))
    const appointment = await one(
      `insert into access.appointment (region, person, role, unit, enterprise, valid) values ($1, $2, $3, $4, $5, '[2026-01-01,2027-01-01)') returning id`,
      [region, person, role, unit, enterprise],
    )
    if (wanted.hasCredential)
      await client.query(
        'insert into access.credential (person, password_hash, password_set_at, totp_secret) values ($1, $2, $3, $4)',
        [person, await passwordHash, AT, SECRET],
      )
    return { person, appointment, unit, signInName }
  } finally {
    await client.end()
  }
}

/** Headers of requests by someone. */
export type SignedIn = Made & {
  readonly headers: { readonly cookie: string; readonly host: string; readonly origin: string }
}

/** Makes a person whose session began at `at`, and gives the headers to send with each request. */
export async function signedIn(administrator: pg.ClientConfig, wanted: Wanted, at: Date = AT): Promise<SignedIn> {
  const made = await makePerson(administrator, wanted)
  const token = makeToken()
  const client = new pg.Client(administrator)
  await client.connect()
  await client.query(
    `insert into access.session (token_hash, person, region, appointment, factors, begun_at, seen_at, idle, ends_at, confirmed_at)
     values ($1, $2, $3, $4, '{password,totp}', $5, $5, '20 minutes', $5::timestamptz + interval '10 hours', $5)`,
    [token.hash, made.person, wanted.region ?? REGION, made.appointment, at],
  )
  await client.end()
  return { ...made, headers: { cookie: `${COOKIE}=${token.text}`, ...HERE } }
}
