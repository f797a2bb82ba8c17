/** Texts of the page on how all enterprises stand. */
export const words = {
  lead: {
    zh: '对全区企业逐项核算每个项目，得出符合、不符合、还缺材料的家数和应付金额。',
    en: 'Every programme worked out for every enterprise: how many qualify, do not, or lack something, and the money that would be due.',
  },
  begin: { zh: '开始核算', en: 'Work out anew' },
  on: { zh: '按哪一天核算', en: 'As of the day' },
  onHint: {
    zh: '不填为今天。核算在后台进行，可以离开本页。',
    en: 'Empty: today. It goes on in the background; you may leave.',
  },
  running: { zh: '正在核算：{done} / {total} 家', en: 'Working: {done} of {total} enterprises' },
  latest: {
    zh: '最近一次核算：按 {on} 的规则，{at} 完成，共 {total} 家。',
    en: 'The latest run: by the rules of {on}, ended {at}, {total} enterprises.',
  },
  never: { zh: '还没有核算过。', en: 'Nothing was worked out yet.' },
  counts: { zh: '各项目结果', en: 'Programmes' },
  programme: { zh: '项目', en: 'Programme' },
  money: { zh: '应付金额', en: 'Money due' },
  standings: { zh: '逐家结果', en: 'Enterprises' },
  choose: { zh: '点上表中的家数，查看是哪些企业。', en: 'Choose a number above to see which enterprises they are.' },
  verdict: { zh: '结论', en: 'Answer' },
  class: { zh: '类别', en: 'Class' },
  amount: { zh: '金额', en: 'Amount' },
  empty: { zh: '没有这样的企业。', en: 'No enterprise stands so.' },
} as const
