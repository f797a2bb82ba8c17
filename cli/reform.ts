import { readFileSync } from 'node:fs'
import {
  type CompiledPack,
  compilePack,
  type Diagnostic,
  formatDiagnostic,
  type PackSources,
  readDocument,
  readOverlay,
} from '../core/policy/index.ts'
import type { Language } from '../files/index.ts'
import { CommandRefused } from './refused.ts'

/** A pack under the reform of a YAML file, with the warnings as lines. Refuses reform.unreadable, and reform.invalid at each line. */
export function openReform(
  path: string,
  sources: PackSources,
  language: Language,
): { reform: CompiledPack; warnings: string[] } {
  const { document, diagnostics: reading } = readDocument(path, textOf(path))
  const { overlay, diagnostics } = readOverlay(document, sources)
  const known = [...reading, ...diagnostics]
  refuseFaults(known)
  const compiled = compilePack(sources, overlay)
  refuseFaults(compiled.diagnostics)
  const warnings = known.filter(({ severity }) => severity === 'warning')
  return { reform: compiled.pack, warnings: warnings.map((each) => formatDiagnostic(each, language)) }
}

function refuseFaults(diagnostics: readonly Diagnostic[]): void {
  const faults = diagnostics.filter(({ severity }) => severity === 'error')
  if (faults.length === 0) return
  throw new CommandRefused(
    faults.map(({ file, line, code, zh, en }) => ({
      code: 'reform.invalid',
      path: `${file}:${line}`,
      messageZh: `${code}：${zh}`,
      messageEn: `${code}: ${en}`,
    })),
  )
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (fault) {
    const why = (fault as { code?: string }).code ?? 'ERROR'
    throw new CommandRefused([
      {
        code: 'reform.unreadable',
        messageZh: `无法读取“${path}”（${why}）。`,
        messageEn: `"${path}" cannot be read (${why}).`,
        remedyZh: '请给出 YAML 文件。',
        remedyEn: 'Name a YAML file.',
      },
    ])
  }
}
