/** Problems of signing in, of people and their roles. `{name}` is filled from the values. */
export const ACCESS_PROBLEM_WORDS = {
  'session.confirm': {
    title: {
      zh: '这件事需要先用验证码再次确认身份。',
      en: 'This asks you to confirm with a fresh code who you are.',
    },
    remedy: {
      zh: '请输入验证器当前的六位数字；之后五分钟内有效。',
      en: 'Enter the six digits that your authenticator shows; that holds for five minutes.',
    },
  },
  'session.unknown': {
    title: { zh: '没有这个登录会话，或已结束。', en: 'There is no such session, or it has ended.' },
    remedy: { zh: '请刷新会话列表。', en: 'Look at the list of sessions again.' },
  },
  'sign-in.refused': {
    title: {
      zh: '登录名、密码或验证码不正确，或者失败次数过多、需要稍候。',
      en: 'The name, the password or the code is wrong, or wait after too many failures.',
    },
    remedy: {
      zh: '请核对后重试；每个验证码只能用一次，连续失败后等待时间会加倍，最长一小时。',
      en: 'Check them and try again; each code counts once, and after repeated failures the wait doubles up to an hour.',
    },
  },
  'sign-in.unsafe': {
    title: {
      zh: '此地址不提供登录：连接未加密，密码会被他人读到。',
      en: 'Sign-in is not served at this address: the connection is not encrypted, so a password could be read on the way.',
    },
    remedy: {
      zh: '请使用 https 地址；管理员用 KERONG_ORIGIN 设定。在服务器本机上可用 http://localhost。',
      en: 'Use the https address, which the administrator sets as KERONG_ORIGIN; on the server itself http://localhost will do.',
    },
  },
  'sign-in.busy': {
    title: { zh: '同时登录的人过多。', en: 'Too many people are signing in at this moment.' },
    remedy: { zh: '请稍候几秒再试。', en: 'Try again in a few seconds.' },
  },
  'origin.foreign': {
    title: {
      zh: '这个请求不是从本系统的页面发出的，未予执行。',
      en: 'This request does not come from a page of this system, so it was not carried out.',
    },
    remedy: {
      zh: '请在本系统的页面上操作；程序调用时请带上与本站一致的 origin 请求头。',
      en: 'Use the pages of this system; a program sends this address in the header origin.',
    },
  },
  'standing.none': {
    title: { zh: '您目前没有任何有效的角色。', en: 'You hold no role at present.' },
    remedy: { zh: '请联系本单位所在地区的安全管理员。', en: 'Ask the security administrator of your region.' },
  },
  'standing.unknown': {
    title: { zh: '您不能以这个身份办事。', en: 'You may not act for this unit or enterprise.' },
    remedy: { zh: '请从可选的身份中选择。', en: 'Choose one of those that are offered.' },
  },
  'password.expired': {
    title: { zh: '密码已超过{days}天，须更换。', en: 'The password is older than {days} days and must be replaced.' },
    remedy: {
      zh: '请在登录时一并填写新密码，并等待验证器给出下一个验证码。',
      en: 'Give a new password when you sign in, with the next code of your authenticator.',
    },
  },
  'password.refused': {
    title: { zh: '新密码不符合要求。', en: 'The new password is not acceptable.' },
    remedy: { zh: '请按逐条说明更换。', en: 'Choose another one as described.' },
  },
  'demonstration.absent': {
    title: { zh: '本系统没有演示登录。', en: 'There is no demonstration sign-in here.' },
    remedy: { zh: '请用自己的登录名登录。', en: 'Sign in with your own name.' },
  },
  'invitation.absent': {
    title: {
      zh: '没有这份邀请，或已使用、已过期。',
      en: 'There is no such invitation, or it was used or has run out.',
    },
    remedy: { zh: '请向发出邀请的管理员索取新的链接。', en: 'Ask the administrator who sent it for a new link.' },
  },
  'invitation.code-wrong': {
    title: {
      zh: '验证器的验证码不正确。',
      en: 'The code of the authenticator is wrong.',
    },
    remedy: {
      zh: '请确认验证器已录入此页的密钥，手机时间准确，再输入当前的六位数字。',
      en: 'Check that the authenticator took in the secret of this page and that its clock is right; enter its present six digits.',
    },
  },
  'person.unknown': {
    title: { zh: '本地区没有这个人员。', en: 'There is no such person in this region.' },
    remedy: { zh: '请从人员列表中选择。', en: 'Choose one from the list of people.' },
  },
  'person.name-not-valid': {
    title: { zh: '登录名“{name}”不可用。', en: 'The sign-in name "{name}" cannot be used.' },
    remedy: {
      zh: '请用3到64个小写字母、数字或 . _ @ -，以字母或数字开头。',
      en: 'Use 3 to 64 small letters, digits or . _ @ -, beginning with a letter or a digit.',
    },
  },
  'person.name-taken': {
    title: { zh: '登录名“{name}”已被使用。', en: 'The sign-in name "{name}" is taken.' },
    remedy: { zh: '请换一个登录名。', en: 'Choose another one.' },
  },
  'person.elsewhere': {
    title: {
      zh: '此人在其他地区也有角色，不能由本地区重设其密码。',
      en: 'This person holds roles in other regions too, so this region cannot reset the password.',
    },
    remedy: {
      zh: '请先由其他地区结束其角色，或用新的登录名邀请。',
      en: 'Have the other regions end those roles first, or invite under another sign-in name.',
    },
  },
  'person.locked': {
    title: {
      zh: '此人已被锁定，或并未锁定，未作改变。',
      en: 'The person is locked already, or is not locked; nothing changed.',
    },
    remedy: { zh: '请刷新后查看。', en: 'Look again at how it stands.' },
  },
  'appointment.own': {
    title: {
      zh: '任何人不能给自己授予、结束角色，也不能锁定或重设自己。',
      en: 'Nobody gives or ends roles of their own, or locks or resets themselves.',
    },
    remedy: { zh: '请由另一位安全管理员办理。', en: 'Have another security administrator do it.' },
  },
  'appointment.excluded': {
    title: {
      zh: '{role}与此人在同一期间的{other}相互排斥，不能由一人兼任。',
      en: 'The role of {role} excludes that of {other}, which the person holds within the same days.',
    },
    remedy: {
      zh: '请先结束原角色，或另选一人；经办、审批、支付不得兼任，系统、安全、审计管理员不得兼任。',
      en: 'End the other role first, or appoint someone else: preparing, approving and paying exclude each other, and so do the three administrators.',
    },
  },
  'appointment.twice': {
    title: { zh: '此人在同一期间已有这个角色。', en: 'The person holds this role within the same days already.' },
    remedy: { zh: '请从原角色结束之日起授予。', en: 'Begin on the day on which the other ends.' },
  },
  'appointment.unfit': {
    title: {
      zh: '没有这个角色，或其单位、企业、期间不成立。',
      en: 'There is no such role, or its unit, enterprise or days cannot be.',
    },
    remedy: {
      zh: '申请人须对应企业，其他角色须对应本地区的单位；结束日须晚于开始日。',
      en: 'An applicant acts for an enterprise, every other role for a unit of the region; the end is later than the beginning.',
    },
  },
  'appointment.unknown': {
    title: { zh: '没有这项角色，或已结束。', en: 'There is no such appointment, or it has ended.' },
    remedy: { zh: '请刷新人员列表。', en: 'Look at the list of people again.' },
  },
} as const
