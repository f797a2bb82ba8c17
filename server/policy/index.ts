export { addBatchRoutes } from './batch/routes.ts'
export { addPolicyRoutes } from './routes.ts'
export { Shelf } from './shelf.ts'
