/** Texts of what forms have in common. */
export const words = {
  search: { zh: '输入名称或代码查找', en: 'Search by name or code' },
  found: { zh: '查找结果', en: 'What was found' },
  foundSome: { zh: '可用上下方向键选择，回车确定。', en: 'Choose with the arrow keys, then Enter.' },
  foundNone: { zh: '没有找到，请换一个写法。', en: 'Nothing found; try another spelling.' },
} as const
