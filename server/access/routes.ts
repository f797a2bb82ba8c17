import type { App } from '../http/index.ts'
import type { Desk } from './desk.ts'

/** Signing in and out, and who is signed in. */
export function addAccessRoutes(app: App, desk: Desk): void {
  app.get('/api/session', (request, reply) => desk.serve(request, reply, 'session:read', async (_, actor) => actor))
}
