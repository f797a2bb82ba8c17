export { type RecordCode, recordCode } from './record-code.ts'
