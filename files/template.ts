import type { CompiledPack, CompiledProgramme, Field, Vocabulary } from '../core/policy/index.ts'
import { formatScaled } from '../core/values/index.ts'
import { kindWords } from './cell-value.ts'
import { type Column, layoutSheets, type SheetLayout, tabNameOf, type Words } from './layout.ts'
import type { Language } from './result-columns.ts'
import { choicesTab, notesTab } from './tab-words.ts'
import { type ColumnToWrite, type SheetToWrite, writeForm } from './workbook.ts'

/**
 * An empty workbook to be filled in, with only the sheets and columns that the pack's programmes read (or the one named).
 * Headings carry notes with kind, unit and an example; closed lists are drop-downs; required columns are coloured.
 */
export function writeTemplate(pack: CompiledPack, programmeId: string | null, language: Language): Promise<Uint8Array> {
  const programmes = pack.programmes.filter(({ id }) => programmeId === null || id === programmeId)
  const sheets = sheetsFor(pack.vocabulary, programmes)
  const titles = [...new Set(programmes.map(({ title }) => title[language]))]
  const lines = [
    ...introduction(language, [pack.names[language], ...titles], sheets),
    ...sheets.flatMap((each) => explain(each, pack.vocabulary, language)),
  ]
  const tabs = sheets.map((sheet) => toWrite(sheet, pack.vocabulary, language))
  return writeForm(tabs, { tab: notesTab[language], lines }, choicesTab[language])
}

/** The sheets that programmes read facts from, and those their rows belong to, with the columns they read and those that name rows. */
function sheetsFor(vocabulary: Vocabulary, programmes: readonly CompiledProgramme[]): SheetLayout[] {
  const read = factsReadBy(programmes)
  const subjects = new Set(programmes.map(({ subject }) => subject))
  const all = layoutSheets(vocabulary)
  const isRead = ({ columns, entity }: SheetLayout): boolean =>
    columns.some(({ role, name }) => role === 'fact' && read.has(`${entity.name}.${name}`))
  const owners = new Set(all.filter(isRead).flatMap(ownersOf))
  return all.flatMap((sheet) => {
    const columns = sheet.columns.filter((column) => isNeeded(column, sheet, read))
    if (sheet.role === 'subject' ? !subjects.has(sheet.name) : !isRead(sheet) && !owners.has(sheet)) return []
    return [{ ...sheet, columns: sheet.canBeShared ? columns.filter(({ role }) => role !== 'subject') : columns }]
  })
}

function ownersOf({ parent }: SheetLayout): SheetLayout[] {
  return parent === null ? [] : [parent, ...ownersOf(parent)]
}

function isNeeded({ role, name }: Column, { entity }: SheetLayout, read: ReadonlySet<string>): boolean {
  const isInterval = entity.validity && (name === 'from' || name === 'to')
  return role !== 'fact' || name === entity.key || name === 'name' || isInterval || read.has(`${entity.name}.${name}`)
}

/** Every fact that compiled rules name, as `entity.fact`. Compiled rules are plain data, so a walk over them finds all. */
function factsReadBy(programmes: readonly CompiledProgramme[]): ReadonlySet<string> {
  const read = new Set<string>()
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    const { op, entity, name } = part as { op?: unknown; entity?: unknown; name?: unknown }
    if (op === 'field' && typeof entity === 'string' && typeof name === 'string') read.add(`${entity}.${name}`)
    for (const inner of Object.values(part)) visit(inner)
  }
  visit(programmes)
  return read
}

function toWrite(sheet: SheetLayout, vocabulary: Vocabulary, language: Language): SheetToWrite {
  return {
    tab: tabNameOf(sheet.label[language]),
    columns: sheet.columns.map((column): ColumnToWrite => {
      const { field, label } = column
      const choices = choicesOf(field, vocabulary, language)
      return {
        heading: label[language],
        width: Math.min(40, Math.max(12, 2 + (language === 'zh' ? 2 : 1) * label[language].length)),
        format: 'text',
        note: `${label[language]}\n${kindNote(column, sheet, vocabulary, language)}`,
        isRequired: isRequired(column, sheet),
        ...(choices === null ? {} : { choices }),
      }
    }),
  }
}

function isRequired({ role, name }: Column, sheet: SheetLayout): boolean {
  return role !== 'fact' || name === sheet.entity.key
}

function choicesOf(field: Field, vocabulary: Vocabulary, language: Language): string[] | null {
  if (field.kind === 'boolean') return language === 'zh' ? ['是', '否'] : ['yes', 'no']
  if (field.kind !== 'choice') return null
  return Object.values(vocabulary.choices[field.of ?? ''] ?? {}).map((words) => words[language])
}

/** Kind, unit, bounds and example of a fact, and what an empty cell means. */
function kindNote(column: Column, sheet: SheetLayout, vocabulary: Vocabulary, language: Language): string {
  const { field } = column
  const example = exampleOf(field)
  const shown = example === null ? [] : [{ zh: `例：${example}`, en: `e.g. ${example}` }[language]]
  const parts = [
    kindWords(field)[language],
    ...boundNote(field, language),
    ...shown,
    emptyWords(column, sheet, vocabulary)[language],
  ]
  return parts.join({ zh: '；', en: '; ' }[language])
}

