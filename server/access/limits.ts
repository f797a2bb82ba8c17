/** Longest silence of a session in seconds. */
export const IDLE_SECONDS = 20 * 60

/** Longest session in seconds, whatever happens. */
export const ABSOLUTE_SECONDS = 10 * 60 * 60

/** For how many seconds a fresh code opens grave deeds. */
export const CONFIRMED_SECONDS = 5 * 60

/** How long an invitation stands, in seconds: the first one of a region an hour, those that an administrator hands over three days. */
export const INVITATION_SECONDS = { first: 60 * 60, person: 3 * 24 * 60 * 60, reset: 24 * 60 * 60 } as const
