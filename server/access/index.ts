export { Desk, type Work } from './desk.ts'
export { addAccessRoutes } from './routes.ts'
export type { Actor } from './standing.ts'
