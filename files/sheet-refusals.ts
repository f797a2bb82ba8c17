import { quoteInput, type Refusal } from '../core/values/index.ts'
import type { Words } from './layout.ts'

/** A sheet with content that is none of the sheets of facts. */
export function refuseSheet(tab: string, near: string | null, known: readonly Words[]): Refusal {
  const found = quoteInput(tab)
  return {
    code: 'sheet.unknown',
    path: `${tab}!A1`,
    messageZh: `不认识的工作表“${found}”。`,
    messageEn: `Sheet "${found}" is not known.`,
    remedyZh: `${near === null ? '' : `是否应为“${near}”？`}请改名为 ${known.map(({ zh }) => zh).join('、')} 之一；与申报无关的工作表请删除。`,
    remedyEn: `${near === null ? '' : `Did you mean "${near}"? `}Rename it to one of: ${known.map(({ en }) => en).join(', ')}; remove sheets that are not part of the facts.`,
    values: { found, near },
  }
}

/** Two sheets that mean the same list. */
export function refuseSecondSheet(tab: string, label: Words): Refusal {
  return {
    code: 'sheet.duplicate',
    path: `${tab}!A1`,
    messageZh: `有两个工作表都是“${label.zh}”。`,
    messageEn: `Two sheets are both "${label.en}".`,
    remedyZh: '请把两个工作表合并为一个。',
    remedyEn: 'Merge them into one sheet.',
    values: { tab },
  }
}

/** The sheet of applicants is missing while other sheets have rows. */
export function refuseNoSubjectSheet(tab: string, label: Words): Refusal {
  return {
    code: 'sheet.missing',
    path: `${tab}!A1`,
    messageZh: `缺少工作表“${label.zh}”，无法知道“${tab}”中的数据属于谁。`,
    messageEn: `Sheet "${label.en}" is missing, so it is not known whose data sheet "${tab}" holds.`,
    remedyZh: `请加上工作表“${label.zh}”，每个主体一行。`,
    remedyEn: `Add a sheet "${label.en}" with one row for each applicant.`,
    values: { tab },
  }
}

/** Cells merged into one: it is not known to which rows the value belongs. */
export function refuseMerged(tab: string, range: string): Refusal {
  return {
    code: 'sheet.merged-cells',
    path: `${tab}!${range}`,
    messageZh: `${range} 是合并单元格，无法确定各行的数值。`,
    messageEn: `${range} is a merged cell; it is not known which rows its value belongs to.`,
    remedyZh: '请取消合并，在每一行分别填写。',
    remedyEn: 'Unmerge it and write the value in each row.',
    values: { range },
  }
}

/** A column that the sheet does not have. `elsewhere` names the sheet that has it. */
export function refuseColumn(heading: string, tab: string, near: string | null, elsewhere: Words | null): Refusal {
  const found = quoteInput(heading)
  const nearZh = near === null ? '' : `是否应为“${near}”？`
  const nearEn = near === null ? '' : `Did you mean "${near}"? `
  const otherZh = elsewhere === null ? '' : `工作表“${elsewhere.zh}”有这一列。`
  const otherEn = elsewhere === null ? '' : `Sheet "${elsewhere.en}" has such a column. `
  return {
    code: 'column.unknown',
    messageZh: `工作表“${tab}”没有“${found}”这一列。`,
    messageEn: `Sheet "${tab}" has no column "${found}".`,
    remedyZh: `${nearZh}${otherZh}请改用模板的列名，或删除该列。`,
    remedyEn: `${nearEn}${otherEn}Use a heading of the template, or remove the column.`,
    values: { found, near },
  }
}

/** One column twice. */
export function refuseSecondColumn(heading: string, first: string): Refusal {
  const found = quoteInput(heading)
  return {
    code: 'column.duplicate',
    messageZh: `列“${found}”与 ${first} 重复。`,
    messageEn: `Column "${found}" repeats ${first}.`,
    remedyZh: '同一列只保留一个。',
    remedyEn: 'Keep one of the two.',
    values: { found, first },
  }
}

