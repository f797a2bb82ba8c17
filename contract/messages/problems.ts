import type { Words } from '../words.ts'
import { ACCESS_PROBLEM_WORDS } from './access-problems.ts'
import { DIRECTORY_PROBLEM_WORDS } from './directory-problems.ts'
import { PORTAL_PROBLEM_WORDS } from './portal-problems.ts'
import { REGISTER_PROBLEM_WORDS } from './register-problems.ts'

/** A problem in words: what it is called and what to do; `{name}` is filled from its values. */
export type ProblemWords = { readonly title: Words; readonly remedy: Words | null }

/** Every problem that the server itself answers with, by code. Refusals of facts and files bring their own words. */
export const PROBLEM_WORDS = {
  ...REGISTER_PROBLEM_WORDS,
  ...ACCESS_PROBLEM_WORDS,
  ...DIRECTORY_PROBLEM_WORDS,
  ...PORTAL_PROBLEM_WORDS,
  'request.not-valid': {
    title: { zh: '请求的格式不对：{what}。', en: 'The request is not as it should be: {what}.' },
    remedy: { zh: '请按接口说明改正后重发。', en: 'Correct it as the interface describes and send it again.' },
  },
  'request.too-large': {
    title: { zh: '请求超过了{max}。', en: 'The request is larger than {max}.' },
    remedy: {
      zh: '请分成几次提交；大量企业请用批量核算。',
      en: 'Send it in parts; for many firms use the batch page.',
    },
  },
  'session.absent': {
    title: { zh: '尚未登录，或登录已过期。', en: 'Nobody is signed in, or the session has ended.' },
    remedy: { zh: '请登录后重试。', en: 'Sign in and try again.' },
  },
  'action.forbidden': {
    title: { zh: '您的角色不能做这件事（{action}）。', en: 'Your role does not allow this ({action}).' },
    remedy: {
      zh: '请由有权限的人办理，或向安全管理员申请角色。',
      en: 'Have it done by someone who may, or ask the security administrator for the role.',
    },
  },
  'route.unknown': {
    title: { zh: '没有这个地址。', en: 'There is nothing at this address.' },
    remedy: { zh: '请从地区列表重新进入。', en: 'Start again from the list of regions.' },
  },
  'pack.unknown': {
    title: { zh: '没有名为“{pack}”的地区。', en: 'There is no region "{pack}".' },
    remedy: { zh: '请从地区列表中选择。', en: 'Choose one from the list of regions.' },
  },
  'programme.unknown': {
    title: { zh: '该地区没有名为“{programme}”的可执行项目。', en: 'The region has no programme "{programme}".' },
    remedy: { zh: '请从方案页选择项目。', en: 'Choose a programme on the page of the plan.' },
  },
  'facts.refused': {
    title: { zh: '材料中有{count}处不能采用，全部未予采用。', en: '{count} facts cannot be taken; none was taken.' },
    remedy: { zh: '请按逐条说明更正后重试。', en: 'Correct each as described and try again.' },
  },
  'file.refused': {
    title: {
      zh: '文件中有{count}处需要更正，全部未予采用。',
      en: '{count} places in the file need correction; nothing was taken.',
    },
    remedy: { zh: '请按单元格逐条更正，保存后重新上传。', en: 'Correct each cell, save the file and upload it again.' },
  },
  'upload.no-file': {
    title: { zh: '请求中没有文件。', en: 'The request holds no file.' },
    remedy: { zh: '请选择一个 .xlsx、.csv 或 .json 文件。', en: 'Choose an .xlsx, .csv or .json file.' },
  },
  'upload.too-large': {
    title: { zh: '文件超过{max}。', en: 'The file is larger than {max}.' },
    remedy: {
      zh: '请把企业分成几个文件；更大的数据请用命令行处理。',
      en: 'Split the firms over several files; for more, use the command line.',
    },
  },
  'upload.too-many-firms': {
    title: {
      zh: '文件中有{count}家企业，网页一次最多{max}家。',
      en: 'The file holds {count} firms; the page takes at most {max} at once.',
    },
    remedy: {
      zh: '请把企业分成几个文件；更大的数据请用命令行处理。',
      en: 'Split the firms over several files; for more, use the command line.',
    },
  },
  'batch.unknown': {
    title: { zh: '没有这份结果，或已过保留时间。', en: 'There is no such result, or its time has run out.' },
    remedy: { zh: '请重新上传文件。', en: 'Upload the file again.' },
  },
  'batch.firm-unknown': {
    title: { zh: '这份结果中没有这家企业。', en: 'The result holds no such firm.' },
    remedy: { zh: '请回到结果列表选择。', en: 'Go back to the list and choose one.' },
  },
  'batch.not-done': {
    title: { zh: '核算还没有完成。', en: 'The evaluation is not finished yet.' },
    remedy: { zh: '请稍候再取结果。', en: 'Ask again in a moment.' },
  },
  'batch.busy': {
    title: {
      zh: '同时只核算两个文件，目前已有两个在核算。',
      en: 'Two files are being computed, as many as at one time.',
    },
    remedy: {
      zh: '前面的文件核算完就可以再传，一般不到一分钟。',
      en: 'Upload again when one of them is done, usually within a minute.',
    },
  },
  'store.away': {
    title: { zh: '数据库暂时连接不上。', en: 'The database is out of reach for the moment.' },
    remedy: {
      zh: '已确认的数据没有丢失；请稍候再试，持续出现请告知管理员。',
      en: 'Nothing that was acknowledged is lost. Try again shortly; if it goes on, tell the administrator.',
    },
  },
  'store.full': {
    title: { zh: '服务器的磁盘已满，未作任何改动。', en: "The server's disk is full; nothing was changed." },
    remedy: { zh: '请告知管理员腾出空间后再试。', en: 'Tell the administrator to make room, then try again.' },
  },
  'store.conflict': {
    title: {
      zh: '有人同时改了同一处，您的这一次未作任何改动。',
      en: 'Someone changed the same at the same time; yours changed nothing.',
    },
    remedy: { zh: '请重新打开后再试。', en: 'Open it again and repeat.' },
  },
  'store.slow': {
    title: { zh: '这一次用时过长，已中止，未作任何改动。', en: 'It took too long and was ended; nothing was changed.' },
    remedy: { zh: '请缩小范围后再试。', en: 'Ask for less at once and try again.' },
  },
  'server.fault': {
    title: { zh: '服务器出错了。', en: 'The server failed.' },
    remedy: { zh: '请稍后重试；仍不行请告知管理员。', en: 'Try again later; if it goes on, tell the administrator.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

/** Code of a problem that the server itself answers with. */
export type ProblemCode = keyof typeof PROBLEM_WORDS
