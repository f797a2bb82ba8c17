// A page of the documentation as a recipe: its marked blocks are done one after another, and what is printed must be what the page prints.
import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './step.ts'

/** A marked block of a page: commands, what they print, a file to write, or a change in a file. */
export type Step = {
  readonly kind: 'run' | 'output' | 'file' | 'change'
  readonly text: string
  /** File that is written or changed; '' for commands and output. */
  readonly file: string
  /** Line of the page, from 1. */
  readonly line: number
}

/** Where a recipe is done, and the program that stands for `npx kerong`. */
export type Place = { readonly folder: string; readonly kerong: string }

/** What doing a step came to: null where all went well, else what differs. */
export type Outcome = { readonly line: number; readonly fault: string } | null

/**
 * The marked blocks of a page, in order. ```` ```sh ```` is run; a ```` ```text ```` right after it is what it prints;
 * `file=` on any block writes the file; `change=` on a diff edits one. All other blocks only show something.
 */
export function readSteps(page: string): Step[] {
  const steps: Step[] = []
  const lines = page.split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const [, language = '', mark = ''] = /^```(\w+)(?: (\S+))?$/.exec(lines[at] ?? '') ?? []
    if (language === '') continue
    const end = lines.indexOf('```', at + 1)
    const step = stepOf(language, mark, steps.at(-1)?.kind === 'run' && isNext(lines, at, steps.at(-1)))
    if (step !== null) steps.push({ ...step, text: `${lines.slice(at + 1, end).join('\n')}\n`, line: at + 1 })
    at = end
  }
  return steps
}

function stepOf(language: string, mark: string, followsRun: boolean): Pick<Step, 'kind' | 'file'> | null {
  const [, key = '', file = ''] = /^(file|change)=(.+)$/.exec(mark) ?? []
  if (key === 'file') return { kind: 'file', file }
  if (key === 'change') return { kind: 'change', file }
  if (language === 'sh') return { kind: 'run', file: '' }
  return language === 'text' && followsRun ? { kind: 'output', file: '' } : null
}

/** Whether nothing but blank lines stands between the end of a block and the line `at`. */
function isNext(lines: readonly string[], at: number, before: Step | undefined): boolean {
  const end = before === undefined ? -1 : before.line + before.text.split('\n').length - 1
  return lines.slice(end + 1, at).every((line) => line.trim() === '')
}

/** Does the steps of a page one after another and tells the first fault. */
export async function doSteps(steps: readonly Step[], place: Place): Promise<Outcome> {
  let printed = ''
  for (const step of steps) {
    const fault = step.kind === 'output' ? differenceOf(step.text, printed) : ''
    if (fault !== '') return { line: step.line, fault }
    if (step.kind === 'run') printed = await run(step.text, place)
    if (step.kind === 'file') write(join(place.folder, step.file), step.text)
    if (step.kind === 'change' && !change(join(place.folder, step.file), step.text))
      return { line: step.line, fault: `${step.file} does not hold what is to be changed` }
  }
  return null
}

function run(text: string, { folder, kerong }: Place): Promise<string> {
  const node = `'${process.execPath}'`
  const script = text.replaceAll('npx kerong', `${node} '${kerong}'`).replaceAll(/^node /gm, `${node} `)
  return new Promise((resolve) => {
    execFile('bash', ['-c', `exec 2>&1\n${script}`], { cwd: folder, encoding: 'utf8' }, (_, stdout) => resolve(stdout))
  })
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Replaces the lines of a diff marked with - and blank by those with + and blank. False where they do not stand in the file once. */
function change(path: string, diff: string): boolean {
  const side = (sign: '-' | '+'): string =>
    diff
      .split('\n')
      .filter((line) => line.startsWith(sign) || line.startsWith(' '))
      .map((line) => line.slice(1))
      .join('\n')
  const parts = readFileSync(path, 'utf8').split(side('-'))
  if (parts.length !== 2) return false
  writeFileSync(path, parts.join(side('+')))
  return true
}

/** Where printed text differs from what a page prints, '' where nowhere. `…` alone stands for any lines, at the end of a line for its rest. */
export function differenceOf(expected: string, printed: string): string {
  const plain = `${printed.replaceAll(/sha256:[0-9a-f]+/g, 'sha256:…').trimEnd()}\n`
  const lines = expected.trimEnd().split('\n')
  const pattern = lines.map((line) => (line === '…' ? '(?:.*\\n)*?' : `${patternOf(line)}\\n`)).join('')
  return new RegExp(`^${pattern}$`).test(plain) ? '' : `should print\n${expected}prints\n${plain}`
}

function patternOf(line: string): string {
  const text = line.replace(/…$/, '').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return line.endsWith('…') ? `${text}.*` : text
}

/** The program that stands for `npx kerong`. */
export const kerong: string = join(root, 'cli/kerong.mjs')
