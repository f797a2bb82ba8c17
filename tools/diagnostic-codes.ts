import type { SourceFile } from './source-files.ts'

const TELLS = /^core\/(?:plan|policy\/(?:source|vocabulary|parameters|compile|examples|check))\/.*[.]ts$/
const TEST = /[.](?:test|fixture)[.]ts$/
const WRITTEN = [
  /\bfault\(\s*'([a-z][a-z-]*)'/g,
  /\brefuse\(\s*[a-z]+,\s*[a-z.]+,\s*'([a-z][a-z-]*)'/g,
  /\breport\([^'\n]*,\s*'([a-z][a-z-]*)'/g,
  /\bcode: '([a-z][a-z-]*)'/g,
]

/** Codes of the diagnostics that the source can tell, sorted. They hold no point, as codes of refusals do. */
export function diagnosticCodesIn(files: readonly SourceFile[]): string[] {
  const texts = files.filter(({ path }) => TELLS.test(path) && !TEST.test(path)).map(({ text }) => text)
  const codes = texts.flatMap((text) =>
    WRITTEN.flatMap((form) => [...text.matchAll(form)].map(([, code = '']) => code)),
  )
  return [...new Set(codes)].sort()
}

/** Codes that the page of diagnostics tells at the heads of rows, sorted. */
export function diagnosticCodesOn(page: string): string[] {
  const heads = page.split('\n').filter((line) => line.startsWith('| `'))
  const codes = heads.flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([a-z][a-z-]*)`/g)])
  return [...new Set(codes.map(([, code = '']) => code))].sort()
}
