export { type Action, can } from './action.ts'
export type { Role } from './role.ts'
