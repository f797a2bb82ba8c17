import type { Transaction } from '../db/index.ts'

/** An invitation that stands, as the database has it. */
export type InvitationRow = {
  readonly kind: 'first' | 'person' | 'reset'
  readonly region: string
  readonly nameZh: string
  readonly nameEn: string
  readonly signInName: string | null
  readonly personName: string | null
  readonly endsAt: Date
  readonly totpSecret: string
}

/** The invitation of a code, with the authenticator's secret: `freshSecret` where none was handed out yet; null where none stands. */
export function lookAtInvitation(
  tx: Transaction,
  codeHash: Buffer,
  at: Date,
  freshSecret: string,
): Promise<InvitationRow | null> {
  return tx.row(
    `select kind, region, name_zh as "nameZh", name_en as "nameEn", sign_in_name as "signInName", person_name as "personName",
      ends_at as "endsAt", totp_secret as "totpSecret" from access.look_at_invitation($1, $2, $3)`,
    [codeHash, at, freshSecret],
  )
}

/** What is set when an invitation is used. */
export type AcceptanceRow = {
  readonly codeHash: Buffer
  readonly at: Date
  readonly signInName: string | null
  readonly personName: string | null
  readonly passwordHash: string
  readonly step: number
}

/** Uses an invitation: its person, or why not. */
export async function acceptInvitationRow(
  tx: Transaction,
  { codeHash, at, signInName, personName, passwordHash, step }: AcceptanceRow,
): Promise<{ readonly person: string } | { readonly refused: 'absent' | 'name-taken' }> {
  const row = await tx.row<{ person: string | null; refused: 'absent' | 'name-taken' | null }>(
    'select person, refused from access.accept_invitation($1, $2, $3, $4, $5, $6)',
    [codeHash, at, signInName, personName, passwordHash, step],
  )
  return row?.person ? { person: row.person } : { refused: row?.refused ?? 'absent' }
}
