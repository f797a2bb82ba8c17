import type { Field } from '../core/policy/index.ts'
import { quoteInput, type Refusal } from '../core/values/index.ts'

const saveAgain = {
  remedyZh: '请用 Excel、WPS 或 LibreOffice 打开原文件，另存为“Excel 工作簿（.xlsx）”后重试。',
  remedyEn: 'Open the original in Excel, WPS or LibreOffice, save it as "Excel workbook (.xlsx)" and try again.',
}

const splitUp = {
  remedyZh: '请把数据分成几个文件，并删去图片和多余的工作表；大量数据请用 .csv 或 .json。',
  remedyEn:
    'Split the data over several files and remove pictures and spare sheets; for very much data use .csv or .json.',
}

/** The file is none of the kinds that are read. */
export function refuseFormat(name: string): Refusal {
  return {
    code: 'file.unknown-format',
    messageZh: `“${name}”不是可读取的文件：只接受 .xlsx、.csv 和 .json。`,
    messageEn: `"${name}" cannot be read; .xlsx, .csv and .json are accepted.`,
    remedyZh: '请下载空白模板填写，或把表格另存为 .xlsx。',
    remedyEn: 'Fill in the empty template, or save the sheet as .xlsx.',
    values: { name },
  }
}

/** The file has the name of a workbook and is none. */
export function refuseNoWorkbook(): Refusal {
  return {
    code: 'file.not-a-workbook',
    messageZh: '该文件不是 Excel 工作簿（.xlsx）。',
    messageEn: 'This file is not an Excel workbook (.xlsx).',
    ...saveAgain,
  }
}

/** The file is a workbook of the old binary kind, or one locked with a password. */
export function refuseOldWorkbook(): Refusal {
  return {
    code: 'file.old-or-locked-workbook',
    messageZh: '该文件是旧版 .xls 工作簿，或者设了打开密码，无法读取。',
    messageEn: 'This is an old .xls workbook or one locked with a password; it cannot be read.',
    remedyZh: '请打开后去掉密码，另存为“Excel 工作簿（.xlsx）”。',
    remedyEn: 'Open it, remove the password and save it as "Excel workbook (.xlsx)".',
  }
}

/** The file is a workbook that breaks the format. `what` names the fault for a programmer. */
export function refuseDamaged(what: string): Refusal {
  return {
    code: 'file.damaged',
    messageZh: `工作簿已损坏或不合规范（${what}）。`,
    messageEn: `The workbook is damaged or breaks the format (${what}).`,
    ...saveAgain,
    values: { what },
  }
}

/** The file is larger than the limit. Sizes in bytes. */
export function refuseSize(size: number, max: number): Refusal {
  return {
    code: 'file.too-large',
    messageZh: `文件大小 ${inMebibytes(size)} MB，上限 ${inMebibytes(max)} MB。`,
    messageEn: `The file has ${inMebibytes(size)} MB; at most ${inMebibytes(max)} MB are accepted.`,
    ...splitUp,
    values: { size, max },
  }
}

/** The packed workbook would unpack to more than the limit. Sizes in bytes. */
export function refuseUnpackedSize(size: number, max: number): Refusal {
  return {
    code: 'file.unpacks-too-large',
    messageZh: `工作簿解压后为 ${inMebibytes(size)} MB，上限 ${inMebibytes(max)} MB，未予打开。`,
    messageEn: `The workbook unpacks to ${inMebibytes(size)} MB; at most ${inMebibytes(max)} MB are accepted. It was not opened.`,
    ...splitUp,
    values: { size, max },
  }
}

/** The packed workbook does not unpack to the size that it states. */
export function refuseFalseSize(part: string): Refusal {
  return {
    code: 'file.false-size',
    messageZh: `工作簿中的“${part}”解压后与其声明的大小不符，未予读取。`,
    messageEn: `Part "${part}" of the workbook does not unpack to the size it states; it was not read.`,
    ...saveAgain,
    values: { part },
  }
}

/** The packed workbook has more parts than the limit. */
export function refuseParts(count: number, max: number): Refusal {
  return {
    code: 'file.too-many-parts',
    messageZh: `工作簿含 ${count} 个部件，上限 ${max} 个，未予打开。`,
    messageEn: `The workbook has ${count} parts; at most ${max} are accepted. It was not opened.`,
    ...splitUp,
    values: { count, max },
  }
}

