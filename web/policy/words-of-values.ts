import type { Words } from '../../contract/index.ts'
import { UNIT_WORDS } from '../../contract/messages/index.ts'
import { formatCreditCode, groupThousands, parseCreditCode } from '../../core/values/index.ts'
import type { Field, Vocabulary } from './engine.ts'

const YES_NO = { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } }
const NONE: Words = { zh: '无', en: 'none' }
const UNKNOWN: Words = { zh: '未提供', en: 'not given' }

/** A quantity with its unit: `5,000,000.00 元`, `3.9%`; decimal text without needless zeros, money with two decimals. */
export function quantityWords(value: string, unit: string): Words {
  const money = unit === 'CNY'
  const text = money ? groupThousands(value) : unit === 'year' ? value : groupThousands(withoutZeros(value))
  const words = UNIT_WORDS[unit] ?? { zh: '', en: '' }
  return { zh: `${text}${words.zh}`, en: `${text}${words.en}` }
}

/** A fact's value as a person reads it: `[2]` is a list of two, `null` none, null not known. */
export function factWords(vocabulary: Vocabulary, field: Field | null, value: string | boolean | null): Words {
  if (value === null) return UNKNOWN
  if (typeof value === 'boolean') return YES_NO[`${value}`]
  if (value === 'null') return NONE
  const count = /^\[(\d+)\]$/.exec(value)?.[1]
  if (count !== undefined) return { zh: `${count}项`, en: `${count} ${count === '1' ? 'entry' : 'entries'}` }
  return field === null ? codeWords(vocabulary, value) : valueWords(vocabulary, field, value)
}

/** What a fact counts as where it is left out, in words; null where leaving it out means not known. */
export function absentWords(vocabulary: Vocabulary, field: Field): Words | null {
  const { absent } = field
  if (absent === undefined) return null
  return typeof absent === 'object' || absent === '' ? NONE : factWords(vocabulary, field, absent)
}

/** A value without a field: the words of a choice where it is the code of one, else the text itself. */
export function codeWords(vocabulary: Vocabulary, value: string): Words {
  for (const choices of Object.values(vocabulary.choices)) {
    const words = choices[value]
    if (words) return words
  }
  return { zh: value, en: value }
}

/** A value of a determination, with its unit where it carries one. */
export function shownWords(vocabulary: Vocabulary, value: string | null, unit: string): Words {
  if (value === null) return UNKNOWN
  if (value === 'true' || value === 'false') return YES_NO[value]
  if (value === 'null') return NONE
  if (/^-?\d+(?:\.\d+)?$/.test(value) && unit !== 'text' && unit !== '' && unit !== 'date')
    return quantityWords(value, unit)
  return codeWords(vocabulary, value)
}

function valueWords(vocabulary: Vocabulary, field: Field, value: string): Words {
  switch (field.kind) {
    case 'choice':
      return vocabulary.choices[field.of ?? '']?.[value] ?? { zh: value, en: value }
    case 'credit-code': {
      const code = parseCreditCode(value)
      const text = code.ok ? formatCreditCode(code.value) : value
      return { zh: text, en: text }
    }
    case 'text':
    case 'date':
    case 'boolean':
    case 'list':
    case 'entity':
      return { zh: value, en: value }
    default:
      return quantityWords(value, field.kind)
  }
}

/** `3.9000` is written `3.9`. */
function withoutZeros(value: string): string {
  return value.includes('.') ? value.replace(/\.?0+$/, '') : value
}
