import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Diagnostic } from './diagnostic.ts'

/** A YAML value as a pack means it: numbers stay text, so that no digit is lost. */
export type SourceValue = string | boolean | null | readonly SourceValue[] | { readonly [key: string]: SourceValue }

/** One parsed pack file: its value and the line where each part of it stands. */
export type SourceDocument = {
  readonly path: string
  readonly value: SourceValue
  /** Line (from 1) of each JSON pointer, e.g. `/eligible/0/feel`. */
  readonly lines: ReadonlyMap<string, number>
}

/** Reads one YAML file. Plain numbers and dates stay text; only true, false and null are words of the format. */
export function readDocument(path: string, text: string): { document: SourceDocument; diagnostics: Diagnostic[] } {
  const counter = new LineCounter()
  const parsed = parseDocument(text, { schema: 'failsafe', lineCounter: counter, uniqueKeys: true })
  const lineAt = (offset: number): number => counter.linePos(offset).line
  const diagnostics = parsed.errors.map((error): Diagnostic => {
    const en = error.message.split('\n')[0] ?? error.code
    return { severity: 'error', code: 'yaml', file: path, line: lineAt(error.pos[0]), zh: `文件格式有误：${en}`, en }
  })
  const lines = new Map<string, number>()
  const value = diagnostics.length > 0 ? null : toValue(parsed.contents, '', lines, lineAt)
  return { document: { path, value, lines }, diagnostics }
}

function toValue(
  node: Node | null,
  pointer: string,
  lines: Map<string, number>,
  lineAt: (offset: number) => number,
): SourceValue {
  if (node?.range) lines.set(pointer, lineAt(node.range[0]))
  if (isSeq(node)) return node.items.map((item, index) => toValue(item as Node, `${pointer}/${index}`, lines, lineAt))
  if (isMap(node)) {
    const entries: [string, SourceValue][] = []
    for (const pair of node.items) {
      const key = String(isScalar(pair.key) ? pair.key.value : pair.key)
      const child = toValue(pair.value as Node | null, `${pointer}/${key}`, lines, lineAt)
      const keyNode = pair.key as Node
      if (keyNode.range) lines.set(`${pointer}/${key}`, lineAt(keyNode.range[0]))
      entries.push([key, child])
    }
    return Object.fromEntries(entries)
  }
  if (isAlias(node)) return null
  return isScalar(node) ? scalarValue(typeof node.value === 'string' ? node.value : '', node.type === 'PLAIN') : null
}

function scalarValue(text: string, plain: boolean): SourceValue {
  if (!plain) return text
  if (text === 'true') return true
  if (text === 'false') return false
  return text === 'null' || text === '~' || text === '' ? null : text
}