/** The file has more rows than the limit. */
export function refuseRows(max: number, sheet: string): Refusal {
  return {
    code: 'file.too-many-rows',
    messageZh: `数据超过 ${max} 行（读到工作表“${sheet}”时超出），全部未予采用。`,
    messageEn: `The data has more than ${max} rows (exceeded in sheet "${sheet}"); none of it was taken.`,
    remedyZh: `请分成每份不超过 ${max} 行的文件；更大的数据请用命令行处理 .csv 或 .json。`,
    remedyEn: `Split it into files of at most ${max} rows; for more, use the command line with .csv or .json.`,
    values: { max },
  }
}

/** The text of the file is in no encoding that is read. */
export function refuseEncoding(): Refusal {
  return {
    code: 'file.unknown-encoding',
    messageZh: '文件的文字编码无法识别，不是 UTF-8。',
    messageEn: 'The encoding of the text is not known; it is not UTF-8.',
    remedyZh: '请另存为 UTF-8 编码；表格请选“CSV UTF-8（逗号分隔）”。',
    remedyEn: 'Save it as UTF-8; from a spreadsheet as "CSV UTF-8 (comma delimited)".',
  }
}

/** A quoted field of a text table is never closed, or is far too long. `row` counts from 1. */
export function refuseDamagedText(row: number): Refusal {
  return {
    code: 'file.open-quote',
    messageZh: `第 ${row} 行起的引号没有闭合，或单元格过长。`,
    messageEn: `A quotation mark opened in row ${row} is never closed, or the field is far too long.`,
    remedyZh: '请检查该行的双引号；单元格内的双引号要写两个。',
    remedyEn: 'Check the quotation marks of that row; a quotation mark inside a field is written twice.',
    values: { row },
  }
}

/** The text file is no JSON; `place` is where it stops being so, null where that cannot be told, as where it ends too early. */
export function refuseJson(place: { readonly line: number; readonly column: number } | null): Refusal {
  return {
    code: 'file.not-json',
    messageZh: place
      ? `不是有效的 JSON：第 ${place.line} 行第 ${place.column} 个字符起无法识别。`
      : '不是有效的 JSON：内容不完整，或有多余的字符。',
    messageEn: place
      ? `This is not valid JSON from line ${place.line}, character ${place.column} on.`
      : 'This is not valid JSON: it ends too early, or holds characters too many.',
    remedyZh: '请检查该处的引号、逗号和括号；文件应是一个对象，或对象的数组。',
    remedyEn: 'Check quotes, commas and brackets there; the file must be one object or an array of objects.',
    values: place ?? {},
  }
}

/** A name twice in one object of a JSON text: nobody knows which of the two values is meant. */
export function refuseRepeatedName(name: string): Refusal {
  const found = quoteInput(name)
  return {
    code: 'file.repeated-name',
    messageZh: `JSON 的同一个对象里，“${found}”写了两次，无法确定以哪个为准。`,
    messageEn: `"${found}" stands twice in one object of the JSON text; it is not known which is meant.`,
    remedyZh: '同一个名称只写一次；有多项时写成数组。',
    remedyEn: 'Write each name once; where there are several, write a list.',
    values: { found },
  }
}

/** An applicant twice in a list of documents. `first` is the place of the first. */
export function refuseSecondApplicant(key: string, label: Field['label'], first: string): Refusal {
  const found = quoteInput(key)
  return {
    code: 'facts.duplicate-applicant',
    messageZh: `${label.zh}“${found}”与 ${first} 重复：同一主体有两份材料。`,
    messageEn: `${label.en} "${found}" repeats ${first}: one applicant has two documents.`,
    remedyZh: '请合并为一份材料，否则会重复计算。',
    remedyEn: 'Put all of it into one document; otherwise it would be counted twice.',
    values: { found, first },
  }
}

/** The file holds no applicant. */
export function refuseEmpty(): Refusal {
  return {
    code: 'file.empty',
    messageZh: '文件中没有数据行。',
    messageEn: 'The file has no rows of data.',
    remedyZh: '请在表头下面逐行填写，每个申请主体一行。',
    remedyEn: 'Fill in the rows below the header, one row for each applicant.',
  }
}

function inMebibytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1)
}
