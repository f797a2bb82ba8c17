export type { ListTerms, ListTermsOf, NumberOnDay } from './list-terms.ts'
export { addListRoutes } from './routes.ts'
