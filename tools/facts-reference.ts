import { readVocabulary, type Vocabulary } from '../core/policy/index.ts'
import { formatScaled } from '../core/values/index.ts'
import { loadPack } from '../packs/load.ts'

type Entity = Vocabulary['entities'][string]
type Field = Entity['fields'][string]

/** The vocabulary of the ground that every pack stands on. */
export function groundVocabulary(): Vocabulary {
  const { documents } = loadPack('national').sources
  return readVocabulary(
    documents.filter(({ path }) => path.includes('/vocabulary/')),
    [],
  )
}

/** The page docs/reference/facts.md: every fact that a rule may read. */
export function writeFactsReference({ roots, entities }: Vocabulary): string {
  return [
    INTRODUCTION,
    '## Roots\n',
    table(['root', 'is', '', ''], Object.values(roots).map(rootRow)),
    ...Object.values(entities).flatMap(entitySection),
  ].join('\n')
}

/** The page docs/reference/choices.md: the closed lists that facts choose from, and their named parts. */
export function writeChoicesReference({ choices, groups }: Vocabulary): string {
  return [
    CHOICES_INTRODUCTION,
    '## Choices\n',
    table(['choice', 'codes'], Object.entries(choices).map(choiceRow)),
    '## Groups\n',
    'In rules: `t.title in group("technologyTitle")`.\n',
    table(
      ['group', 'of', '', 'members'],
      Object.entries(groups).map(([name, { of, label, members }]) => [
        code(name),
        code(of),
        `${label.zh} · ${label.en}`,
        members.map(code).join(' '),
      ]),
    ),
  ].join('\n')
}

const INTRODUCTION = `# Facts

Generated from \`packs/national/vocabulary/\` by \`node tools/write-documents.ts\`; a test keeps it current.

A facts document is one JSON object about one applicant with these roots; in a workbook each entity is a sheet
([excel.md](../guides/excel.md)). What is not written is *not known* ([unknown.md](../concepts/unknown.md)). Money is decimal text in yuan, percentages plain
numbers (\`"3.85"\` is 3.85 %), days \`2024-02-29\`. Bounds hold both ends. Codes of a choice: [choices.md](choices.md).

- **named by**: the fact that names an entry, as in \`loans[L1]\`; the others by position. **dated**: each entry holds over \`[from, to)\`.
- **none**: \`null\` is an answer, "there is none" or an open end.
- **absent**: what leaving it out means, where it does not mean *not known*.
- **source**: who knows it first. **power**: \`wait\`, time changes it; \`never\`, the applicant cannot; else it can.
`

const CHOICES_INTRODUCTION = `# Choices

Generated from \`packs/national/vocabulary/\` by \`node tools/write-documents.ts\`; a test keeps it current. A workbook may write the code or either word;
JSON writes the code. The facts that use them: [facts.md](facts.md).
`

/** What stands where a list is filled by the rules of a pack. */
const PROGRAMMES =
  'the programmes of the pack in use and of those it stands on, by id or by either title; `pack/programme` for one of another pack'

function rootRow({ name, kind, of, label }: Field): string[] {
  const target = of ?? ''
  return [
    code(name),
    kind === 'list' ? `list of [${target}](#${target.toLowerCase()})` : `[${target}](#${target.toLowerCase()})`,
    label.zh,
    label.en,
  ]
}

function entitySection({ name, label, key, validity, fields }: Entity): string[] {
  const said = [...(key === null ? [] : [`named by ${code(key)}`]), ...(validity ? ['dated'] : [])]
  return [
    `## ${name}\n`,
    table(['fact', 'kind', label.zh, label.en, said.join(', ')], Object.values(fields).map(fieldRow)),
  ]
}

function fieldRow(field: Field): string[] {
  return [code(field.name), kindOf(field), field.label.zh, field.label.en, notesOf(field).join('; ')]
}

function kindOf({ kind, of }: Field): string {
  if (kind === 'list' || kind === 'entity') return `${kind === 'list' ? 'list of ' : ''}[${of}](#${of?.toLowerCase()})`
  return kind === 'choice' ? `choice ${code(of ?? '')}` : kind
}

function notesOf({ none, absent, source, power, kind, min, max, scale }: Field): string[] {
  const isNumber = !['text', 'credit-code', 'date', 'boolean', 'choice', 'list', 'entity'].includes(kind)
  return [
    ...(none ? ['none'] : []),
    ...(absent === undefined ? [] : [`absent: ${code(Array.isArray(absent) ? '[]' : JSON.stringify(absent))}`]),
    ...(isNumber && min !== 0 ? [`from ${formatScaled(min, scale)}`] : []),
    ...(isNumber && kind !== 'CNY' ? [`to ${formatScaled(max, scale).replace(/[.]0+$/, '')}`] : []),
    ...(source === null ? [] : [`source ${source}`]),
    ...(power === 'now' ? [] : [`power ${power}`]),
  ]
}

function choiceRow([name, codes]: [string, Vocabulary['choices'][string]]): string[] {
  const words = Object.entries(codes).map(([each, { zh, en }]) => `${code(each)} ${zh} ${en}`)
  return [code(name), words.join(' · ') || PROGRAMMES]
}

function code(text: string): string {
  return `\`${text}\``
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return `${lines.join('\n').replaceAll('|  |', '| |').replaceAll('|  |', '| |')}\n`
}
