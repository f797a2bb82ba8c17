export type { NumberOnDay, Numbers, NumbersOf } from './numbers.ts'
export {
  addRecord,
  changeRecord,
  findRecord,
  type Kept,
  listRecords,
  noteDeed,
  type RecordQuery,
  today,
  type Written,
} from './record-store.ts'
export { column, type RecordTable, reading, unitName } from './record-table.ts'
export { foundOr, refuseStale, refusing } from './refusing.ts'
export { addRecordRoutes, asTheyStand, type Describe, IdParams, OnQuery } from './routes.ts'
