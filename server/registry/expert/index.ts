export { addExpertRoutes } from './routes.ts'
