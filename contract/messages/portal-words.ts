import type { Words } from '../words.ts'

/** Kinds of things that everybody can find. */
export const SEARCH_KIND_WORDS: Readonly<Record<string, Words>> = {
  plan: { zh: '方案', en: 'Plan' },
  clause: { zh: '条款', en: 'Clause' },
  programme: { zh: '项目', en: 'Programme' },
  parameter: { zh: '数值', en: 'Number' },
  institution: { zh: '机构', en: 'Institution' },
  notice: { zh: '公告', en: 'Notice' },
}

/** Kinds of notice. */
export const NOTICE_KIND_WORDS: Readonly<Record<string, Words>> = {
  PUBLICITY: { zh: '公示', en: 'Public notice of a decision' },
  ANNOUNCEMENT: { zh: '公告', en: 'Announcement' },
  CALL: { zh: '申报通知', en: 'Call for applications' },
  GUIDE: { zh: '办事指引', en: 'Guide' },
}

/** How a notice stands on a day. */
export const NOTICE_STATE_WORDS: Readonly<Record<string, Words>> = {
  DRAFT: { zh: '草稿', en: 'Draft' },
  AWAITED: { zh: '未到期', en: 'Not begun' },
  STANDING: { zh: '公示中', en: 'Standing' },
  ENDED: { zh: '已结束', en: 'Ended' },
}

/** What feedback is. */
export const FEEDBACK_KIND_WORDS: Readonly<Record<string, Words>> = {
  OPINION: { zh: '意见', en: 'Opinion' },
  COMPLAINT: { zh: '投诉', en: 'Complaint' },
}

/** What feedback is about. */
export const FEEDBACK_TOPIC_WORDS: Readonly<Record<string, Words>> = {
  POLICY: { zh: '政策内容', en: 'What the plan says' },
  APPLICATION: { zh: '申报和审核', en: 'Applications and review' },
  PAYMENT: { zh: '资金拨付', en: 'Payment' },
  INSTITUTION: { zh: '金融机构和服务', en: 'Institutions and their work' },
  DATA: { zh: '数据和系统', en: 'Data and this system' },
  CONDUCT: { zh: '工作作风', en: 'Conduct of officials' },
  OTHER: { zh: '其他', en: 'Other' },
}
