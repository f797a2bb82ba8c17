/** Institutions of a demonstration by kind: how many there are, what they are called, and the branches of each. */
export const INSTITUTIONS: readonly {
  readonly kind: string
  readonly names: readonly string[]
  readonly branches: readonly string[]
}[] = [
  {
    kind: 'BANK',
    names: ['示例甲银行', '示例乙银行', '示例丙银行', '示例丁银行', '示例戊银行'],
    branches: ['科技支行', '高新区支行'],
  },
  { kind: 'GUARANTOR', names: ['示例融资担保公司', '示例科技担保公司'], branches: [] },
  { kind: 'INSURER', names: ['示例财产保险公司', '示例科技保险公司', '示例信用保险公司'], branches: ['科技保险部'] },
  { kind: 'VC', names: ['示例创业投资公司', '示例天使投资公司', '示例产业基金管理公司'], branches: [] },
  { kind: 'LESSOR', names: ['示例融资租赁公司'], branches: [] },
  { kind: 'MICRO_LENDER', names: ['示例小额贷款公司'], branches: [] },
  {
    kind: 'INTERMEDIARY',
    names: [
      '示例会计师事务所',
      '示例律师事务所',
      '示例资产评估公司',
      '示例资信评级公司',
      '示例知识产权代理公司',
      '示例上市辅导公司',
    ],
    branches: [],
  },
  { kind: 'PARK', names: ['示例高新技术产业园', '示例云计算产业园'], branches: [] },
  { kind: 'INCUBATOR', names: ['示例科技企业孵化器', '示例众创空间', '示例加速器'], branches: [] },
  { kind: 'UNIVERSITY', names: ['示例大学技术转移中心'], branches: [] },
]
