import type { FastifyInstance } from 'fastify'

/** Whether an address, in its steps behind the first `/`, is written like that of a page but leads to nothing that there is. */
export type LeadsNowhere = (steps: readonly string[]) => boolean

const told = new WeakMap<object, LeadsNowhere[]>()

/** Lets a room say which addresses of its pages lead to nothing, so that they are answered with the status that says so. */
export function tellEmptyAddresses(app: Pick<FastifyInstance, 'server'>, leadsNowhere: LeadsNowhere): void {
  told.set(app.server, [...(told.get(app.server) ?? []), leadsNowhere])
}

/** Whether any room says that an address, without its query, leads to nothing. */
export function isEmptyAddress(app: Pick<FastifyInstance, 'server'>, path: string): boolean {
  const steps = path.replace(/^\//, '').replace(/\/$/, '').split('/').map(decoded)
  return (told.get(app.server) ?? []).some((leadsNowhere) => leadsNowhere(steps))
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
