export { type Explanation, explain, explanationText } from './explanation.ts'
export { assumptionTold } from './facts-told.ts'
export type { Statement } from './statement.ts'
export { wordsOfPath } from './words-of-path.ts'
