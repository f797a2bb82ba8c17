/** How much a diagnostic weighs: an error fails `check`, a warning is shown, a note informs. */
export type Severity = 'error' | 'warning' | 'note'

/** One thing `check` found in a pack, with the place to look and what to do, in both languages. */
export type Diagnostic = {
  readonly severity: Severity
  /** Stable name, e.g. `unit-mismatch`. */
  readonly code: string
  readonly file: string
  /** Line in `file`, counted from 1. */
  readonly line: number
  readonly zh: string
  readonly en: string
}

/** Writes a diagnostic the way compilers do: `file:line severity code message`. */
export function formatDiagnostic(diagnostic: Diagnostic, language: 'zh' | 'en'): string {
  const { file, line, severity, code } = diagnostic
  return `${file}:${line} ${severity} ${code} ${diagnostic[language]}`
}
