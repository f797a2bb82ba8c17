export type { Transaction } from './database.ts'
export { Database } from './database.ts'
export { type Environment, type OpenDatabase, openDatabase } from './open.ts'
export { type RegionRow, registerRegions } from './register-regions.ts'
