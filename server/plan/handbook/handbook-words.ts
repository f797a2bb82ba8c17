import type { Words } from '../../../contract/index.ts'

/** Texts of the printed handbook. */
export const HANDBOOK_WORDS = {
  title: { zh: '办事手册', en: 'Handbook' },
  basis: { zh: '依据：{title}', en: 'Based on: {title}' },
  issuer: { zh: '发文机关：{issuer}', en: 'Issued by: {issuer}' },
  edition: { zh: '数据日期 {on} · 规则版本 {version}', en: 'As of {on} · version of the rules {version}' },
  nature: {
    zh: '本手册由公开方案的规则数据生成，条款为自拟摘要，供参考；办理业务以主管部门公布的原文和审核为准。',
    en: 'This handbook is made from the rules of the published plan. Clauses are digests in own words, for orientation; the text published by the authorities and their decision count.',
  },
  contents: { zh: '目录', en: 'Contents' },
  gives: { zh: '给什么', en: 'What it gives' },
  conditions: { zh: '谁可以享受', en: 'Who qualifies' },
  limits: { zh: '上限和期限', en: 'Limits' },
  classes: { zh: '类别', en: 'Classes' },
  apply: { zh: '怎么办理', en: 'How to apply' },
  applyTo: { zh: '由下列单位办理：', en: 'These units are in charge:' },
  noUnit: { zh: '原文没有写明办理单位。', en: 'The text names no unit in charge.' },
  facts: { zh: '需要说明的情况：', en: 'What is to be stated:' },
  numbers: { zh: '数值及状态', en: 'Numbers and their state' },
  number: { zh: '名称', en: 'Name' },
  value: { zh: '数值', en: 'Value' },
  state: { zh: '自何日起 / 由谁确定', en: 'Since / to be set by' },
  notSet: { zh: '实施细则未定', en: 'not set yet' },
  owed: { zh: '由{unit}确定', en: 'to be set by {unit}' },
  clauses: { zh: '条款', en: 'Clauses' },
  clause: { zh: '第 {number} 条 {heading}（{id}）', en: 'Clause {number}: {heading} ({id})' },
  none: { zh: '本地区还没有可以执行的项目。', en: 'There is no programme to carry out here yet.' },
} as const satisfies Readonly<Record<string, Words>>
