/** Problems of notices, feedback and printing. */
export const PORTAL_PROBLEM_WORDS = {
  'notice.published': {
    title: { zh: '已经发布的公告不能再改。', en: 'A published notice stands as it is.' },
    remedy: { zh: '请另发更正公告。', en: 'Publish a correction.' },
  },
  'notice.period': {
    title: {
      zh: '公告期的最后一日早于首日，或首日早于今天。',
      en: 'The last day of the period is before its first, or the first before today.',
    },
    remedy: { zh: '请改填公告期。', en: 'Give other days.' },
  },
  'notice.correction': {
    title: {
      zh: '只能更正已发布、且尚未被更正的公告。',
      en: 'Only a published notice that has no correction yet can be corrected.',
    },
    remedy: { zh: '请选择最近一次更正的公告。', en: 'Choose the latest correction of it.' },
  },
  'feedback.too-many': {
    title: { zh: '您所在的网络地址操作过于频繁。', en: 'Too many requests came from your address.' },
    remedy: { zh: '请一小时后再试。', en: 'Try again in an hour.' },
  },
  'feedback.unknown': {
    title: { zh: '没有这个编号的意见或投诉。', en: 'There is no feedback of this number.' },
    remedy: { zh: '请核对编号和地区。', en: 'Check the number and the region.' },
  },
  'feedback.answered': {
    title: { zh: '这件意见或投诉已经答复。', en: 'This feedback has been answered.' },
    remedy: { zh: '请重新打开查看。', en: 'Open it again.' },
  },
  'print.no-browser': {
    title: { zh: '这台服务器上没有可用来生成 PDF 的浏览器。', en: 'There is no browser on this server to make a PDF.' },
    remedy: { zh: '请打开手册页面，用浏览器打印。', en: 'Open the page of the handbook and print it.' },
  },
  'print.busy': {
    title: { zh: '等待生成 PDF 的文件已达上限。', en: 'As many documents as possible wait to be printed.' },
    remedy: { zh: '请一分钟后重试。', en: 'Try again in a minute.' },
  },
  'print.failed': {
    title: { zh: 'PDF 没能生成。', en: 'The PDF could not be made.' },
    remedy: { zh: '请打开手册页面，用浏览器打印。', en: 'Open the page of the handbook and print it.' },
  },
} as const
