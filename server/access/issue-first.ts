import type { Database } from '../db/index.ts'
import { INVITATION_SECONDS } from './limits.ts'
import { INVITATION_PATH } from './people.ts'
import { makeInvitationCode } from './token.ts'

/** The way in of a region's first security administrator: path of the page with the code, and until when it stands. */
export type FirstInvitation = { readonly path: string; readonly endsAt: Date }

/** Why there is none: no such region, an administrator stands already, or the database holds fictitious people. */
export type FirstRefusal = { readonly refused: 'region' | 'taken' | 'demonstration' }

/**
 * Issues the invitation of a region's first security administrator, who will act for the unit of that name. `owner` is the database as
 * its owner reaches it. An earlier invitation of the region ends.
 */
export function issueFirst(
  owner: Database,
  { region, unitName, at }: { readonly region: string; readonly unitName: string; readonly at: Date },
): Promise<FirstInvitation | FirstRefusal> {
  const code = makeInvitationCode()
  const endsAt = new Date(at.getTime() + INVITATION_SECONDS.first * 1000)
  return owner.transaction(async (tx) => {
    await tx.rows('set local role kerong_owner')
    const row = await tx.row<{ outcome: 'issued' | FirstRefusal['refused'] }>(
      'select access.issue_first($1, $2, $3, $4, $5) as outcome',
      [region, unitName, code.hash, at, endsAt],
    )
    if (row === null || row.outcome === 'issued') return { path: `${INVITATION_PATH}#${code.text}`, endsAt }
    return { refused: row.outcome }
  })
}
