import type { Words } from '../words.ts'

/** Kinds of units that a register keeps. */
export const UNIT_KIND_WORDS: Readonly<Record<string, Words>> = {
  GOV: { zh: '政府部门', en: 'Government' },
  BANK: { zh: '银行', en: 'Bank' },
  INSURER: { zh: '保险公司', en: 'Insurer' },
  GUARANTOR: { zh: '担保机构', en: 'Guarantor' },
  VC: { zh: '创投机构', en: 'Venture investor' },
  SECURITIES: { zh: '证券公司', en: 'Securities firm' },
  LESSOR: { zh: '租赁公司', en: 'Lessor' },
  MICRO_LENDER: { zh: '小额贷款公司', en: 'Micro-lender' },
  INTERMEDIARY: { zh: '中介服务机构', en: 'Intermediary' },
  PARK: { zh: '园区', en: 'Park' },
  INCUBATOR: { zh: '孵化器', en: 'Incubator' },
  UNIVERSITY: { zh: '院校', en: 'University' },
  BRANCH: { zh: '分支机构', en: 'Branch' },
  OTHER: { zh: '其他', en: 'Other' },
}