/** Values under no heading. */
export function refuseNoHeading(): Refusal {
  return {
    code: 'column.no-heading',
    messageZh: '该列有数据，但第一行没有列名。',
    messageEn: 'The column has values but no heading in the first row.',
    remedyZh: '请在第一行填写列名，或删除该列。',
    remedyEn: 'Write a heading in the first row, or remove the column.',
  }
}

/** A column that says whose row it is, or which entry it is, is missing. */
export function refuseNoKeyColumn(tab: string, label: Words): Refusal {
  return {
    code: 'column.missing-key',
    path: `${tab}!A1`,
    messageZh: `工作表“${tab}”缺少“${label.zh}”列。`,
    messageEn: `Sheet "${tab}" lacks the column "${label.en}".`,
    remedyZh: `请加上“${label.zh}”列，逐行填写。`,
    remedyEn: `Add the column "${label.en}" and fill it in on every row.`,
    values: { tab },
  }
}

/** A key cell that is empty. */
export function refuseNoKey(label: Words): Refusal {
  return {
    code: 'row.missing-key',
    messageZh: `缺少${label.zh}，无法确定这一行是哪一项。`,
    messageEn: `${label.en} is empty, so it is not known which entry the row is.`,
    remedyZh: `请填写${label.zh}。`,
    remedyEn: `Fill in ${label.en}.`,
  }
}

/** A row that belongs to something the workbook does not hold. */
export function refuseOrphan(key: string, label: Words, sheet: Words): Refusal {
  const found = quoteInput(key)
  return {
    code: 'row.orphan',
    messageZh: `${label.zh}“${found}”不在工作表“${sheet.zh}”中。`,
    messageEn: `${label.en} "${found}" is not in sheet "${sheet.en}".`,
    remedyZh: `请核对编号，或先在“${sheet.zh}”中加上这一项。`,
    remedyEn: `Check it, or add it to "${sheet.en}" first.`,
    values: { found },
  }
}

/** A row whose owner is known by a number that several applicants use. */
export function refuseAmbiguousOwner(key: string, label: Words, subject: Words): Refusal {
  const found = quoteInput(key)
  return {
    code: 'row.ambiguous-owner',
    messageZh: `${label.zh}“${found}”不止一个主体使用，无法确定归属。`,
    messageEn: `${label.en} "${found}" is used by several applicants; it is not known whose row this is.`,
    remedyZh: `请加上“${subject.zh}”列，写明属于哪一个。`,
    remedyEn: `Add the column "${subject.en}" to say whose it is.`,
    values: { found },
  }
}

/** A second row of one key. `first` is the place of the first. */
export function refuseDuplicateKey(key: string, label: Words, first: string): Refusal {
  const found = quoteInput(key)
  return {
    code: 'row.duplicate-key',
    messageZh: `${label.zh}“${found}”与 ${first} 重复。`,
    messageEn: `${label.en} "${found}" repeats ${first}.`,
    remedyZh: '同一项只写一行；如确为两项，请用不同编号。',
    remedyEn: 'Write each entry on one row; if they are two, give them different ids.',
    values: { found, first },
  }
}

/** A second row where an applicant has only one. `first` is the place of the first. */
export function refuseSecondRow(sheet: Words, first: string): Refusal {
  return {
    code: 'row.second',
    messageZh: `每个主体在“${sheet.zh}”中只有一行，已见于 ${first}。`,
    messageEn: `An applicant has one row in "${sheet.en}"; the first is at ${first}.`,
    remedyZh: '请合并为一行。',
    remedyEn: 'Merge them into one row.',
    values: { first },
  }
}

/** "None" written in a row that also says something. */
export function refuseNoneAmongValues(): Refusal {
  return {
    code: 'row.none-among-values',
    messageZh: '这一行写了“无”，又填了其他内容或另有数据行。',
    messageEn: 'The row says "none" and yet holds other values, or the applicant has other rows.',
    remedyZh: '确实没有时，只留主体编号和一个“无”；否则请删去“无”。',
    remedyEn: 'Where there are none, leave the key and one "none"; otherwise remove the "none".',
  }
}
