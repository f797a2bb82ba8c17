import { type Entity, type Field, plainName, type Vocabulary } from '../core/policy/index.ts'

/** A text in both languages. */
export type Words = Field['label']

/** One column of a sheet. */
export type Column = {
  /** What the column holds: the applicant's key, the key of an entry that the row belongs to, or a fact of the row. */
  readonly role: 'subject' | 'parent' | 'fact'
  /** Name in the facts document; for keys of others with their place, e.g. `enterprise.creditCode`. */
  readonly name: string
  readonly label: Words
  readonly field: Field
}

/** One sheet of a workbook of facts: where its rows stand in a facts document and which columns it has. */
export type SheetLayout = {
  /** Place in the facts document, e.g. `enterprise.titles`, `loans`, `loans.interestPeriods`, `history`. */
  readonly name: string
  readonly label: Words
  /** Steps to the rows from the applicant's facts document. */
  readonly steps: readonly string[]
  readonly entity: Entity
  /** Root entity that the rows' applicant is, e.g. `enterprise`. */
  readonly subject: string
  readonly role: 'subject' | 'single' | 'list'
  /** Sheet of the list entry that each row belongs to, e.g. `loans` for interest periods; null for the applicant itself. */
  readonly parent: SheetLayout | null
  /** True where rows without an applicant's key apply to every applicant, e.g. a list of cooperating banks. */
  readonly canBeShared: boolean
  readonly columns: readonly Column[]
}

/** All sheets that a vocabulary gives, each parent before its children. Nothing here knows a fact by name. */
export function layoutSheets(vocabulary: Vocabulary): SheetLayout[] {
  const roots = Object.values(vocabulary.roots)
  const isSubject = (root: Field): boolean => root.kind === 'entity' && entityOf(vocabulary, root).key !== null
  const subjects = roots.filter(isSubject)
  const main = subjects[0]
  if (main === undefined) return []
  const sheets: SheetLayout[] = []
  for (const root of subjects) addEntity(vocabulary, sheets, root, [root.name], { subject: root, parent: null })
  for (const root of roots.filter((each) => !isSubject(each)))
    addEntity(vocabulary, sheets, root, [root.name], { subject: main, parent: null })
  return sheets
}

type Owner = { readonly subject: Field; readonly parent: SheetLayout | null }

function addEntity(
  vocabulary: Vocabulary,
  sheets: SheetLayout[],
  field: Field,
  steps: readonly string[],
  { subject, parent }: Owner,
): void {
  const entity = entityOf(vocabulary, field)
  const facts = Object.values(entity.fields).filter((each) => each.kind !== 'list' && each.kind !== 'entity')
  const isSubject = steps.length === 1 && field.name === subject.name
  const owners = isSubject ? [] : ownerColumns(vocabulary, subject, parent)
  const columns = separateLabels([...owners, ...facts.map(factColumn)])
  const sheet: SheetLayout = {
    name: steps.join('.'),
    label: field.label,
    steps,
    entity,
    subject: subject.name,
    role: isSubject ? 'subject' : field.kind === 'list' ? 'list' : 'single',
    parent,
    canBeShared: isRegister(field, entity) && steps.length === 1,
    columns,
  }
  if (facts.length > 0) sheets.push(sheet)
  for (const child of Object.values(entity.fields)) {
    if (child.kind !== 'list' && child.kind !== 'entity') continue
    const nextParent = sheet.role === 'list' ? sheet : parent
    addEntity(vocabulary, sheets, child, [...steps, child.name], { subject, parent: nextParent })
  }
}

/** Entries without an id and without money say something about others, e.g. which banks cooperate; they fit every applicant. */
function isRegister(field: Field, entity: Entity): boolean {
  return (
    field.kind === 'list' && entity.key === null && !Object.values(entity.fields).some(({ kind }) => kind === 'CNY')
  )
}

/** Columns that say whose row it is: the applicant's key, and the key of each list entry above. */
function ownerColumns(vocabulary: Vocabulary, subject: Field, parent: SheetLayout | null): Column[] {
  const columns: Column[] = []
  for (let above = parent; above !== null; above = above.parent) {
    const key = above.entity.key === null ? undefined : above.entity.fields[above.entity.key]
    if (key) columns.unshift({ role: 'parent', name: `${above.name}.${key.name}`, label: key.label, field: key })
  }
  const entity = entityOf(vocabulary, subject)
  const key = entity.key === null ? undefined : entity.fields[entity.key]
  if (key) columns.unshift({ role: 'subject', name: `${subject.name}.${key.name}`, label: key.label, field: key })
  return columns
}

function factColumn(field: Field): Column {
  return { role: 'fact', name: field.name, label: field.label, field }
}

/** Where a key of another sheet has the label of an own fact, the key's column carries its place in front. */
function separateLabels(columns: readonly Column[]): Column[] {
  return columns.map((column) => {
    const isTaken = (language: 'zh' | 'en'): boolean =>
      columns.some((other) => other !== column && other.label[language] === column.label[language])
    if (column.role === 'fact' || !(isTaken('zh') || isTaken('en'))) return column
    return { ...column, label: { zh: column.name, en: column.name } }
  })
}

function entityOf(vocabulary: Vocabulary, field: Field): Entity {
  const entity = vocabulary.entities[field.of ?? '']
  if (entity === undefined) throw new RangeError(`The vocabulary has no entity for ${field.name}`)
  return entity
}

/** The key column of a sheet's own entries, undefined where entries have no key. */
export function keyColumnOf(sheet: SheetLayout): Column | undefined {
  return sheet.columns.find((column) => column.role === 'fact' && column.name === sheet.entity.key)
}

/** Name of the sheet's tab: at most 31 characters, without the signs that workbooks do not allow. */
export function tabNameOf(label: string): string {
  return label
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 31)
}

/** Every way to write a column's heading. */
export function headingsOf(column: Column): string[] {
  return [column.label.zh, column.label.en, column.name]
}

/** The ways to write a sheet's tab: its label in either language, or its place in the facts document. */
export function tabsOf(sheet: SheetLayout): string[] {
  return [tabNameOf(sheet.label.zh), tabNameOf(sheet.label.en), sheet.label.zh, sheet.label.en, sheet.name]
}

/** The sheet that a tab means; the last step of its place (`titles`) is enough where only one sheet has it. */
export function sheetOfTab(tab: string, sheets: readonly SheetLayout[]): SheetLayout | undefined {
  const name = plainName(tab)
  const named = sheets.find((sheet) => tabsOf(sheet).some((known) => plainName(known) === name))
  if (named !== undefined) return named
  const [only, second] = sheets.filter((sheet) => plainName(sheet.steps.at(-1) ?? '') === name)
  return second === undefined ? only : undefined
}
