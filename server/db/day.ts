/** Milliseconds by which the clock of the plans (China Standard Time, without summer time) is ahead of UTC. */
const AHEAD_MS = 8 * 3_600_000

/** The day of an instant in the time zone of the plans, `2026-11-24`. */
export function dayOf(instant: Date): string {
  return new Date(instant.getTime() + AHEAD_MS).toISOString().slice(0, 10)
}
