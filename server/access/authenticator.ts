import { generateSecret, generateURI, verifySync } from 'otplib'
import { renderSVG } from 'uqr'

/** Name under which an authenticator lists this system. */
const ISSUER = 'Kerong 科融'

/** Seconds by which the clocks may differ: one time step on either side. */
const TOLERANCE_SECONDS = 30

/** A secret that nobody holds, checked in place of one that is not there, so that both take the same time. */
const NOBODYS_SECRET = generateSecret()

/** What an authenticator takes in: the secret to type (Base32), the link, and its picture (SVG). */
export type Enrolment = { readonly secret: string; readonly uri: string; readonly picture: string }

/** A fresh secret of 160 bits (RFC 6238). */
export function makeSecret(): string {
  return generateSecret()
}

/** How an authenticator is given a secret. */
export function enrolmentOf(secret: string, label: string): Enrolment {
  const uri = generateURI({ issuer: ISSUER, label, secret })
  return { secret, uri, picture: renderSVG(uri, { border: 2, ecc: 'M' }) }
}

/**
 * The time step for which the code is right at `at`, later than the last one used; null where it is right for none. Without a
 * secret the answer is null after the same work.
 */
export function stepOfCode(secret: string | null, code: string, at: Date, stepUsed: number): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const result = verifySync({
    secret: secret ?? NOBODYS_SECRET,
    token: code,
    epoch: Math.floor(at.getTime() / 1000),
    epochTolerance: TOLERANCE_SECONDS,
  })
  if (secret === null || !result.valid || !('timeStep' in result)) return null
  return result.timeStep > stepUsed ? result.timeStep : null
}
