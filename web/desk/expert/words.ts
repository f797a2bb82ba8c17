/** Texts of experts and of the advice that is asked of them. */
export const expertWords = {
  title: { zh: '科技专家库', en: 'Technology expert library' },
  lead: {
    zh: '专家的领域、利益关系和工作量；与企业有利益关系的专家不会被推荐给该企业。',
    en: 'Experts with fields, conflicts of interest and workload; whoever has a conflict with a firm is not proposed for it.',
  },
  tabs: { zh: '分类查看', en: 'Parts' },
  experts: { zh: '专家', en: 'Experts' },
  empty: { zh: '还没有登记专家。', en: 'No expert is registered yet.' },
  add: { zh: '登记专家', en: 'Register an expert' },
  name: { zh: '姓名', en: 'Name' },
  unit: { zh: '所在单位', en: 'Unit' },
  fields: { zh: '领域', en: 'Fields' },
  status: { zh: '状态', en: 'State' },
  conflicts: { zh: '利益关系', en: 'Conflicts of interest' },
  conflictsEmpty: { zh: '没有登记利益关系。', en: 'No conflict is registered.' },
  addConflict: { zh: '登记利益关系', en: 'Register a conflict' },
  expert: { zh: '专家', en: 'Expert' },
  creditCode: { zh: '企业统一社会信用代码', en: 'Credit code of the firm' },
  codeHint: { zh: '18 位数字或大写字母。', en: '18 digits or capital letters.' },
  kind: { zh: '类型', en: 'Kind' },
  share: { zh: '持股比例（%）', en: 'Share (%)' },
  shareHint: { zh: '仅持股时填写。', en: 'For a share only.' },
  workload: { zh: '工作量', en: 'Workload' },
  workloadEmpty: { zh: '还没有专家接受咨询。', en: 'No expert has taken a question yet.' },
  accepted: { zh: '已接受', en: 'Taken' },
  open: { zh: '未答复', en: 'Open' },
  answered: { zh: '已答复', en: 'Answered' },
  late: { zh: '逾期', en: 'Late' },
  days: { zh: '平均工作日', en: 'Working days on average' },
  rating: { zh: '平均评分', en: 'Rating on average' },
  without: { zh: '没有在任专家的领域', en: 'Fields without an active expert' },
} as const

/** Texts of questions to experts. */
export const adviceWords = {
  title: { zh: '专家咨询', en: 'Expert advice' },
  lead: {
    zh: '企业或机构提出问题，系统推荐无利益关系的专家；答复时限按工作日计算，提问当日不计。',
    en: 'Firms and institutions ask; experts without a conflict are proposed. Days count as working days, the day of asking not counted.',
  },
  ask: { zh: '提出咨询', en: 'Ask a question' },
  empty: { zh: '没有咨询。', en: 'No question.' },
  field: { zh: '领域', en: 'Field' },
  question: { zh: '问题', en: 'Question' },
  documents: { zh: '随附文件名称', en: 'Documents by name' },
  creditCode: { zh: '涉及企业的统一社会信用代码', en: 'Credit code of the firm concerned' },
  creditCodeHint: { zh: '不涉及具体企业时不填。', en: 'Empty where no firm is concerned.' },
  workingDays: { zh: '几个工作日内答复', en: 'Answer within working days' },
  workingDaysHint: { zh: '1 至 60。', en: '1 to 60.' },
  askedBy: { zh: '提出方', en: 'Asked by' },
  askedOn: { zh: '提出日期', en: 'Asked on' },
  dueOn: { zh: '应答复日期', en: 'Due on' },
  expert: { zh: '专家', en: 'Expert' },
  state: { zh: '状态', en: 'State' },
  late: { zh: '已逾期', en: 'Late' },
  proposals: { zh: '推荐的专家', en: 'Experts proposed' },
  proposalsEmpty: { zh: '该领域没有可推荐的专家。', en: 'No expert of this field can be proposed.' },
  openRequests: { zh: '未答复的咨询', en: 'Open questions' },
  excluded: { zh: '另有 {count} 位专家因利益关系未列入。', en: '{count} more are left out because of a conflict.' },
  unit: { zh: '所在单位', en: 'Unit' },
  accept: { zh: '接受咨询', en: 'Take it on' },
  answer: { zh: '答复', en: 'Answer' },
  answeredOn: { zh: '答复日期', en: 'Answered on' },
  taken: { zh: '用时（工作日）', en: 'Working days taken' },
  rate: { zh: '评价', en: 'Rate' },
  rating: { zh: '评分（1 至 5）', en: 'Rating (1 to 5)' },
  waits: { zh: '等待专家接受', en: 'Waits for an expert' },
  one: { zh: '咨询', en: 'Question' },
} as const

/** Whether an expert may be asked. */
export const EXPERT_STATES = {
  ACTIVE: { zh: '在任', en: 'Active' },
  PAUSED: { zh: '暂停', en: 'Paused' },
} as const

/** What may stand between an expert and a firm. */
export const CONFLICT_KINDS = {
  SHARE: { zh: '持股', en: 'Share' },
  EMPLOYMENT: { zh: '任职', en: 'Employment' },
  FAMILY: { zh: '亲属', en: 'Family' },
  OTHER: { zh: '其他', en: 'Other' },
} as const

/** How a question stands. */
export const ADVICE_STATES = {
  OPEN: { zh: '待接受', en: 'Open' },
  ACCEPTED: { zh: '已接受', en: 'Taken on' },
  ANSWERED: { zh: '已答复', en: 'Answered' },
  RATED: { zh: '已评价', en: 'Rated' },
} as const
