import type { Refusal } from '../../../core/values/index.ts'

/** A refusal as a comparison in the database marks it: its code, what it found, and the row met first. */
export type MarkedRefusal = { readonly code: string; readonly found?: string; readonly first?: number }

type Told = Pick<Refusal, 'messageZh' | 'messageEn' | 'remedyZh' | 'remedyEn'>

const TOLD: Readonly<Record<string, (mark: MarkedRefusal) => Told>> = {
  'row.duplicate-key': ({ first }) => ({
    messageZh: `与第 ${first} 行重复。`,
    messageEn: `It repeats row ${first}.`,
    remedyZh: '同一项只写一行。',
    remedyEn: 'Write each entry on one row.',
  }),
  'import.enterprise-unknown': () => ({
    messageZh: '登记库中没有这家企业。',
    messageEn: 'The register does not have this enterprise.',
    remedyZh: '请核对代码；代码无误的，填写企业名称即可同时登记。',
    remedyEn: 'Check the code; where it is right, give the name and the enterprise is registered as well.',
  }),
  'import.name-missing': () => ({
    messageZh: '新登记的企业缺少名称。',
    messageEn: 'A new enterprise has no name.',
    remedyZh: '请填写企业名称。',
    remedyEn: 'Fill in the name.',
  }),
  'import.unit-unknown': ({ found }) => ({
    messageZh: `没有名为“${found}”的单位。`,
    messageEn: `There is no unit "${found}".`,
    remedyZh: '请按单位列表中的全称填写，或留空。',
    remedyEn: 'Write the full name as in the list of units, or leave it empty.',
  }),
  'import.on-other-list': ({ found }) => ({
    messageZh: `企业在这段时间已在与本名单互斥的“${found}”中。`,
    messageEn: `Within that time the enterprise is on "${found}", which excludes this list.`,
    remedyZh: '请在名单页面办理转移。',
    remedyEn: 'Move it on the page of the list.',
  }),
  'import.title-of-unknown': () => ({
    messageZh: '登记库中没有这家企业，称号无从登记。',
    messageEn: 'The register does not have this enterprise, so the title has no holder.',
    remedyZh: '请核对代码，或先导入企业。',
    remedyEn: 'Check the code, or import the enterprise first.',
  }),
  'import.title-otherwise': ({ found }) => ({
    messageZh: `该称号已登记，但期限、认定部门或证书不同（${found}）。`,
    messageEn: `The title is registered with other days, another department or another certificate (${found}).`,
    remedyZh: '请在企业页面撤销或更正原有的登记。',
    remedyEn: 'Revoke or correct it on the page of the enterprise.',
  }),
}

/** A refusal in words; those that were read from the file have theirs already. */
export function tellRefusal(stored: MarkedRefusal | Refusal): Refusal {
  if ('messageZh' in stored) return stored
  const { code, found = null, first = null } = stored
  const told = TOLD[code]?.(stored) ?? { messageZh: code, messageEn: code }
  return { code, ...told, values: { found, first } }
}
