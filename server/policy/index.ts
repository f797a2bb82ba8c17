export { addPolicyRoutes } from './routes.ts'
export { Shelf } from './shelf.ts'
