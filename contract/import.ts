import { type Static, Type } from 'typebox'
import { Refusal } from './refusal.ts'
import { Count, DayText, type ReadOnly, TextOrNull } from './words.ts'

/** What a file of a register holds. */
export const ImportKind = Type.Union([
  Type.Literal('list-members'),
  Type.Literal('enterprises'),
  Type.Literal('titles'),
])
/** What a file of a register holds. */
export type ImportKind = Static<typeof ImportKind>

/** Where an import stands. COMMITTING and INTERRUPTED are seen from outside: the first goes on now, the second was cut off while it was read. */
export const ImportState = Type.Union([
  Type.Literal('READING'),
  Type.Literal('INTERRUPTED'),
  Type.Literal('REFUSED'),
  Type.Literal('COMPARED'),
  Type.Literal('COMMITTING'),
  Type.Literal('COMMITTED'),
  Type.Literal('DISCARDED'),
])

/** A file on its way into the register, and what it would change. */
export const RegisterImport = Type.Object({
  id: Type.String(),
  kind: ImportKind,
  list: TextOrNull,
  listNameZh: TextOrNull,
  /** ADD leaves whom the file does not name; REPLACE lets them leave. */
  mode: Type.Union([Type.Literal('ADD'), Type.Literal('REPLACE')]),
  effectiveOn: DayText,
  fileName: Type.String(),
  state: ImportState,
  rowsRead: Count,
  added: Count,
  changed: Count,
  unchanged: Count,
  leaving: Count,
  refused: Count,
  /** Mark of what was compared; a commit names the one that was seen. */
  comparison: TextOrNull,
  /** What is wrong with the file as a whole. */
  refusals: Type.Array(Refusal),
  tookGoodRows: Type.Boolean(),
  createdAt: Type.String(),
  committedAt: TextOrNull,
})
/** A file on its way into the register, and what it would change. */
export type RegisterImport = ReadOnly<Static<typeof RegisterImport>>

/** Imports of the region, newest first. */
export const RegisterImports = Type.Object({ rows: Type.Array(RegisterImport), next: TextOrNull })
/** Imports of the region, newest first. */
export type RegisterImports = ReadOnly<Static<typeof RegisterImports>>

/** What happens to one row of a file. LEAVING rows are members whom the file does not name. */
export const ImportVerdict = Type.Union([
  Type.Literal('NEW'),
  Type.Literal('CHANGED'),
  Type.Literal('UNCHANGED'),
  Type.Literal('REFUSED'),
  Type.Literal('LEAVING'),
])

/** One row of a file: its cells, what it changes field by field, and why it is refused. */
export const ImportRow = Type.Object({
  number: Type.Integer(),
  verdict: ImportVerdict,
  key: TextOrNull,
  cells: Type.Record(Type.String(), Type.String()),
  changes: Type.Record(Type.String(), Type.Object({ from: TextOrNull, to: TextOrNull })),
  refusals: Type.Array(Refusal),
})
/** One row of a file: its cells, what it changes field by field, and why it is refused. */
export type ImportRow = ReadOnly<Static<typeof ImportRow>>

/** Rows of an import in the file's order. */
export const ImportRows = Type.Object({ rows: Type.Array(ImportRow), next: TextOrNull })
/** Rows of an import in the file's order. */
export type ImportRows = ReadOnly<Static<typeof ImportRows>>

/** Which rows are asked for. */
export const ImportRowsQuery = Type.Object({
  verdict: Type.Union([ImportVerdict, Type.Literal('')], { default: '' }),
  after: Type.String({ default: '', maxLength: 20 }),
  limit: Type.Integer({ default: 50, minimum: 1, maximum: 200 }),
})
/** Which rows are asked for. */
export type ImportRowsQuery = ReadOnly<Static<typeof ImportRowsQuery>>

/** A commit: of the comparison that was seen; with `takeGoodRows` although some rows are refused. */
export const ImportCommit = Type.Object({ comparison: Type.String({ maxLength: 64 }), takeGoodRows: Type.Boolean() })
/** A commit: of the comparison that was seen; with `takeGoodRows` although some rows are refused. */
export type ImportCommit = ReadOnly<Static<typeof ImportCommit>>
