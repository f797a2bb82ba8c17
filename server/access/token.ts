/** Name of the cookie; the prefix makes browsers take it only over a safe connection, for this host and every path. */
const COOKIE = '__Host-kerong'

/** The session token of a cookie header; null where there is none. */
export function readToken(header: string | undefined): string | null {
  const found = (header ?? '').split(';').map((part) => part.trim().split('='))
  const token = found.find(([name]) => name === COOKIE)?.[1] ?? ''
  return /^[\w-]{43}$/.test(token) ? token : null
}
