import { quoteInput, type Refusal } from '../core/values/index.ts'
import type { Words } from './layout.ts'

const choicesShown = 12

/** A formula where a value is due. */
export function refuseFormula(): Refusal {
  return {
    code: 'cell.formula',
    messageZh: '单元格里是公式，只接受数值或文字本身。',
    messageEn: 'The cell holds a formula; only plain values are accepted.',
    remedyZh: '请复制该列，选择性粘贴为“数值”。',
    remedyEn: 'Copy the column and paste it back as values.',
  }
}

/** A spreadsheet error such as `#N/A`. */
export function refuseErrorCell(text: string): Refusal {
  const found = quoteInput(text)
  return {
    code: 'cell.error',
    messageZh: `单元格是错误值 ${found}。`,
    messageEn: `The cell holds the error ${found}.`,
    remedyZh: '请改正出错的来源，填写实际数值；不清楚时留空。',
    remedyEn: 'Correct what causes it and write the actual value; leave it empty where it is not known.',
    values: { found },
  }
}

/** A value outside a closed list. */
export function refuseChoice(
  text: string,
  label: Words,
  choices: Readonly<Record<string, Words>>,
  near: string | null,
): Refusal {
  const found = quoteInput(text)
  const all = Object.values(choices)
  const more = Math.max(0, all.length - choicesShown)
  const zh = all.slice(0, choicesShown).map((words) => words.zh)
  const en = all.slice(0, choicesShown).map((words) => words.en)
  return {
    code: 'cell.unknown-choice',
    messageZh: `${label.zh}“${found}”不在可选值中。`,
    messageEn: `${label.en} "${found}" is not one of the choices.`,
    remedyZh: `${near === null ? '' : `是否应为“${near}”？`}可选：${zh.join('、')}${more > 0 ? `等 ${all.length} 项（见模板下拉列表）` : ''}。`,
    remedyEn: `${near === null ? '' : `Did you mean "${near}"? `}Choose one of: ${en.join('; ')}${more > 0 ? `; ${all.length} in all (see the drop-down of the template)` : ''}.`,
    values: { found, near },
  }
}

/** Something other than yes or no. */
export function refuseTruth(text: string, label: Words): Refusal {
  const found = quoteInput(text)
  return {
    code: 'cell.not-yes-or-no',
    messageZh: `${label.zh}填了“${found}”，应填“是”或“否”。`,
    messageEn: `${label.en} says "${found}"; it must be yes or no.`,
    remedyZh: '请填“是”或“否”；不清楚时留空。',
    remedyEn: 'Write yes or no; leave it empty where it is not known.',
    values: { found },
  }
}

/** A day, a percentage or a truth where the column asks for something else. */
export function refuseKind(text: string, label: Words, is: Words, asked: Words): Refusal {
  const found = quoteInput(text)
  return {
    code: 'cell.other-kind',
    messageZh: `${label.zh}应为${asked.zh}，单元格里是${is.zh}（${found}）。`,
    messageEn: `${label.en} must be ${asked.en}; the cell holds ${is.en} (${found}).`,
    remedyZh: '请把单元格格式改为“文本”，再重新填写。',
    remedyEn: 'Set the format of the cell to "Text" and write it again.',
    values: { found },
  }
}

/** A date cell that carries a time of day. */
export function refuseTimeOfDay(text: string): Refusal {
  const found = quoteInput(text)
  return {
    code: 'cell.time-of-day',
    messageZh: `日期单元格带有时刻（${found}），此处只要日期。`,
    messageEn: `The date cell carries a time of day (${found}); only a day is asked.`,
    remedyZh: '请去掉时刻，写成 2024-02-29 的形式。',
    remedyEn: 'Remove the time; write it like 2024-02-29.',
    values: { found },
  }
}

/** A serial number of a day that no calendar has, e.g. 60, which spreadsheets show as 1900-02-29. */
export function refuseDayNumber(text: string): Refusal {
  const found = quoteInput(text)
  return {
    code: 'cell.no-such-day',
    messageZh: `日期序号 ${found} 不对应任何日期。`,
    messageEn: `The serial number ${found} is no day of the calendar.`,
    remedyZh: '请把单元格设为文本，写成 2024-02-29 的形式。',
    remedyEn: 'Set the cell to text and write it like 2024-02-29.',
    values: { found },
  }
}

/** A number in a column of text that may have lost digits: leading zeros, or more than 15 digits. */
export function refuseNumberForText(text: string, label: Words): Refusal {
  const found = quoteInput(text)
  return {
    code: 'cell.number-for-text',
    messageZh: `${label.zh}应为文本，单元格里是数值 ${found}，可能已丢失位数。`,
    messageEn: `${label.en} must be text; the cell holds the number ${found} and may have lost digits.`,
    remedyZh: '请先把单元格格式设为“文本”，再重新填写。',
    remedyEn: 'Set the format of the cell to "Text" first and write it again.',
    values: { found },
  }
}
