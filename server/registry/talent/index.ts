export { addTalentRoutes } from './routes.ts'
