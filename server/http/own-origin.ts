import type { FastifyInstance, FastifyRequest } from 'fastify'
import { MessageRefused } from './message-refused.ts'

const LOOPBACK_NAME = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/
const LOOPBACK_ADDRESS = /^(?:127\.|::1$|::ffff:127\.)/
const MUTATING = ['POST', 'PUT', 'PATCH', 'DELETE']

/** What of a request tells where it came in. */
type Incoming = Pick<FastifyRequest, 'headers' | 'socket'>

/**
 * The origin of this server as the sender reached it, where a password may travel: the one that the deployment names, or this very
 * machine. Null anywhere else.
 */
export function ownOrigin({ headers, socket }: Incoming, named: string | null): string | null {
  const host = headers.host ?? ''
  if (named !== null && new URL(named).host === host.toLowerCase()) return named
  const isHere = LOOPBACK_NAME.test(host) && LOOPBACK_ADDRESS.test(socket.remoteAddress ?? '')
  return isHere ? new URL(`http://${host}`).origin : null
}

/** Whether the page that sent a request is one of this server's: browsers name it in each request that changes something. */
export function isFromOwnPage(request: Incoming, named: string | null): boolean {
  const own = ownOrigin(request, named)
  const { origin, 'sec-fetch-site': site } = request.headers
  return own !== null && (origin === undefined ? site === 'same-origin' : origin === own)
}

/**
 * Refuses (origin.foreign) whatever would change something with a session's cookie, unless a page of this server sent it: a page
 * elsewhere cannot act in the name of someone who is signed in here.
 */
export function guardOrigin(app: Pick<FastifyInstance, 'addHook'>, cookie: string, named: string | null): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const holdsCookie = (request.headers.cookie ?? '').includes(`${cookie}=`)
    const isForeign = MUTATING.includes(request.method) && holdsCookie && !isFromOwnPage(request, named)
    done(isForeign ? new MessageRefused({ problem: 'origin.foreign' }) : undefined)
  })
}

/** The origin that an address names, e.g. `https://kerong.example`; null where a password could be read on the way, or it is more than an origin. */
export function readOrigin(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK_NAME.test(url.host))))
    return null
  return url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' ? url.origin : null
}
