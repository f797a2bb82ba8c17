import type { Words } from '../words.ts'

/** What the roles in which people act are called. */
export const ACTING_ROLE_WORDS: Readonly<Record<string, Words>> = {
  applicant: { zh: '申请人', en: 'applicant' },
  institution: { zh: '金融机构', en: 'institution' },
  officer: { zh: '经办人', en: 'officer' },
  approver: { zh: '审批人', en: 'approver' },
  payer: { zh: '支付人', en: 'payer' },
  park: { zh: '园区', en: 'park' },
  intermediary: { zh: '中介机构', en: 'intermediary' },
  expert: { zh: '专家', en: 'expert' },
  'system-administrator': { zh: '系统管理员', en: 'system administrator' },
  'security-administrator': { zh: '安全管理员', en: 'security administrator' },
  auditor: { zh: '审计员', en: 'auditor' },
}
