/** Texts of parks, incubators, their tenants and what was done for them. */
export const parkWords = {
  title: { zh: '园区与孵化器', en: 'Parks and incubators' },
  own: { zh: '本园区', en: 'Own park' },
  lead: {
    zh: '园区、孵化器、众创空间和实验室：认定、入驻企业的进出、为入驻企业落实的融资和保险。',
    en: 'Parks, incubators, maker spaces and laboratories: recognition, tenants by dated steps, finance and insurance for them.',
  },
  tabs: { zh: '分类查看', en: 'Parts' },
  platforms: { zh: '园区与平台', en: 'Parks and platforms' },
  services: { zh: '服务成效', en: 'What was done' },
  add: { zh: '登记园区', en: 'Register a park' },
  empty: { zh: '还没有登记园区。', en: 'No park is registered yet.' },
  unit: { zh: '单位', en: 'Unit' },
  kind: { zh: '类型', en: 'Kind' },
  level: { zh: '级别', en: 'Level' },
  recognisedFrom: { zh: '认定起始日', en: 'Recognised from' },
  recognisedTo: { zh: '认定终止日（当日不计入）', en: 'Recognition ends (not included)' },
  recognition: { zh: '认定', en: 'Recognition' },
  notRecognised: { zh: '未认定', en: 'Not recognised' },
  area: { zh: '面积（平方米）', en: 'Area (m²)' },
  privateShare: { zh: '民间资本占比（%）', en: 'Private capital (%)' },
  offered: { zh: '提供的服务', en: 'Services' },
  needs: { zh: '需要的支持', en: 'Needs' },
  overview: { zh: '概况', en: 'Overview' },
  tenants: { zh: '入驻企业', en: 'Tenants' },
  tenantsEmpty: { zh: '还没有登记入驻的项目或企业。', en: 'No project or firm is registered yet.' },
  addTenant: { zh: '登记入驻', en: 'Register a tenant' },
  tenantName: { zh: '项目或企业名称', en: 'Project or firm' },
  creditCode: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  codeHint: { zh: '18 位；项目尚无代码时不填。', en: '18 signs; empty for a project that has none.' },
  steps: { zh: '进出记录', en: 'Steps' },
  noStep: { zh: '尚未入驻', en: 'Not in yet' },
  takeStep: { zh: '登记进出', en: 'Next step' },
  step: { zh: '步骤', en: 'Step' },
  stepOn: { zh: '日期', en: 'On' },
  note: { zh: '说明', en: 'Note' },
  addFinance: { zh: '登记融资或保险', en: 'Finance or insurance' },
  institution: { zh: '机构', en: 'Institution' },
  amount: { zh: '金额（元）', en: 'Amount (yuan)' },
  from: { zh: '起始日', en: 'From' },
  to: { zh: '终止日（当日不计入）', en: 'To (not included)' },
  members: { zh: '入驻企业（家）', en: 'Members' },
  withLoan: { zh: '获贷企业', en: 'With a loan' },
  loans: { zh: '贷款', en: 'Loans' },
  insurance: { zh: '保险', en: 'Insurance' },
  equity: { zh: '股权', en: 'Equity' },
  guarantees: { zh: '担保', en: 'Guarantees' },
  occupancy: { zh: '出租率', en: 'Occupancy' },
  survival: { zh: '存活率', en: 'Survival' },
  noFinance: { zh: '没有任何融资服务', en: 'No finance at all' },
  cooperations: { zh: '合作协议', en: 'Cooperations' },
  exchange: { zh: '信息互通', en: 'Exchange' },
  cluster: { zh: '集聚区', en: 'Cluster' },
  residents: { zh: '入驻投资机构', en: 'Resident investors' },
  residentsEmpty: { zh: '还没有登记入驻的投资机构。', en: 'No resident investor is registered yet.' },
  addResident: { zh: '登记投资机构', en: 'Register an investor' },
  residentName: { zh: '机构名称', en: 'Investor' },
  origin: { zh: '来源', en: 'Origin' },
  assets: { zh: '管理资产（元）', en: 'Assets (yuan)' },
  foreign: { zh: '其中境外', en: 'Foreign' },
  deals: { zh: '本年本地投资', en: 'Local deals this year' },
  dealsBefore: { zh: '上年同期', en: 'Same days a year before' },
  dealsSaid: { zh: '{count} 笔', en: '{count} deals' },
  addDeal: { zh: '登记投资', en: 'Record a deal' },
  isLocal: { zh: '投向本地', en: 'Local' },
} as const

/** Kinds of platforms. */
export const PLATFORM_KINDS = {
  PARK: { zh: '园区', en: 'Park' },
  PRE_INCUBATOR: { zh: '前孵化器', en: 'Pre-incubator' },
  INCUBATOR: { zh: '孵化器', en: 'Incubator' },
  ACCELERATOR: { zh: '加速器', en: 'Accelerator' },
  MAKER_SPACE: { zh: '众创空间', en: 'Maker space' },
  INCUBATOR_CLUSTER: { zh: '孵化器集群', en: 'Incubator cluster' },
  LAB: { zh: '实验室', en: 'Laboratory' },
  RND_INSTITUTE: { zh: '研发机构', en: 'R&D institute' },
  UNIVERSITY_INSTITUTE: { zh: '高校研究院', en: 'University institute' },
  BASE: { zh: '基地', en: 'Base' },
} as const

/** Levels of recognition. */
export const LEVELS = {
  NATIONAL: { zh: '国家级', en: 'National' },
  PROVINCIAL: { zh: '省级', en: 'Provincial' },
  CITY: { zh: '市级', en: 'City' },
  COUNTY: { zh: '县级', en: 'County' },
  NONE: { zh: '未定级', en: 'None' },
} as const

/** Steps of a project or firm in a platform. */
export const TENANT_STEPS = {
  PRE_INCUBATION: { zh: '预孵化', en: 'Pre-incubation' },
  COMPANY: { zh: '设立公司入驻', en: 'Company' },
  GRADUATED: { zh: '毕业', en: 'Graduated' },
  LEFT: { zh: '退出', en: 'Left' },
} as const

/** Finance and insurance of tenants. */
export const TENANT_FINANCE = {
  LOAN: { zh: '贷款', en: 'Loan' },
  INSURANCE: { zh: '保险', en: 'Insurance' },
  EQUITY: { zh: '股权', en: 'Equity' },
  GUARANTEE: { zh: '担保', en: 'Guarantee' },
} as const

/** Where investors come from. */
export const ORIGINS = {
  DOMESTIC: { zh: '境内', en: 'Domestic' },
  FOREIGN: { zh: '境外', en: 'Foreign' },
} as const
