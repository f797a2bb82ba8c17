import type { Refusal } from '../values/index.ts'

const exportAgain = {
  remedyZh: '请用原来的软件重新导出，或打印为 PDF 后上传。',
  remedyEn: 'Export it again with the program that made it, or print it to PDF and upload that.',
}

/** A file without a byte. */
export function emptyEvidence(): Refusal {
  return {
    code: 'evidence.empty',
    messageZh: '文件是空的。',
    messageEn: 'The file is empty.',
    remedyZh: '请检查文件是否保存完整。',
    remedyEn: 'Check that the file was saved whole.',
  }
}

/** A file whose content is of no kind that is taken, whatever its name says. */
export function unknownEvidence(): Refusal {
  return {
    code: 'evidence.type',
    messageZh: '按内容判断，不是可接受的文件：只接受 PDF、PNG、JPEG、DOCX、XLSX、OFD、文本和 CSV。',
    messageEn:
      'By its content this is none of the files that are taken: PDF, PNG, JPEG, DOCX, XLSX, OFD, plain text and CSV.',
    ...exportAgain,
  }
}

/** A file that is of two kinds at once, so that two programs would see two different things. `what` names the second. */
export function twofoldEvidence(what: string): Refusal {
  return {
    code: 'evidence.twofold',
    messageZh: `文件中夹带另一种内容（${what}）。`,
    messageEn: `The file carries something else besides (${what}).`,
    ...exportAgain,
    values: { what },
  }
}

/** A file that would do something when opened. `what` names it. */
export function activeEvidence(what: string): Refusal {
  return {
    code: 'evidence.active',
    messageZh: `文件中有会自动执行或夹带的内容（${what}）。`,
    messageEn: `The file holds something that acts when opened, or that is hidden in it (${what}).`,
    remedyZh: '请去掉脚本、宏、附件和外部引用后重新导出。',
    remedyEn: 'Take out scripts, macros, attachments and outside references, and export it again.',
    values: { what },
  }
}

/** A packed file with a part whose name leads out of it. */
export function leadingOut(name: string): Refusal {
  return {
    code: 'evidence.path',
    messageZh: `压缩包内的名称指向包外（${name}）。`,
    messageEn: `A part of the packed file is named so that it leads out of it (${name}).`,
    ...exportAgain,
    values: { name },
  }
}

/** A packed file that unpacks to far more than it should. */
export function swellingEvidence(): Refusal {
  return {
    code: 'evidence.swells',
    messageZh: '文件解压后过大或与声明的大小不符，未予打开。',
    messageEn: 'The file unpacks to too much, or to another size than it states; it was not opened.',
    remedyZh: '请减少图片和工作表，或拆成几个文件。',
    remedyEn: 'Take out pictures and sheets, or split it.',
  }
}

/** A file that breaks its own format, so that nobody can say what it holds. `what` names the fault for a programmer. */
export function brokenEvidence(what: string): Refusal {
  return {
    code: 'evidence.broken',
    messageZh: `文件已损坏或不合规范（${what}）。`,
    messageEn: `The file is damaged or breaks its format (${what}).`,
    ...exportAgain,
    values: { what },
  }
}

/** A file that is locked, so that what it holds cannot be looked at. */
export function lockedEvidence(): Refusal {
  return {
    code: 'evidence.locked',
    messageZh: '文件已加密，无法检查其中的内容。',
    messageEn: 'The file is encrypted, so what it holds cannot be checked.',
    remedyZh: '请去掉密码和使用限制后上传。',
    remedyEn: 'Take off the password and the restrictions, and upload it again.',
  }
}

/** A table whose cells begin as formulas, which a spreadsheet would work out. */
export function formulaEvidence(cell: string): Refusal {
  return {
    code: 'evidence.formula',
    messageZh: `CSV 中有以公式开头的单元格（${cell}）。`,
    messageEn: `A cell of the CSV begins as a formula (${cell}).`,
    remedyZh: '请去掉开头的 = + - @，或另存为 .xlsx。',
    remedyEn: 'Take off the leading = + - @, or save it as .xlsx.',
    values: { cell },
  }
}

/** A file in which the scanner found harm. */
export function infectedEvidence(found: string): Refusal {
  return {
    code: 'evidence.infected',
    messageZh: `病毒扫描发现问题（${found}），文件未保存。`,
    messageEn: `The virus scanner found something (${found}); the file was not kept.`,
    remedyZh: '请清除病毒后重新导出。',
    remedyEn: 'Clean your machine and export the file again.',
    values: { found },
  }
}
