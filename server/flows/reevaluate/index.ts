export type { RegionFacts } from './reevaluate.ts'
export { addReevaluationRoutes } from './routes.ts'
