import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { type Coverage, coverOf, entriesOf, readPlan } from '../core/plan/index.ts'
import { checkPack, compilePack, type Diagnostic, formatDiagnostic, isOwn, programmeIds } from '../core/policy/index.ts'
import { listPacks, packsFolder } from '../packs/load.ts'
import { languageOf, readCommandLine } from './command-line.ts'
import { readPack } from './pack.ts'

/** What checking one pack came to. Examples are counted as run and as failed. */
type Checked = {
  readonly pack: string
  readonly diagnostics: readonly Diagnostic[]
  readonly coverage: Coverage
  readonly examples: { readonly run: number; readonly failed: number }
}

/** Checks the packs named, or all there are, whole: prints each fault as `file:line severity code message`, then what of the plan is covered. Exit 1 on any fault. */
export async function run(args: readonly string[]): Promise<number> {
  const line = readCommandLine(args, { values: ['language'], flags: ['json', 'notes'] })
  const language = languageOf(line)
  const packs = line.words.length > 0 ? line.words : listPacks().map(({ id }) => id)
  const checked = packs.map(checkOne)
  if (line.has('json')) process.stdout.write(`${JSON.stringify({ packs: checked })}\n`)
  else
    for (const each of checked) {
      const shown = each.diagnostics.filter(({ severity }) => severity !== 'note' || line.has('notes'))
      for (const diagnostic of shown) process.stdout.write(`${formatDiagnostic(diagnostic, language)}\n`)
      process.stdout.write(coverLines(each, language))
    }
  const hasFault = checked.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'))
  return hasFault ? 1 : 0
}

function checkOne(idOrFolder: string): Checked {
  const { sources, diagnostics: reading } = readPack(idOrFolder)
  const own = sources.documents.filter(({ path }) => isOwn(sources, path))
  const { plan, diagnostics: planning } = readPlan(own)
  // Numbers of the ground that every pack stands on cite the ground's own entries.
  const ground = readPlan(sources.documents.filter(({ path }) => !isOwn(sources, path))).plan
  const entries = new Set([...entriesOf(plan), ...entriesOf(ground)].map(({ entry }) => entry.id))
  const { diagnostics: checking, runs } = checkPack(sources, entries)
  const place = placeFinder(idOrFolder, sources.id)
  const diagnostics = distinct(
    [...reading, ...planning, ...checking].map((each) => ({ ...each, file: place(each.file) })),
  )
  return {
    pack: sources.id,
    diagnostics: diagnostics.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)),
    coverage: coverOf(plan, programmeIds(compilePack(sources).pack)),
    examples: { run: runs.length, failed: runs.filter(({ mismatches }) => mismatches.length > 0).length },
  }
}

/** Finds the file behind the name that a diagnostic gives, so that an editor can open it from the terminal. */
function placeFinder(idOrFolder: string, id: string): (file: string) => string {
  const isInside = existsSync(join(packsFolder, idOrFolder, 'pack.yaml'))
  const parent = isInside ? packsFolder : dirname(resolve(idOrFolder))
  return (file) => relative(process.cwd(), join(file.startsWith(`${id}/`) ? parent : packsFolder, file))
}

function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()]
}

function coverLines({ pack, diagnostics, coverage, examples }: Checked, language: 'zh' | 'en'): string {
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((each) => each.severity === severity).length
  const [errors, warnings, notes] = [count('error'), count('warning'), count('note')]
  const { clauses, rows, targets, unmapped, rulesWithoutProgramme, notSet } = coverage
  const open = notSet.reduce((sum, { parameters }) => sum + parameters.length, 0)
  const { rule, parameter, target, duty, intent } = coverage.byKind
  if (language === 'zh')
    return [
      `${pack}：${errors} 处错误，${warnings} 处警告，${notes} 条提示`,
      `  条款 ${clauses}，条目 ${rows}：规则 ${rule}，参数 ${parameter}，目标 ${target}，职责 ${duty}，导向 ${intent}；未映射 ${unmapped.length}`,
      `  指标 ${targets}；尚无程序的规则 ${rulesWithoutProgramme.length}；未定的数值 ${open}`,
      `  示例 ${examples.run}，不符 ${examples.failed}`,
      '',
    ].join('\n')
  return [
    `${pack}: ${errors} errors, ${warnings} warnings, ${notes} notes`,
    `  ${clauses} clauses, ${rows} entries: rule ${rule}, parameter ${parameter}, target ${target}, duty ${duty}, intent ${intent}; ${unmapped.length} unmapped`,
    `  ${targets} indicators; ${rulesWithoutProgramme.length} rules without a programme; ${open} numbers not set`,
    `  ${examples.run} examples, ${examples.failed} failed`,
    '',
  ].join('\n')
}
