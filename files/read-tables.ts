import { setImmediate as pause } from 'node:timers/promises'
import { nearestOf, plainName } from '../core/policy/index.ts'
import { Applicants } from './applicants.ts'
import type { Row, RowSource } from './cell.ts'
import { refuseEmpty, refuseRows } from './file-refusals.ts'
import { layoutSheets, type SheetLayout, sheetOfTab, tabsOf } from './layout.ts'
import { Origins } from './origins.ts'
import type { ReadOptions } from './read-options.ts'
import { RefusalList, refusalsShownMax } from './refusal-list.ts'
import { type Intake, SheetIntake } from './sheet-intake.ts'
import { refuseMerged, refuseNoSubjectSheet, refuseSecondSheet, refuseSheet } from './sheet-refusals.ts'
import { noteTabs } from './tab-words.ts'
import { countKnownHeadings, readHeadings } from './table.ts'
import { UnreadableFile } from './unreadable.ts'

/** One sheet of a file, before anything is known about it. */
export type Tab = { readonly name: string; readonly open: () => RowSource }

/** The applicants of a file's sheets, with where each fact came from and what was refused. */
export type ReadTables = Intake & { readonly layouts: ReadonlyMap<string, SheetLayout> }

type Matched = { readonly tab: Tab; readonly layout: SheetLayout }

/** Reads the sheets of a file, parents first, whatever their order. Throws UnreadableFile for too many rows or none. */
export async function readTables(
  tabs: readonly Tab[],
  options: ReadOptions & { readonly countsFrom1904: boolean },
): Promise<ReadTables> {
  const layouts = layoutSheets(options.vocabulary)
  const refusals = new RefusalList()
  const suggests = (): boolean => refusals.total < refusalsShownMax
  const context = { vocabulary: options.vocabulary, countsFrom1904: options.countsFrom1904, suggests }
  const intake: Intake = { applicants: new Applicants(), origins: new Origins(), refusals, context }
  const matched = matchTabs(tabs, layouts, refusals)
  const progress = { rows: 0, max: options.limits.rowsMax, tell: options.onProgress }
  for (const { tab, layout } of matched) {
    const subject = layouts.find(({ name }) => name === layout.subject) ?? layout
    if (matched.some((other) => other.layout === subject)) await readSheet(tab, layout, { intake, layouts, progress })
    else if (firstRow(tab) !== null) refusals.add(refuseNoSubjectSheet(tab.name, subject.label))
  }
  if (progress.rows === 0 && refusals.total === 0) throw new UnreadableFile(refuseEmpty())
  return { ...intake, layouts: new Map(layouts.map((layout) => [layout.name, layout])) }
}

type Progress = { rows: number; readonly max: number; readonly tell: ReadOptions['onProgress'] }

type Reading = { readonly intake: Intake; readonly layouts: readonly SheetLayout[]; readonly progress: Progress }

async function readSheet(tab: Tab, layout: SheetLayout, { intake, layouts, progress }: Reading): Promise<void> {
  const source = tab.open()
  let sheet: SheetIntake | null = null
  for (const row of source.rows()) {
    if (row === undefined) {
      progress.tell?.(progress.rows)
      await pause()
    } else if (sheet === null) {
      const { table, refusals } = readHeadings(tab.name, row, layout, layouts)
      intake.refusals.addAll(refusals)
      sheet = new SheetIntake(table, intake)
    } else {
      progress.rows += 1
      if (progress.rows > progress.max) throw new UnreadableFile(refuseRows(progress.max, tab.name))
      sheet.take(row)
    }
  }
  intake.refusals.addAll(source.merged.map((range) => refuseMerged(tab.name, range)))
  sheet?.close()
}

/** Pairs each sheet of facts with its tab, in the order of the layouts; refuses tabs with content that are none. */
function matchTabs(tabs: readonly Tab[], layouts: readonly SheetLayout[], refusals: RefusalList): Matched[] {
  const matched: Matched[] = []
  const others: Tab[] = []
  for (const tab of tabs) {
    const layout = sheetOfTab(tab.name, layouts)
    if (layout === undefined) others.push(tab)
    else if (matched.some((other) => other.layout === layout)) refusals.add(refuseSecondSheet(tab.name, layout.label))
    else matched.push({ tab, layout })
  }
  const unknown = others.filter((tab) => !noteTabs.has(plainName(tab.name)) && firstRow(tab) !== null)
  const flat = matched.length === 0 && unknown.length === 1 ? flatTab(unknown, layouts) : null
  if (flat !== null) return [flat]
  for (const { name } of unknown)
    refusals.add(
      refuseSheet(
        name,
        nearestOf(name, layouts.flatMap(tabsOf)),
        layouts.map(({ label }) => label),
      ),
    )
  return matched.sort((a, b) => layouts.indexOf(a.layout) - layouts.indexOf(b.layout))
}

function firstRow(tab: Tab): Row | null {
  for (const row of tab.open().rows()) if (row !== undefined) return row
  return null
}

/** A file of one sheet with any name holds applicants: of the kind whose headings fit best. */
function flatTab([tab]: readonly Tab[], layouts: readonly SheetLayout[]): Matched | null {
  const first = tab && firstRow(tab)
  if (!tab || !first) return null
  const ranked = layouts
    .filter(({ role }) => role === 'subject')
    .map((layout) => ({ layout, count: countKnownHeadings(first, layout) }))
    .sort((a, b) => b.count - a.count)
  const layout = ranked[0]?.layout
  return layout === undefined ? null : { tab, layout }
}
