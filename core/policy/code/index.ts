export {
  type ColumnarAnswers,
  type ColumnarCode,
  type Columns,
  codesOf,
  columnarCode,
  columnsFrom,
} from './columnar-code.ts'
export { type RecordCode, recordCode } from './record-code.ts'
