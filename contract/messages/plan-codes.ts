import type { Words } from '../words.ts'

/** Levels of a jurisdiction. */
export const LEVEL_WORDS: Readonly<Record<string, Words>> = {
  NATION: { zh: '国家', en: 'Nation' },
  PROVINCE: { zh: '省级', en: 'Province' },
  CITY: { zh: '市级', en: 'City' },
  COUNTY: { zh: '县级', en: 'County' },
  DISTRICT: { zh: '区级', en: 'District' },
}

/** Kinds of document. */
export const DOCUMENT_KIND_WORDS: Readonly<Record<string, Words>> = {
  OPINION: { zh: '意见', en: 'Opinion' },
  WORK_PLAN: { zh: '工作方案', en: 'Work plan' },
  ACTION_PLAN: { zh: '行动方案', en: 'Action plan' },
  IMPLEMENTATION_PLAN: { zh: '实施方案', en: 'Implementation plan' },
  COLLECTION: { zh: '规定汇编', en: 'Collection of rules' },
}

/** What a document's date tells. */
export const DATE_KIND_WORDS: Readonly<Record<string, Words>> = {
  SIGNED: { zh: '落款', en: 'Signed' },
  APPROVED: { zh: '通过', en: 'Approved' },
  PUBLISHED: { zh: '公布', en: 'Published' },
}

/** Part that units have in a clause. */
export const ROLE_WORDS: Readonly<Record<string, Words>> = {
  LEAD: { zh: '牵头', en: 'Lead' },
  RESPONSIBLE: { zh: '责任', en: 'Responsible' },
}

/** Whom a target binds one by one. */
export const TARGET_SCOPE_WORDS: Readonly<Record<string, Words>> = {
  jurisdiction: { zh: '全域', en: 'The whole jurisdiction' },
  county: { zh: '每个县（市、区）', en: 'Each county' },
  institution: { zh: '每家机构', en: 'Each institution' },
  enterprise: { zh: '每家企业', en: 'Each enterprise' },
}
