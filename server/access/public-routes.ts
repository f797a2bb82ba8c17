import { type App, MessageRefused } from '../http/index.ts'
import { readToken } from './token.ts'

/**
 * Addresses of the interface that answer without a session, by method and path, or its beginning where it ends in `/`: what is published, and the ways
 * in. Every other one is for people who are signed in; a new public one is written here.
 */
export const PUBLIC_ROUTES: readonly (readonly [method: string, path: string])[] = [
  ['GET', '/api/regions'],
  ['GET', '/api/search'],
  ['GET', '/api/plans'],
  ['GET', '/api/regions/'],
  ['POST', '/api/regions/'],
  ['GET', '/api/packs/'],
  ['POST', '/api/packs/'],
  ['GET', '/api/batches/'],
  ['DELETE', '/api/batches/'],
  ['POST', '/api/session'],
  ['GET', '/api/demonstration/'],
  ['POST', '/api/demonstration/'],
  ['POST', '/api/invitation/'],
]

/** Whether a route answers without a session: those outside the interface for programs are pages. */
export function isPublicRoute(method: string, path: string): boolean {
  if (!path.startsWith('/api/')) return true
  const asked = method === 'HEAD' ? 'GET' : method
  return PUBLIC_ROUTES.some(
    ([allowed, start]) => asked === allowed && (path === start || (start.endsWith('/') && path.startsWith(start))),
  )
}

/** Refuses (session.absent) whoever brings no token to a route that is not public, before anything else of the request is read. */
export function guardSignedIn(app: Pick<App, 'addHook'>): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { url = '' } = request.routeOptions
    const isOpen = request.is404 || isPublicRoute(request.method, url) || readToken(request.headers.cookie) !== null
    done(isOpen ? undefined : new MessageRefused({ problem: 'session.absent' }))
  })
}
