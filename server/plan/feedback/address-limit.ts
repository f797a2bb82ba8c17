import { createHash } from 'node:crypto'

/** Most addresses that are remembered; the earliest are forgotten first. */
const ADDRESSES_MAX = 10_000

/** How often one address may do something within an hour; only a hash of the address is remembered, in memory. */
export class AddressLimit {
  readonly #max: number
  readonly #seen = new Map<string, readonly number[]>()

  constructor(max: number) {
    this.#max = max
  }

  /** Whether an address may once more, and counts it where it may. */
  take(address: string, at: Date): boolean {
    const key = createHash('sha256').update(address).digest('base64url')
    const from = at.getTime() - HOUR_MS
    const times = (this.#seen.get(key) ?? []).filter((time) => time > from)
    this.#seen.delete(key)
    const isWithin = times.length < this.#max
    this.#seen.set(key, isWithin ? [...times, at.getTime()] : times)
    for (const earliest of this.#seen.keys()) {
      if (this.#seen.size <= ADDRESSES_MAX) break
      this.#seen.delete(earliest)
    }
    return isWithin
  }
}

const HOUR_MS = 3_600_000
