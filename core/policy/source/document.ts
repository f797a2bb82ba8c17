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
  const diagnostics = parsed.errors.map(({ code, message, pos }): Diagnostic => {
    const en = message.split('\n')[0]?.replace(/ at line .*$/, '') ?? code
    const zh = FAULTS_ZH[code] ?? `不符合 YAML 的写法（${en}）。`
    return {
      severity: 'error',
      code: 'yaml',
      file: path,
      line: lineAt(pos[0]),
      zh: `文件格式有误：${zh}`,
      en: `${en}.`,
    }
  })
  const lines = new Map<string, number>()
  const value = diagnostics.length > 0 ? null : toValue(parsed.contents, '', lines, lineAt)
  eachAlias(parsed.contents, (node) => diagnostics.push(aliasFault(path, lineAt(node.range?.[0] ?? 0))))
  return { document: { path, value, lines }, diagnostics }
}

/** Chinese words for the faults of YAML that people make; others keep the reader's own. */
const FAULTS_ZH: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进不对。',
  DUPLICATE_KEY: '同一个键写了两次。',
  MISSING_CHAR: '缺少冒号、引号或括号。',
  MULTIPLE_DOCS: '一个文件里只能有一份内容。',
  UNEXPECTED_TOKEN: '此处有多余的符号；含 [ ] { } : # 的内容请加引号。',
  TAB_AS_INDENT: '缩进只能用空格，不能用制表符。',
}

function aliasFault(file: string, line: number): Diagnostic {
  return {
    severity: 'error',
    code: 'alias',
    file,
    line,
    zh: '不使用 YAML 的引用（*），请把内容写全。',
    en: 'YAML aliases (*) are not used here; write the content out.',
  }
}

/** Calls for each alias: what it stands for is not read, so that no part of a file is longer than it looks. */
function eachAlias(node: unknown, found: (alias: Node) => void): void {
  if (isAlias(node)) found(node)
  else if (isSeq(node)) for (const item of node.items) eachAlias(item, found)
  else if (isMap(node)) for (const { key, value } of node.items) for (const part of [key, value]) eachAlias(part, found)
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
