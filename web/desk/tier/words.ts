/** Texts of tiers, proposals and movements. */
export const tierWords = {
  title: { zh: '分层管理', en: 'Tiered management' },
  lead: {
    zh: '企业在各分层中的位置：由规则算出的直接记录，升降层的建议由经办人确认或驳回，都写明理由。',
    en: 'Where enterprises stand on each scale. Changes that the data suggest are confirmed or rejected by an officer, with the reason.',
  },
  tabs: { zh: '分类查看', en: 'Parts' },
  scales: { zh: '分层', en: 'Scales' },
  proposals: { zh: '升降层建议', en: 'Proposals' },
  movements: { zh: '层级变动', en: 'Movements' },
  scalesEmpty: { zh: '本地区的方案没有分层规则。', en: 'The plan of this region has no scale.' },
  clauses: { zh: '条款', en: 'Clauses' },
  class: { zh: '层级', en: 'Class' },
  members: { zh: '企业（家）', en: 'Enterprises' },
  openProposals: { zh: '{count} 条建议待决定', en: '{count} proposals to decide' },
  compute: { zh: '按规则计算全部企业', en: 'Work out all enterprises' },
  computing: { zh: '已计算 {done} 家…', en: '{done} done…' },
  computed: {
    zh: '计算了 {done} 家：记录 {recorded} 条，新建议 {proposed} 条，{unreadable} 家数据无法读取。',
    en: '{done} worked out: {recorded} recorded, {proposed} proposed, {unreadable} could not be read.',
  },
  stop: { zh: '停止', en: 'Stop' },
  proposalsEmpty: { zh: '没有这样的建议。', en: 'No such proposal.' },
  enterprise: { zh: '企业', en: 'Enterprise' },
  programme: { zh: '分层', en: 'Scale' },
  change: { zh: '变动', en: 'Change' },
  noClass: { zh: '未分层', en: 'No class' },
  fromDay: { zh: '自何日起', en: 'From the day' },
  reasons: { zh: '依据', en: 'Reasons' },
  state: { zh: '状态', en: 'State' },
  confirm: { zh: '确认', en: 'Confirm' },
  reject: { zh: '驳回', en: 'Reject' },
  reason: { zh: '理由', en: 'Reason' },
  override: { zh: '人工定层', en: 'Decide by hand' },
  overrideHint: {
    zh: '会替代规则的结果，企业可以看到理由。',
    en: 'It stands above the rule; the enterprise reads the reason.',
  },
  history: { zh: '历次层级', en: 'History' },
  historyEmpty: { zh: '还没有记录。', en: 'Nothing is recorded yet.' },
  span: { zh: '期间', en: 'Days' },
  origin: { zh: '来源', en: 'Origin' },
  recorded: { zh: '登记时间', en: 'Recorded' },
  corrected: { zh: '已更正', en: 'Corrected' },
  from: { zh: '起始日', en: 'From' },
  to: { zh: '终止日（当日不计入）', en: 'To (not included)' },
  fromClass: { zh: '原层级', en: 'From' },
  toClass: { zh: '新层级', en: 'To' },
  count: { zh: '企业（家）', en: 'Enterprises' },
  movementsEmpty: { zh: '期间没有变动。', en: 'Nothing moved within these days.' },
} as const

/** How a proposal stands. */
export const PROPOSAL_STATES = {
  OPEN: { zh: '待决定', en: 'To decide' },
  CONFIRMED: { zh: '已确认', en: 'Confirmed' },
  REJECTED: { zh: '已驳回', en: 'Rejected' },
  OVERTAKEN: { zh: '已被后来的数据取代', en: 'Overtaken' },
} as const

/** Where a class comes from. */
export const TIER_ORIGINS = {
  RULE: { zh: '规则', en: 'Rule' },
  PERSON: { zh: '人工', en: 'Person' },
} as const
