import { plainName } from '../core/policy/index.ts'
import type { Words } from './layout.ts'

/** The sheet of a template or result that explains it. */
export const notesTab: Words = { zh: '说明', en: 'Notes' }

/** The hidden sheet of a template that holds the lists of its drop-downs. */
export const choicesTab: Words = { zh: '选项', en: 'Choices' }

/** Tabs that hold no facts and are passed over when a workbook is read. */
export const noteTabs: ReadonlySet<string> = new Set(
  [notesTab, choicesTab].flatMap(({ zh, en }) => [plainName(zh), plainName(en)]),
)
