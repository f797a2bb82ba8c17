/** Problems of the register: records, lists, editions, tiers and imports. `{name}` is filled from the values. */
export const REGISTER_PROBLEM_WORDS = {
  'record.unknown': {
    title: { zh: '没有这条记录，或您无权查看。', en: 'There is no such record, or it is not yours to see.' },
    remedy: { zh: '请回到列表重新选择。', en: 'Go back to the list and choose again.' },
  },
  'record.changed': {
    title: { zh: '您打开之后，这条记录已被他人修改。', en: 'Someone else changed this record after you opened it.' },
    remedy: {
      zh: '请对照现在的内容，再决定是否修改。',
      en: 'Compare with what it says now, and decide again.',
    },
  },
  'record.exists': {
    title: { zh: '已经有这样一条记录（{what}）。', en: 'Such a record is there already ({what}).' },
    remedy: { zh: '请使用已有的记录。', en: 'Use the one that is there.' },
  },
  'list.overlap': {
    title: {
      zh: '这家企业在这段时间已在本名单，或在与之互斥的名单中。',
      en: 'The enterprise is on this list within that time already, or on a list that excludes it.',
    },
    remedy: {
      zh: '请先结束原有的记录，或改用“转移”。',
      en: 'End the membership that stands, or move it.',
    },
  },
  'list.parts': {
    title: {
      zh: '名单的组成部分必须是本地区的名单，且自身不再包含其他名单。',
      en: 'Parts of a list must be lists of the region that have no parts themselves.',
    },
    remedy: { zh: '请改选组成部分。', en: 'Choose other parts.' },
  },
  'list.same': {
    title: { zh: '企业已在这份名单中。', en: 'The enterprise is on that list already.' },
    remedy: { zh: '请选择另一份名单。', en: 'Choose another list.' },
  },
  'membership.unknown-enterprise': {
    title: {
      zh: '登记库中没有代码为“{creditCode}”的企业。',
      en: 'The register has no enterprise with the code {creditCode}.',
    },
    remedy: { zh: '请核对代码，或先登记这家企业。', en: 'Check the code, or register the enterprise first.' },
  },
  'unit.unknown': {
    title: { zh: '没有这个单位。', en: 'There is no such unit.' },
    remedy: { zh: '请从单位列表中选择。', en: 'Choose one from the list of units.' },
  },
  'membership.ended': {
    title: { zh: '这条名单记录已于{to}结束。', en: 'This membership has ended on {to} already.' },
    remedy: { zh: '需要时请重新列入。', en: 'Enter the enterprise again if need be.' },
  },
  'membership.day': {
    title: { zh: '日期早于列入之日（{from}）。', en: 'The day lies before the entry on {from}.' },
    remedy: { zh: '请填写当日或之后的日期。', en: 'Give that day or a later one.' },
  },
  'edition.number-taken': {
    title: { zh: '这份名单已有编号为{number}的一期。', en: 'The list has an edition {number} already.' },
    remedy: { zh: '请换一个编号，或不填由系统编号。', en: 'Give another number, or none.' },
  },
  'edition.day': {
    title: { zh: '名单成员的日期不能晚于今天。', en: 'An edition holds members of today or an earlier day.' },
    remedy: { zh: '请改填日期。', en: 'Give another day.' },
  },
  'review.exists': {
    title: { zh: '{year}年的复核已经开始。', en: 'The review of {year} has begun already.' },
    remedy: { zh: '请打开已有的复核。', en: 'Open the one that is there.' },
  },
  'review.closed': {
    title: { zh: '复核已经结束。', en: 'The review is closed.' },
    remedy: { zh: '请由主管部门另行办理。', en: 'Ask the department that keeps the list.' },
  },
  'review.too-early': {
    title: {
      zh: '答复期限（{answerBy}）未过，或还有{count}家未答复的企业没有收到催告。',
      en: 'The time to answer ({answerBy}) has not passed, or {count} enterprises without an answer were not warned.',
    },
    remedy: {
      zh: '期限过后先催告，次日起可结束复核。',
      en: 'Warn them after that day; the review can be closed from the day after the warning.',
    },
  },
  'tier.class-unknown': {
    title: { zh: '没有“{class}”这一层级。', en: 'There is no class {class}.' },
    remedy: { zh: '请从层级列表中选择。', en: 'Choose one of those listed.' },
  },
  'proposal.decided': {
    title: { zh: '这条建议已有处理结果。', en: 'This proposal has been decided already.' },
    remedy: { zh: '如需改变，请人工调整层级并写明理由。', en: 'To change it, decide the class yourself and say why.' },
  },
  'import.not-ready': {
    title: { zh: '这份文件目前不能入库（状态：{state}）。', en: 'This file cannot be taken now (state: {state}).' },
    remedy: {
      zh: '请等待比对完成；中断的文件请重新上传。',
      en: 'Wait until it is compared; upload it again if it was cut off.',
    },
  },
  'import.rows-refused': {
    title: { zh: '有{count}行不能接受，因此一行也没有入库。', en: '{count} rows are refused, so none was taken.' },
    remedy: {
      zh: '请改正后重新上传；也可以选择只收合格的行。',
      en: 'Correct them and upload again, or choose to take the good rows.',
    },
  },
  'import.comparison-changed': {
    title: {
      zh: '您看过之后，登记库又有变化，已重新比对。',
      en: 'The register has changed since you looked; the file was compared again.',
    },
    remedy: { zh: '请查看新的比对结果后再入库。', en: 'Look at the new comparison and take it then.' },
  },
  'import.busy': {
    title: { zh: '正在读取的文件已达上限。', en: 'As many files as possible are being read.' },
    remedy: { zh: '请一分钟后重试。', en: 'Try again in a minute.' },
  },
  'evidence.refused': {
    title: { zh: '文件没有收下。', en: 'The file was not taken.' },
    remedy: { zh: '请按下列原因处理后重新上传。', en: 'See why below, and upload it again.' },
  },
  'evidence.busy': {
    title: { zh: '正在上传的文件已达上限。', en: 'As many files as possible are being taken.' },
    remedy: { zh: '请稍后重试。', en: 'Try again in a moment.' },
  },
  'evidence.slow': {
    title: { zh: '文件没有在规定时间内传完，未予保存。', en: 'The file did not come whole in time; nothing was kept.' },
    remedy: { zh: '请换用较快的网络，或缩小文件后重试。', en: 'Use a faster network or a smaller file.' },
  },
  'evidence.ended': {
    title: { zh: '这份材料已停用。', en: 'This evidence has been ended already.' },
    remedy: { zh: '需要时请重新上传。', en: 'Upload it again if need be.' },
  },
  'evidence.not-yours': {
    title: { zh: '材料由另一方提交，您不能停用。', en: 'Another side added this evidence; it is not yours to end.' },
    remedy: { zh: '请联系提交的一方或主管部门。', en: 'Ask who added it, or the department.' },
  },
  'evidence.closed': {
    title: { zh: '异议已办结，不能再补充材料。', en: 'The objection is closed; no more evidence is added to it.' },
    remedy: { zh: '如有新的情况，请另提异议。', en: 'Where there is something new, raise another one.' },
  },
} as const
