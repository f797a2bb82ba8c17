export { addIntermediaryRoutes } from './routes.ts'
