export { type Explanation, explain, explanationText, type Statement } from './explanation.ts'
