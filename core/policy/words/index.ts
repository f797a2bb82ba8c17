export { type Naming, verbalise } from './verbalise.ts'
