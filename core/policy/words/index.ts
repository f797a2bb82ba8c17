export { notSet, quantity } from './quantity.ts'
export { type Naming, verbalise } from './verbalise.ts'