function emptyWords(column: Column, sheet: SheetLayout, vocabulary: Vocabulary): Words {
  const { field } = column
  if (isRequired(column, sheet)) return { zh: '必填', en: 'required' }
  if (sheet.entity.validity && field.name === 'to' && field.none)
    return { zh: '留空表示长期有效', en: 'empty means no end' }
  if (field.absent !== undefined) return assumedWords(field, vocabulary)
  if (!field.none) return { zh: '留空表示未知', en: 'empty means not known' }
  return { zh: '没有则填“无”，留空表示未知', en: 'write "none" where there is none; empty means not known' }
}

/** What an empty cell is taken for, where that is not "not known". */
function assumedWords({ kind, of, absent }: Field, { choices }: Vocabulary): Words {
  const known = typeof absent === 'string' ? choices[of ?? '']?.[absent] : undefined
  const plain = String(absent)
  const said =
    kind === 'boolean'
      ? { zh: absent === true ? '是' : '否', en: absent === true ? 'yes' : 'no' }
      : absent === '' || Array.isArray(absent)
        ? { zh: '无', en: 'none' }
        : (known ?? { zh: plain, en: plain })
  return { zh: `留空按“${said.zh}”计`, en: `if left empty: ${said.en}` }
}

function boundNote({ kind, max, scale }: Field, language: Language): string[] {
  const isNumber = exampleNumbers[kind] !== undefined
  if (!isNumber || max === 0) return []
  const bound = formatScaled(max, scale)
  return [language === 'zh' ? `不超过 ${bound}，最多 ${scale} 位小数` : `at most ${bound}, ${scale} decimals`]
}

const exampleNumbers: Readonly<Partial<Record<Field['kind'], string>>> = {
  CNY: '1234567.89',
  percent: '3.85',
  percentPoints: '1.5',
  points: '85',
  people: '120',
  count: '3',
  days: '90',
  months: '36',
  year: '2023',
}

function exampleOf({ kind }: Field): string | null {
  return kind === 'date' ? '2024-02-29' : (exampleNumbers[kind] ?? null)
}

function introduction(language: Language, about: readonly string[], sheets: readonly SheetLayout[]): string[][] {
  const lists = sheets.filter(({ role }) => role === 'list').map(({ label }) => tabNameOf(label[language]))
  const listed =
    language === 'zh' ? lists.map((tab) => `“${tab}”`).join('、') : lists.map((tab) => `"${tab}"`).join(', ')
  const lines =
    language === 'zh'
      ? [
          ['填写说明', about.join('、')],
          ['1', '每个申请主体在第一张数据表中占一行；其他表按编号与它对应。标色的列必须填写。'],
          ['2', '金额单位为元，只用半角数字，不加千位分隔符；日期写成 2024-02-29；百分比 3.85% 可写 3.85。'],
          ['3', '请勿合并单元格、使用公式或改动第一行的列名；不用的列和表可以删除。'],
          ['4', '留空表示“未知”，结论会提示补充；列名的批注写明留空按某值计的，按该值计，结论会列出。'],
          ...(lists.length === 0
            ? []
            : [
                [
                  '5',
                  `${listed}：表中有数据而某主体没有行，表示该主体确实没有；谁都没有时，请在第一列写一行“无”；某主体没有时，也可写其编号并在后一列写“无”。`,
                ],
              ]),
        ]
      : [
          ['How to fill in', about.join(', ')],
          [
            '1',
            'Each applicant has one row in the first sheet of facts; other sheets refer to it by its id. Coloured columns are required.',
          ],
          [
            '2',
            'Money is in yuan, plain digits without thousands separators; dates like 2024-02-29; 3.85 % may be written 3.85.',
          ],
          [
            '3',
            'Merge no cells, use no formulas and keep the headings of the first row; columns and sheets that are not used may be removed.',
          ],
          [
            '4',
            'An empty cell means "not known" and the answer will ask for it; where the note on the heading says what an empty cell is taken for, it is taken so, and the answer says so.',
          ],
          ...(lists.length === 0
            ? []
            : [
                [
                  '5',
                  `${listed}: where a sheet has rows, an applicant without one has none. Where nobody has any, write one row "none" in the first column; for one applicant, its id and "none" in the next column.`,
                ],
              ]),
        ]
  const head = language === 'zh' ? ['工作表', '列', '名称', '说明'] : ['Sheet', 'Column', 'Name', 'Explanation']
  return [...lines, [], head]
}

function explain(sheet: SheetLayout, vocabulary: Vocabulary, language: Language): string[][] {
  const whole = listNote(sheet, vocabulary)
  const rows = whole === null ? [] : [[tabNameOf(sheet.label[language]), '', '', whole[language]]]
  const columns = sheet.columns.map((column) => [
    tabNameOf(sheet.label[language]),
    column.label[language],
    column.name,
    kindNote(column, sheet, vocabulary, language),
  ])
  return [...rows, ...columns]
}

/** What no rows at all are taken for, where that is not "not known". */
function listNote({ steps, subject }: SheetLayout, vocabulary: Vocabulary): Words | null {
  const name = steps.at(-1) ?? subject
  const owner = vocabulary.entities[vocabulary.roots[steps[0] ?? '']?.of ?? '']
  const field = steps.length === 1 ? vocabulary.roots[name] : steps.length === 2 ? owner?.fields[name] : undefined
  return field?.absent === undefined ? null : { zh: '整张表没有行，按“无”计', en: 'if there are no rows: none' }
}
