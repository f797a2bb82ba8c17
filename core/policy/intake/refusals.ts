import { quotedInputMax, quoteInput, type Refusal } from '../../values/index.ts'
import type { Words } from '../source/index.ts'
import { ENTRIES_MAX, ENTRIES_TOTAL_MAX, type Field, nearestOf } from '../vocabulary/index.ts'

/** A name the vocabulary does not know, with the nearest known one. */
export function unknownField(path: string, name: string, known: readonly string[]): Refusal {
  const near = name.length <= quotedInputMax ? nearestOf(name, known) : null
  return {
    code: 'facts.unknown-field',
    path,
    messageZh: `不认识的项目“${quoteInput(name)}”。`,
    messageEn: `"${quoteInput(name)}" is not a known fact.`,
    remedyZh: near ? `是否应为“${near}”？可用项目：${known.join('、')}。` : `可用项目：${known.join('、')}。`,
    remedyEn: near ? `Did you mean "${near}"? Known: ${known.join(', ')}.` : `Known: ${known.join(', ')}.`,
  }
}

/** A part that should be an object with facts. */
export function notAnObject(path: string, label: Words | null): Refusal {
  const [zh, en] = [label?.zh ?? '材料', label?.en ?? 'The facts document']
  return {
    code: 'facts.not-an-object',
    path,
    messageZh: `${zh}应为一组项目（对象）。`,
    messageEn: `${en} must be an object of facts.`,
    remedyZh: '请写成 { "项目": 值 }。',
    remedyEn: 'Write it as { "fact": value }.',
  }
}

/** A part that should be a list. */
export function notAList(path: string, label: Words): Refusal {
  return {
    code: 'facts.not-a-list',
    path,
    messageZh: `${label.zh}应为列表。`,
    messageEn: `${label.en} must be a list.`,
    remedyZh: '请写成 [ … ]；没有任何一项时写 []。',
    remedyEn: 'Write it as [ … ]; write [] where there are none.',
  }
}

/** A list longer than the engine's bound. */
export function tooManyEntries(path: string, count: number, max: number): Refusal {
  return {
    code: 'facts.too-many-entries',
    path,
    messageZh: `共${count}项，超过上限${max}项。`,
    messageEn: `${count} entries; at most ${max} are taken.`,
    remedyZh: `一份材料中每个列表最多${ENTRIES_MAX}项，各列表合计最多${ENTRIES_TOTAL_MAX}项。请检查是否重复导出，或按年度拆分。`,
    remedyEn: `A document holds up to ${ENTRIES_MAX} entries a list and ${ENTRIES_TOTAL_MAX} in all. Check for a doubled export, or split by year.`,
    values: { count, max },
  }
}

/** An entry without the field that names it. */
export function missingKey(path: string, key: string): Refusal {
  return {
    code: 'facts.missing-key',
    path,
    messageZh: `缺少“${key}”，无法指明是哪一项。`,
    messageEn: `"${key}" is missing, so the entry cannot be named.`,
    remedyZh: `请补填“${key}”。`,
    remedyEn: `Fill in "${key}".`,
  }
}

/** Two entries of one key. */
export function duplicateKey(path: string, key: string): Refusal {
  return {
    code: 'facts.duplicate-key',
    path,
    messageZh: `“${key}”出现两次。`,
    messageEn: `"${key}" stands twice.`,
    remedyZh: '同一项只写一次；如确为两项，请用不同编号。',
    remedyEn: 'Write each entry once; if they are two, give them different ids.',
  }
}

/** A value outside a closed list. */
export function notAChoice(value: unknown, choices: Readonly<Record<string, Words>>): Refusal {
  const listZh = Object.entries(choices).map(([code, words]) => `${code}（${words.zh}）`)
  const listEn = Object.entries(choices).map(([code, words]) => `${code} (${words.en})`)
  return {
    code: 'facts.not-a-choice',
    messageZh: `${quoteInput(value)}不在可选值中。`,
    messageEn: `${quoteInput(value)} is not one of the choices.`,
    remedyZh: `请选：${listZh.join('、')}。`,
    remedyEn: `Choose one of: ${listEn.join(', ')}.`,
  }
}

/** The id of the programme whose id or title is most like a text, or the only one that the text shortens. */
function nearestProgramme(text: string, programmes: Readonly<Record<string, Words>>): string | null {
  const all = Object.entries(programmes)
  const names = new Map(all.flatMap(([id, { zh, en }]) => [id, zh, en].map((name) => [name, id] as const)))
  const near = nearestOf(text, names.keys())
  if (near !== null) return names.get(near) ?? null
  const shortened = new Set([...names].flatMap(([name, id]) => (isShortOf(text, name) ? [id] : [])))
  return shortened.size === 1 ? ([...shortened][0] ?? null) : null
}

/** Whether a text is a name with signs left out, as offices shorten: 创投奖励 of 天使投资与创业投资奖励. */
function isShortOf(text: string, name: string): boolean {
  let at = -1
  for (const sign of text) {
    at = name.indexOf(sign, at + 1)
    if (at < 0) return false
  }
  return text.length > 1
}

/** A name of no programme, with the nearest one and all of them. */
export function notAProgramme(value: unknown, programmes: Readonly<Record<string, Words>>): Refusal {
  const all = Object.entries(programmes)
  const near = typeof value === 'string' && value.length <= quotedInputMax ? nearestProgramme(value, programmes) : null
  const [listZh, listEn] = [all.map(([id, { zh }]) => `${id}（${zh}）`), all.map(([id, { en }]) => `${id} (${en})`)]
  return {
    code: 'facts.not-a-programme',
    messageZh: `没有项目“${quoteInput(value)}”，无法知道这笔奖补属于哪一项。`,
    messageEn: `"${quoteInput(value)}" is no programme, so it is not known what was paid.`,
    remedyZh: `${near === null ? '' : `是否应为“${near}”？`}请写项目标识或名称：${listZh.join('、')}；其他地区的项目写成“规则包/项目标识”。`,
    remedyEn: `${near === null ? '' : `Did you mean "${near}"? `}Write the id or title of a programme: ${listEn.join(', ')}; for one of another pack write pack/programme.`,
    values: { found: quoteInput(value), near },
  }
}

/** Something other than true or false. */
export function notATruth(value: unknown): Refusal {
  return {
    code: 'facts.not-a-truth',
    messageZh: `${quoteInput(value)}不是“是”或“否”。`,
    messageEn: `${quoteInput(value)} is neither true nor false.`,
    remedyZh: '请写 true 或 false；不清楚时不要写此项。',
    remedyEn: 'Write true or false; leave it out where it is not known.',
  }
}

/** Text that is empty, too long or no text. */
export function notText(value: unknown, max: number): Refusal {
  return {
    code: 'facts.not-text',
    messageZh: `${quoteInput(value)}不是有效的文字。`,
    messageEn: `${quoteInput(value)} is no usable text.`,
    remedyZh: `请写1至${max}个字符的文字；不清楚时不要写此项。`,
    remedyEn: `Write text of 1 to ${max} characters; leave it out where it is not known.`,
  }
}

/** A number below the least value of its fact. */
export function outOfBounds(field: Field, value: unknown): Refusal {
  const least = field.min / 10 ** field.scale
  return {
    code: 'facts.out-of-bounds',
    messageZh: `${field.label.zh}${quoteInput(value)}低于下限${least}。`,
    messageEn: `${field.label.en} ${quoteInput(value)} is below the least value ${least}.`,
    remedyZh: '请核对数值与单位。',
    remedyEn: 'Check the value and its unit.',
  }
}
