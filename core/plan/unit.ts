import type { SourceReader, Words } from '../policy/source/index.ts'
import { readPartialDate } from './partial-date.ts'
import { type IdRegister, readId, readWords } from './read-words.ts'

/** Kinds of body that a plan gives work to. */
export const UNIT_KINDS = {
  GOV: { zh: '政府部门', en: 'Government' },
  BANK: { zh: '银行', en: 'Bank' },
  INSURER: { zh: '保险公司', en: 'Insurer' },
  GUARANTOR: { zh: '担保机构', en: 'Guarantor' },
  VC: { zh: '创投机构', en: 'Venture investor' },
  FUND: { zh: '基金', en: 'Fund' },
  MICRO_LENDER: { zh: '小额贷款公司', en: 'Micro-loan company' },
  LESSOR: { zh: '租赁公司', en: 'Lessor' },
  EXCHANGE: { zh: '交易机构', en: 'Exchange' },
  INTERMEDIARY: { zh: '中介服务机构', en: 'Intermediary' },
  ASSOCIATION: { zh: '行业组织', en: 'Association' },
  PARK: { zh: '园区', en: 'Park' },
  INCUBATOR: { zh: '孵化器', en: 'Incubator' },
  ENTERPRISE: { zh: '企业', en: 'Enterprise' },
  SCHOOL: { zh: '院校', en: 'School' },
  EXPERT: { zh: '专家', en: 'Experts' },
  PUBLIC: { zh: '公众', en: 'The public' },
} as const satisfies Readonly<Record<string, Words>>

/** Code of a kind of body. */
export type UnitKind = keyof typeof UNIT_KINDS

const KINDS = Object.keys(UNIT_KINDS) as [UnitKind, ...UnitKind[]]

/** Who took over a unit's work, and from when (a year, or a day where it is known). */
export type Successor = Words & { readonly from: string }

/** A unit as the plan prints it; a later change of name is data, not a new text. */
export type Unit = {
  readonly id: string
  /** Every wording by which the plan names it. */
  readonly printed: readonly string[]
  readonly names: Words
  readonly kind: UnitKind
  /** When it ceased under this name, a year or a day; null while it lasts. */
  readonly until: string | null
  readonly successor: Successor | null
}

/** Reads units.yaml. One printed wording names one unit. */
export function readUnits(file: SourceReader, ids: IdRegister, printed: IdRegister): Unit[] {
  file.only('units')
  return file.items('units').map((place) => {
    const unit = readUnit(place)
    ids.add(place.at('id'), unit.id)
    if (unit.printed.length === 0)
      place.fault(
        'not-printed',
        '没有写明原文怎样称呼它（printed）。',
        'It does not say how the plan names the unit (printed).',
      )
    for (const item of place.items('printed')) registerPrinted(item, printed)
    return unit
  })
}

function registerPrinted(item: SourceReader, printed: IdRegister): void {
  if (typeof item.value === 'string') printed.add(item, item.value)
  else item.fault('not-text', '原文称呼应为文本。', 'A printed name must be text.')
}

function readUnit(place: SourceReader): Unit {
  place.only('id', 'printed', 'names', 'kind', 'until', 'successor')
  const until = place.has('until') ? readPartialDate(place, 'until', ['day', 'year']) : null
  const successor = place.has('successor') ? readSuccessor(place.at('successor')) : null
  if (successor && until === null)
    place.fault(
      'until-missing',
      '有承接单位，须写明原单位到何时（until）。',
      'It has a successor, so it must say until when it lasted.',
    )
  return {
    id: readId(place),
    printed: place.texts('printed'),
    names: readWords(place, 'names'),
    kind: place.choice('kind', KINDS),
    until,
    successor,
  }
}

function readSuccessor(place: SourceReader): Successor {
  place.only('zh', 'en', 'from')
  return { zh: place.text('zh'), en: place.text('en'), from: readPartialDate(place, 'from', ['day', 'year']) }
}
