import type { Words } from '../source/index.ts'

/** One statement of an explanation; statements below it give its grounds. */
export type Statement = Words & { readonly below: readonly Statement[] }

/** Statements under one heading. */
export type Section = { readonly heading: Words; readonly statements: readonly Statement[] }

/** Statements under a heading in both languages. */
export function section(zh: string, en: string, statements: readonly Statement[]): Section {
  return { heading: { zh, en }, statements }
}

/** A statement without grounds. */
export function plain(zh: string, en: string): Statement {
  return { zh, en, below: [] }
}
