import type { SourceFile } from './source-files.ts'

const LINES_MAX = 400
const DRAWERS = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'shared',
  'misc',
  'manager',
  'managers',
  'service',
  'services',
]
const OPEN_ENDS = new RegExp(
  `\\b(?:${['TO', 'FIX', 'HA', 'XX'].map((head, i) => head + ['DO', 'ME', 'CK', 'X'][i]).join('|')})\\b`,
)
const CODE = /[.](?:ts|tsx|mjs|css)$/
const TEST = /[.](?:test|fixture)[.]tsx?$/
const NAMELESS_FLOORS = /^(?:bench|cli|contract|core|files|server|tools|web)\//
const REFUSING = /^(?:core|contract\/messages|files|server|cli)\/.*[.]ts$/
const EXPORTED = /^export (?:declare )?(?:async )?(?:abstract )?(?:function|const|class|type|interface) (\w+)/

/** Code files that are too long to be read in one sitting, with their number of lines. */
export function findLongFiles(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => CODE.test(path))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > LINES_MAX)
    .map(({ path, lines }) => `${path}: ${lines} lines`)
}

/** Code whose file or folder has a name that says nothing, so that anything may fall into it. */
export function findDrawers(files: readonly SourceFile[]): string[] {
  const lastWord = (part: string) => part.split('.')[0]?.split('-').at(-1)?.toLowerCase() ?? ''
  return files
    .filter(({ path }) => CODE.test(path) && path.split('/').some((part) => DRAWERS.includes(lastWord(part))))
    .map(({ path }) => path)
}

/** Places where work was left open: code and data that still say what is to be done. */
export function findOpenEnds(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => CODE.test(path) || path.endsWith('.yaml'))
    .flatMap(({ path, text }) => linesWhere(path, text, (line) => OPEN_ENDS.test(line)))
}

/** Places outside packs/ that name a jurisdiction by one of `names`. */
export function findJurisdictions(files: readonly SourceFile[], names: readonly string[]): string[] {
  const patterns = names.map((name) =>
    /^[\x20-\x7e]+$/.test(name) ? new RegExp(`\\b${name}\\b`, 'i') : new RegExp(name),
  )
  return files
    .filter(({ path }) => NAMELESS_FLOORS.test(path))
    .flatMap(({ path, text }) => linesWhere(path, text, (line) => patterns.some((pattern) => pattern.test(line))))
}

/** Code files within a pack: a jurisdiction is data. */
export function findCodeInPacks(files: readonly SourceFile[]): string[] {
  return files.filter(({ path }) => /^packs\/[^/]+\//.test(path) && CODE.test(path)).map(({ path }) => path)
}

/** Exported names without a sentence above them. */
export function findUndescribed(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => /[.]tsx?$/.test(path) && !TEST.test(path) && !path.startsWith('stories/'))
    .flatMap(({ path, text }) => {
      const lines = text.split('\n')
      return lines.flatMap((line, index) => {
        const name = EXPORTED.exec(line)?.[1]
        const above = lines[index - 1] ?? ''
        const repeats =
          name !== undefined && lines.slice(0, index).some((earlier) => EXPORTED.exec(earlier)?.[1] === name)
        return name === undefined || repeats || above.trimEnd().endsWith('*/') ? [] : [`${path}:${index + 1} ${name}`]
      })
    })
}

/** Files that compose a code of an area and a fault, and the areas that the rest of the source gives them. */
export const COMPOSERS: Readonly<Record<string, readonly string[]>> = {
  'core/values/code-spelling.ts': ['credit-code', 'organisation-code', 'registration-number'],
  'core/values/decimal.ts': ['decimal', 'money'],
  'core/values/number-text-refusals.ts': ['decimal', 'money'],
}

/** Codes that the source puts together from parts, each of which says nothing by itself. */
const IN_PARTS = ['calendar.make-up-not-weekend', 'calendar.make-up-on-holiday']

/** Codes `area.name` that the source can refuse with: those written in one piece, and those that COMPOSERS put together. */
export function refusalCodesIn(files: readonly SourceFile[]): string[] {
  const product = files.filter(({ path }) => REFUSING.test(path) && !TEST.test(path))
  const told = product.flatMap(({ text }) => codesAfter(text, /\b(?:code|problem): |\bRefused\(\s*/g))
  const composed = product.flatMap(({ path, text }) =>
    (COMPOSERS[path] ?? []).flatMap((area) => faultsIn(text).map((fault) => `${area}.${fault}`)),
  )
  const areas = new Set([...told, ...composed].map((code) => code.split('.')[0]))
  const named = product
    .flatMap(({ text }) => codesAfter(text, /(?=')/g))
    .filter((code) => areas.has(code.split('.')[0]) && !/[.](?:yaml|js|json)$/.test(code))
  const inParts = IN_PARTS.filter((code) => areas.has(code.split('.')[0]))
  return [...new Set([...told, ...composed, ...named, ...inParts])].sort()
}

/** Areas that are given to the files that compose codes. */
export function areasGiven(files: readonly SourceFile[]): string[] {
  const product = files.filter(({ path }) => REFUSING.test(path) && !TEST.test(path))
  const areas = product.flatMap(({ text }) => [...text.matchAll(/\barea: '([a-z-]+)'/g)].map(([, area = '']) => area))
  return [...new Set(areas)].sort()
}

/** Quoted codes that stand right after what `before` finds. */
function codesAfter(text: string, before: RegExp): string[] {
  const form = new RegExp(`(?:${before.source})'([a-z][a-z-]*[.][a-z-]+)'`, 'g')
  return [...text.matchAll(form)].map(([, code = '']) => code)
}

/** Faults that a composing file names: behind an open area, or in the closed list of what it may be asked for. */
function faultsIn(text: string): string[] {
  const faults = [...text.matchAll(/code: `\$\{[\w.]+\}[.]([a-z][a-z-]*)`/g)].map(([, fault = '']) => fault)
  const listed = [...text.matchAll(/^ {2}\| '([a-z][a-z-]*)'$/gm)].map(([, fault = '']) => fault)
  return [...faults, ...listed]
}

/** Codes that a page documents: in a heading or in the first cell of a table row. */
export function refusalCodesDocumented(page: string): string[] {
  const heads = page.split('\n').flatMap((line) => /^(?:#+|\|) *(`[^|]*)/.exec(line)?.[1] ?? [])
  const codes = heads.flatMap((head) =>
    [...head.matchAll(/`([a-z][a-z-]*[.][a-z-]+)`/g)].map((match) => match[1] ?? ''),
  )
  return [...new Set(codes)].sort()
}

/** Documented codes whose name the source never writes. */
export function findForgottenCodes(documented: readonly string[], files: readonly SourceFile[]): string[] {
  const product = files.filter(({ path }) => REFUSING.test(path) && !TEST.test(path))
  const found = refusalCodesIn(files)
  const written = product.map(({ text }) => text).join('\n')
  const isWritten = (word: string) => new RegExp(`['"\`.}]${word}['"\`]|\\b${word}:`).test(written)
  return documented.filter((code) => {
    const [, name = ''] = code.split('.')
    return !found.includes(code) && !written.includes(`'${code}'`) && !isWritten(name)
  })
}

function linesWhere(path: string, text: string, holds: (line: string) => boolean): string[] {
  return text.split('\n').flatMap((line, index) => (holds(line) ? [`${path}:${index + 1}`] : []))
}
