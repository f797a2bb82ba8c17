export { checkPack, type PackCheck } from './check-pack.ts'
export { type Notch, notchesOf } from './notches.ts'
