import type { Refusal } from '../values/index.ts'

/** Root of the facts document that tells of the enterprise itself. */
const SUBJECT = 'enterprise'

/** A source that the region does not know. */
export function unknownSource(source: string): Refusal {
  return {
    code: 'statement.source',
    path: 'source',
    messageZh: `没有名为“${source}”的数据来源。`,
    messageEn: `There is no source "${source}".`,
    remedyZh: '请选择本地区已登记的来源。',
    remedyEn: 'Choose one of the sources that the region keeps.',
    values: { source },
  }
}

/** A statement of a day that has not come. */
export function statedInFuture(statedOn: string, today: string): Refusal {
  return {
    code: 'statement.in-future',
    path: 'statedOn',
    messageZh: `陈述日期${statedOn}晚于今天（${today}）。`,
    messageEn: `The day of the statement, ${statedOn}, is later than today, ${today}.`,
    remedyZh: '请填写来源实际给出数据的日期。',
    remedyEn: 'Give the day on which the source said it.',
    values: { statedOn, today },
  }
}

/** A statement that is older than what the same source said last of the same thing. */
export function olderStatement(path: string, statedOn: string, known: string): Refusal {
  return {
    code: 'statement.older',
    path,
    messageZh: `同一来源在${known}已有更新的数据，不能再以${statedOn}的数据替换。`,
    messageEn: `The same source said something newer on ${known}; what it said on ${statedOn} does not take its place.`,
    remedyZh: '请按时间先后录入；如确需更正，请以今天的日期录入。',
    remedyEn: 'Enter statements in the order of their days; to correct one, enter it as of today.',
    values: { statedOn, known },
  }
}

/** A document of another enterprise. */
export function otherEnterprise(given: string, own: string): Refusal {
  return {
    code: 'statement.other-enterprise',
    path: `${SUBJECT}.creditCode`,
    messageZh: `材料属于代码为${given}的企业，本企业代码为${own}。`,
    messageEn: `The facts are those of ${given}; this enterprise is ${own}.`,
    remedyZh: '请核对代码；代码已变更的，请先登记原代码或前身企业。',
    remedyEn: 'Check the code; where it has changed, record the former code or the predecessor first.',
    values: { given, own },
  }
}

/** Titles within a facts document. */
export function titlesAreGranted(): Refusal {
  return {
    code: 'statement.titles',
    path: `${SUBJECT}.titles`,
    messageZh: '称号由授予记录产生，不能作为数据直接填报。',
    messageEn: 'Titles follow from their grants and are not stated as facts.',
    remedyZh: '请由主管部门登记称号的授予；对称号有异议的，请提出异议。',
    remedyEn: 'A department records the grant; where a title is wrong, object to it.',
  }
}

/** A division that is none. */
export function notADivision(found: string): Refusal {
  return {
    code: 'statement.division',
    path: `${SUBJECT}.division`,
    messageZh: `“${found}”不是行政区划代码，应为6至12位数字。`,
    messageEn: `"${found}" is no division code; 6 to 12 digits are asked.`,
    remedyZh: '请填写登记机关所在地的区划代码。',
    remedyEn: 'Write the code of the division where it is registered.',
    values: { found },
  }
}

/** A path that names nothing that is or could be known. */
export function unknownPath(path: string): Refusal {
  return {
    code: 'statement.path',
    path,
    messageZh: `没有“${path}”这一数据项。`,
    messageEn: `There is no fact at "${path}".`,
    remedyZh: '请从企业数据中选择一项，例如 enterprise.years[2023].revenueYuan。',
    remedyEn: 'Choose one of the facts, such as enterprise.years[2023].revenueYuan.',
    values: { found: path },
  }
}

/** A title that the vocabulary does not know. */
export function unknownTitle(title: string): Refusal {
  return {
    code: 'title.unknown',
    path: 'title',
    messageZh: `没有代码为“${title}”的称号。`,
    messageEn: `There is no title "${title}".`,
    remedyZh: '请从称号列表中选择。',
    remedyEn: 'Choose one of the titles.',
    values: { title },
  }
}

/** A title that the enterprise holds within the same days already. */
export function titleHeld(title: string, from: string, to: string | null): Refusal {
  return {
    code: 'title.held',
    path: 'from',
    messageZh: `该企业在${from}至${to ?? '今后'}已有这一称号。`,
    messageEn: `The enterprise holds this title from ${from}${to === null ? ' on' : ` until ${to}`} already.`,
    remedyZh: '期间不能重叠：请核对有效期，或先撤销原有的授予。',
    remedyEn: 'The times may not overlap: check them, or revoke the grant that stands.',
    values: { title, from, to },
  }
}

/** A merge of a record with itself or of one that is merged already. */
export function notMergeable(name: string): Refusal {
  return {
    code: 'merge.not-possible',
    messageZh: `“${name}”已并入其他记录，或与本记录相同，不能合并。`,
    messageEn: `"${name}" is merged into another record already, or is this record itself.`,
    remedyZh: '请选择仍在使用的两条不同记录；需要时先撤销原来的合并。',
    remedyEn: 'Choose two different records that stand; undo the earlier merge first if need be.',
    values: { name },
  }
}

/** An objection that a fact does not hold, while sources still say it. */
export function stillStated(path: string, sources: readonly string[]): Refusal {
  const list = sources.join('、')
  return {
    code: 'objection.still-stated',
    path,
    messageZh: `异议认为该项不成立，但以下来源仍在陈述：${list}。`,
    messageEn: `The objection says that the fact does not hold, but these sources still say it: ${sources.join(', ')}.`,
    remedyZh: '请先由来源撤回该项数据，再接受异议；或请企业写明正确的值。',
    remedyEn: 'Let these sources take it back first, then accept; or ask the enterprise for the right value.',
    values: { sources: list },
  }
}
