/** Texts of cooperations between parks and institutions. */
export const coopWords = {
  title: { zh: '园区合作协议', en: 'Cooperations of parks' },
  lead: {
    zh: '园区与机构的合作协议由双方确认后生效；到期前提醒，长期未用的标出。',
    en: 'Cooperations of parks and institutions count once both sides confirm; ends are reminded of, idle ones marked.',
  },
  tabs: { zh: '分类查看', en: 'Parts' },
  all: { zh: '全部协议', en: 'All' },
  reminders: { zh: '即将到期', en: 'Ending soon' },
  cover: { zh: '覆盖情况', en: 'Cover' },
  exchange: { zh: '信息互通', en: 'Exchange' },
  add: { zh: '提出合作', en: 'Propose a cooperation' },
  empty: { zh: '还没有合作协议。', en: 'No cooperation yet.' },
  platform: { zh: '园区', en: 'Park' },
  partner: { zh: '机构', en: 'Institution' },
  scope: { zh: '合作内容', en: 'Scope' },
  contact: { zh: '联系方式', en: 'Contact' },
  state: { zh: '状态', en: 'State' },
  lastUsed: { zh: '最近使用', en: 'Last used' },
  usedSaid: { zh: '{day}，共 {count} 次', en: '{day}, {count} in all' },
  neverUsed: { zh: '未使用过', en: 'Never used' },
  idle: { zh: '长期未用', en: 'Idle' },
  confirm: { zh: '代表本方确认', en: 'Confirm for the own side' },
  platformConfirmed: { zh: '园区确认', en: 'Confirmed by the park' },
  partnerConfirmed: { zh: '机构确认', en: 'Confirmed by the institution' },
  waiting: { zh: '等待确认', en: 'Waits' },
  end: { zh: '提前终止', en: 'End early' },
  endedReason: { zh: '终止理由', en: 'Why it ended' },
  use: { zh: '登记使用', en: 'Record a use' },
  useKind: { zh: '方式', en: 'Kind' },
  useOn: { zh: '日期', en: 'On' },
  note: { zh: '说明', en: 'Note' },
  daysLeft: { zh: '剩余天数', en: 'Days left' },
  reminder: { zh: '提醒', en: 'Reminder' },
  reminderSaid: { zh: '到期前 {days} 天提醒', en: '{days} days before the end' },
  remindersEmpty: { zh: '没有即将到期的协议。', en: 'None ends soon.' },
  platforms: { zh: '已认定园区', en: 'Recognised parks' },
  withCooperation: { zh: '有有效协议', en: 'With a cooperation' },
  percent: { zh: '覆盖率', en: 'Cover' },
  without: { zh: '没有有效协议的园区', en: 'Parks without a cooperation' },
  withoutNone: { zh: '每个园区都有有效协议。', en: 'Every park has one.' },
  exchangeEmpty: { zh: '还没有互通的信息。', en: 'Nothing is shared yet.' },
  addItem: { zh: '登记互通事项', en: 'Share something' },
  class: { zh: '类别', en: 'Class' },
  itemTitle: { zh: '事项', en: 'Item' },
  owner: { zh: '责任人', en: 'Owner' },
  followUp: { zh: '后续', en: 'Follow-up' },
  sharedOn: { zh: '互通日期', en: 'Shared on' },
  financed: { zh: '已获融资', en: 'Financed' },
  branch: { zh: '支行', en: 'Branch' },
  consent: { zh: '企业授权回执编号', en: 'Receipt of the consent' },
  consentHint: { zh: '互通信用信息时必须填写。', en: 'Without it no credit information is shared.' },
  consentRefused: { zh: '请填写回执编号（UUID）。', en: 'Write the id of the receipt.' },
  projectsFinanced: { zh: '获融资项目', en: 'Projects financed' },
} as const

/** How cooperations stand. */
export const COOP_STATES = {
  PROPOSED: { zh: '等待确认', en: 'Waits for a side' },
  NOT_BEGUN: { zh: '未开始', en: 'Not begun' },
  IN_FORCE: { zh: '有效', en: 'In force' },
  EXPIRED: { zh: '已到期', en: 'Ended' },
} as const

/** Uses of cooperations. */
export const USE_KINDS = {
  MEETING: { zh: '对接会', en: 'Meeting' },
  LOAN: { zh: '贷款', en: 'Loan' },
  POLICY: { zh: '保单', en: 'Policy' },
} as const

/** What parks and branches share. */
export const EXCHANGE_CLASSES = {
  CREDIT: { zh: '信用信息', en: 'Credit' },
  PROJECT: { zh: '项目', en: 'Projects' },
  STAFF: { zh: '人员', en: 'Staff' },
  POLICY: { zh: '政策', en: 'Policies' },
  RESOURCE: { zh: '资源', en: 'Resources' },
} as const
