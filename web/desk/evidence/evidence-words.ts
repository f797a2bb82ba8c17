import type { Evidence, Words } from '../../../contract/index.ts'

/** Texts of evidence. */
export const words = {
  title: { zh: '证明材料', en: 'Evidence' },
  add: { zh: '添加材料', en: 'Add a file' },
  hint: {
    zh: 'PDF、PNG、JPEG、DOCX、XLSX、OFD、文本或 CSV，每份不超过 20 MB。',
    en: 'PDF, PNG, JPEG, DOCX, XLSX, OFD, plain text or CSV, at most 20 MB each.',
  },
  sending: { zh: '正在上传', en: 'Uploading' },
  checking: { zh: '正在检查文件内容…', en: 'The content is being checked …' },
  added: { zh: '已收下', en: 'Taken' },
  none: { zh: '还没有材料。', en: 'There is no evidence yet.' },
  name: { zh: '文件', en: 'File' },
  of: { zh: '用于', en: 'About' },
  by: { zh: '提交方', en: 'Added by' },
  state: { zh: '状态', en: 'State' },
  download: { zh: '下载', en: 'Download' },
  end: { zh: '停用', en: 'End' },
  reason: { zh: '停用的理由', en: 'Why it is ended' },
  ended: { zh: '已停用', en: 'Ended' },
  unscanned: { zh: '未经病毒扫描', en: 'Not scanned for viruses' },
  clean: { zh: '病毒扫描未发现问题', en: 'Scanned for viruses, none found' },
  more: { zh: '显示更早的', en: 'Show earlier ones' },
  objectionRaised: {
    zh: '异议已提交。可以补充证明材料，也可以直接关闭。',
    en: 'The objection is raised. Add evidence to it, or close.',
  },
} as const satisfies Readonly<Record<string, Words>>

/** What evidence can be about. */
export const aboutWords: Readonly<Record<Evidence['about'], Words>> = {
  enterprise: { zh: '企业', en: 'The enterprise' },
  objection: { zh: '异议', en: 'An objection' },
  title: { zh: '称号', en: 'A title' },
  membership: { zh: '名单', en: 'A list' },
  'tech-unit-proof': { zh: '科技金融机构的条件', en: 'A technology unit' },
}
