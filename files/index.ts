export { type Archive, openArchive } from './archive.ts'
export { type FileLimits, localLimits } from './limits.ts'
export { type FactsFile, type ReadFile, readFactsFile } from './read-facts-file.ts'
export type { ReadOptions } from './read-options.ts'
export { type BookColumn, type BookWriter, openRegisterBook, type RegisterBook } from './register-book.ts'
export {
  type RegisterColumn,
  type RegisterRow,
  type RegisterSheet,
  RegisterUnreadable,
  readRegister,
} from './register-sheet.ts'
export type { Language } from './result-columns.ts'
export type { ResultContext } from './result-context.ts'
export { openResults, type ResultFormat, type ResultWriter, resultFormatOf } from './results.ts'
export { writeTemplate } from './template.ts'
export { UnreadableFile } from './unreadable.ts'
