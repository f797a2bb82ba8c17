export { addParkRoutes } from './routes.ts'
