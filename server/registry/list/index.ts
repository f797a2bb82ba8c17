export type { ListTerms, NumberOnDay } from './list-terms.ts'
export { addListRoutes } from './routes.ts'
