export { listTermsOf } from './list-terms.ts'
