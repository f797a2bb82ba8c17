import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2 as never)

/** Memory in KiB, passes and lanes: what OWASP asks of argon2id at least; about 65 ms on one core of this class of machine. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const

const TAG_BYTES = 32

/** Most checks at one time: each holds its memory, and a core. */
const CHECKS_MAX = 40

let checks = 0

/** What is thrown where more passwords are to be checked at once than this machine has room for. */
export class TooManyChecks extends Error {}

/** Hashes a password as a PHC string of argon2id with a fresh salt. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await tagOf(password, salt, COST)
  const { memory, passes, parallelism } = COST
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${write(salt)}$${write(tag)}`
}

/**
 * Whether the password is that of the hash. Without a hash it takes the same time and says no, so that nobody learns from
 * the clock which names there are.
 */
export async function matchesPassword(password: string, hash: string | null): Promise<boolean> {
  const read = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(hash ?? '')
  const [memory, passes, parallelism] = read ? read.slice(1, 4).map(Number) : [COST.memory, COST.passes, 1]
  const salt = read ? Buffer.from(read[4] ?? '', 'base64') : randomBytes(16)
  const expected = read ? Buffer.from(read[5] ?? '', 'base64') : Buffer.alloc(TAG_BYTES)
  const tag = await tagOf(password, salt, { memory, passes, parallelism } as typeof COST)
  return read !== null && tag.length === expected.length && timingSafeEqual(tag, expected)
}

async function tagOf(password: string, nonce: Buffer, cost: typeof COST): Promise<Buffer> {
  if (checks >= CHECKS_MAX) throw new TooManyChecks()
  checks += 1
  try {
    return await derive('argon2id', { ...cost, message: password.normalize('NFKC'), nonce, tagLength: TAG_BYTES })
  } finally {
    checks -= 1
  }
}

function write(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
