import { createHash, randomBytes } from 'node:crypto'

/** Name of the cookie; the prefix makes browsers take it only over a safe connection, for this host and every path. */
export const COOKIE = '__Host-kerong'

/** A secret as its holder has it, and what the database keeps of it. */
export type Secret = { readonly text: string; readonly hash: Buffer }

/** A token of 256 bits for a session. */
export function makeToken(): Secret {
  const text = randomBytes(32).toString('base64url')
  return { text, hash: hashOf(text) }
}

/** A code of 192 bits for an invitation. */
export function makeInvitationCode(): Secret {
  const text = randomBytes(24).toString('base64url')
  return { text, hash: hashOf(text) }
}

/** SHA-256 of a text: what the database keeps of tokens, codes and of names whose attempts it counts. */
export function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** The session token of a cookie header; null where there is none. */
export function readToken(header: string | undefined): string | null {
  const found = (header ?? '').split(';').map((part) => part.trim().split('='))
  const token = found.find(([name]) => name === COOKIE)?.[1] ?? ''
  return /^[\w-]{43}$/.test(token) ? token : null
}

/** The header that gives a browser the token; it forgets it when it is closed. */
export function tokenCookie(token: string): string {
  return `${COOKIE}=${token}; Path=/; HttpOnly; Secure; SameSite=Lax`
}

/** The header that takes the token from a browser. */
export const NO_TOKEN_COOKIE = `${COOKIE}=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0`
