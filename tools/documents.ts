// What the pages of the project say about it: the paths and links they name, and the passages they quote.
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { TOP_FOLDERS } from './source-files.ts'
import { root } from './step.ts'

/** A page: its path below the root, and what it says. */
export type Page = { readonly path: string; readonly text: string }

/** A passage that a page quotes from a file of the project. */
export type Quote = { readonly file: string; readonly text: string; readonly line: number }

/** Every page of the project, in the order of their paths. */
export function readPages(): Page[] {
  const top = readdirSync(root).filter((name) => name.endsWith('.md'))
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`)
  return [...top, ...docs].sort().map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** Paths of the project that a page names in code marks, such as `core/values/money.ts`; `*` stands for a name. */
export function pathsNamed({ text }: Page): string[] {
  const start = new RegExp(`^(?:${TOP_FOLDERS.join('|')})/[\\w./*@-]*$`)
  const marked = withoutBlocks(text).matchAll(/`([^`\n]+)`/g)
  return [...new Set([...marked].map((match) => match[1] ?? '').filter((mark) => start.test(mark)))]
}

/** Files that a page links to, below the root. */
export function linksNamed({ path, text }: Page): string[] {
  const targets = [...withoutBlocks(text).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
  const local = targets.filter((target) => !/^(?:https?:|#)/.test(target)).map((target) => target.split('#')[0] ?? '')
  return [...new Set(local.map((target) => normalize(join(dirname(path), target))))]
}

/** Whether a path, or a pattern of paths, leads to something. */
export function leadsSomewhere(path: string): boolean {
  return path.includes('*') ? globSync(path, { cwd: root }).length > 0 : existsSync(join(root, path))
}

/** Passages marked with `from=`, such as ```` ```yaml from=packs/_template/README.md ````. */
export function quotesIn({ text }: Page): Quote[] {
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    const file = /^```\w+ from=(\S+)$/.exec(line)?.[1]
    if (file === undefined) return []
    const end = lines.indexOf('```', index + 1)
    return [{ file, text: lines.slice(index + 1, end).join('\n'), line: index + 1 }]
  })
}

/** Whether the lines of a quote stand in a text in this order, whatever their indentation; `…` alone stands for any lines. */
export function isQuoted(quote: string, text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim())
  const parts = quote.split(/^…$/m).map((part) =>
    part
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  )
  let from = 0
  return parts.every((part) => {
    const at = lines.findIndex(
      (_, index) => index >= from && part.every((line, place) => lines[index + place] === line),
    )
    from = at + part.length
    return at >= 0
  })
}

function withoutBlocks(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```$/gm, '')
}
