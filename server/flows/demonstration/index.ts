export { makeDemonstration } from './make-demonstration.ts'
