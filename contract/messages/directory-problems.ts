/** Problems of institutions, parks, experts, intermediaries, talent and set numbers. `{name}` is filled from the values. */
export const DIRECTORY_PROBLEM_WORDS = {
  'record.overlap': {
    title: { zh: '同一事项在这段时间已有记录。', en: 'There is a record of the same thing within that time already.' },
    remedy: { zh: '请先结束原有的记录，或改填起止日期。', en: 'End the one that stands, or give other days.' },
  },
  'record.reference': {
    title: { zh: '所引用的记录不存在（{what}）。', en: 'What it refers to is not there ({what}).' },
    remedy: { zh: '请从列表中选择。', en: 'Choose one of those listed.' },
  },
  'record.contradictory': {
    title: { zh: '填写的内容自相矛盾（{what}）。', en: 'What is written contradicts itself ({what}).' },
    remedy: { zh: '请核对日期的先后和必须同时填写的各项。', en: 'Check the order of days and what belongs together.' },
  },
  'record.not-kept': {
    title: { zh: '这条记录不归您所在的单位管理。', en: 'This record is not kept by your unit.' },
    remedy: { zh: '请由有权管理的单位办理。', en: 'Have it done by the unit that keeps it.' },
  },
  'agreement.signed': {
    title: { zh: '协议已生效，起始日、银行和编号不能再改。', en: 'The agreement counts; bank, number and days stand.' },
    remedy: { zh: '需要结束的，请提出最后一日。', en: 'To end it, propose a last day.' },
  },
  'agreement.no-ending': {
    title: {
      zh: '还没有提出结束日期，或协议尚未生效。',
      en: 'No end has been proposed, or the agreement does not count yet.',
    },
    remedy: { zh: '请先提出最后一日。', en: 'Propose a last day first.' },
  },
  'agreement.not-signer': {
    title: { zh: '您所在的单位不是这份协议的签署单位。', en: 'Your unit is none of those that sign this agreement.' },
    remedy: { zh: '请由列明的单位签署。', en: 'Have it signed by the units that are named.' },
  },
  'landing.open-steps': {
    title: { zh: '还有{count}个步骤没有完成。', en: '{count} steps are not done.' },
    remedy: { zh: '请先完成各步骤，再登记开业的单位。', en: 'Close the steps, then name the unit that has opened.' },
  },
  'tenancy.step': {
    title: {
      zh: '这一步不能接在已有步骤之后（最近一步：{last}）。',
      en: 'This step cannot follow those that are there (last: {last}).',
    },
    remedy: {
      zh: '步骤须按预孵化、入驻、毕业或退出的先后，且日期递增。',
      en: 'Steps go from pre-incubation to company to graduation or leaving, each on a later day.',
    },
  },
  'cooperation.not-side': {
    title: { zh: '您所在的单位不是这份协议的一方。', en: 'Your unit is no side of this agreement.' },
    remedy: { zh: '请由协议双方各自确认。', en: 'Each side confirms for itself.' },
  },
  'exchange.no-consent': {
    title: {
      zh: '涉及企业信用的内容，没有企业有效授权不能共享。',
      en: 'What touches an enterprise’s credit is not shared without its valid consent.',
    },
    remedy: { zh: '请先取得企业授权。', en: 'Obtain the consent of the enterprise first.' },
  },
  'milestone.no-result': {
    title: { zh: '没有附上成果，节点不能办结。', en: 'A milestone is not closed without its result.' },
    remedy: { zh: '请附上成果材料后再办结。', en: 'Attach the result and close it then.' },
  },
  'advice.state': {
    title: {
      zh: '咨询目前的状态（{state}）不能这样办理。',
      en: 'The request stands at {state}; this cannot be done now.',
    },
    remedy: { zh: '请查看咨询现在的内容。', en: 'Look at the request as it is now.' },
  },
  'advice.conflict': {
    title: {
      zh: '您与这家企业有利害关系，或不是这一领域的专家，不能承接。',
      en: 'Something stands between you and the firm, or the field is not yours.',
    },
    remedy: { zh: '请由其他专家承接。', en: 'Leave it to another expert.' },
  },
  'advice.no-calendar': {
    title: {
      zh: '{year}年的工作日历尚未载入，不能计算期限。',
      en: 'The working days of {year} are not loaded, so no day can be set.',
    },
    remedy: { zh: '请缩短期限，或等日历载入。', en: 'Ask for fewer days, or wait for the calendar.' },
  },
  'order.state': {
    title: { zh: '订单目前的状态不能这样办理。', en: 'The order does not stand so that this can be done.' },
    remedy: { zh: '先交付，后评价；已评价的不再改。', en: 'Delivery comes first, the rating after it, and it stands.' },
  },
  'order.no-licence': {
    title: { zh: '这家机构今天没有有效许可。', en: 'The intermediary holds no valid licence today.' },
    remedy: { zh: '请选择许可有效的机构。', en: 'Choose one whose licence is valid.' },
  },
  'talent.no-consent': {
    title: {
      zh: '没有本人的有效授权，不能查看或测算。',
      en: 'Without the person’s valid authorisation nothing is read or computed.',
    },
    remedy: { zh: '请先取得本人授权。', en: 'Obtain the authorisation first.' },
  },
  'parameter.unknown': {
    title: { zh: '本地区的方案没有参数“{parameter}”。', en: 'The plan of the region has no parameter "{parameter}".' },
    remedy: { zh: '请从参数列表中选择。', en: 'Choose one of those listed.' },
  },
  'parameter.not-owed': {
    title: {
      zh: '这个参数由{unit}确定，您所在的单位不能设定。',
      en: 'The number is owed by {unit}; your unit does not set it.',
    },
    remedy: { zh: '请由该单位办理。', en: 'Have it set by that unit.' },
  },
  'parameter.printed': {
    title: {
      zh: '方案在这段时间已写明这个数（{value}）。',
      en: 'The plan prints this number for that time ({value}).',
    },
    remedy: { zh: '只能设定方案没有写明的时间。', en: 'Set it for days on which the plan leaves it open.' },
  },
  'parameter.refused': {
    title: { zh: '这个值不能采用。', en: 'This value cannot be taken.' },
    remedy: { zh: '请按说明更正。', en: 'Correct it as described.' },
  },
} as const
