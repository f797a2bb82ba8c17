import { quoteInput } from './quoted-input.ts'
import type { Refusal } from './refusal.ts'

/** What a number stands for, so that its refusals say "amount" for money and carry the code `money.…`. */
export type NumberSubject = { readonly area: string; readonly zh: string; readonly en: string }

/** The ways a number can be written wrongly; the code of the refusal is `<area>.<fault>`. */
export type NumberTextFault =
  | 'not-text'
  | 'empty'
  | 'too-long'
  | 'full-width'
  | 'spaces'
  | 'thousands-separators'
  | 'exponent'
  | 'unit-written'
  | 'leading-zeros'
  | 'not-a-number'

type Sentences = {
  readonly messageZh: string
  readonly messageEn: string
  readonly remedyZh: string
  readonly remedyEn: string
}

/** The refusal of an input for a fault; `form` is the text to type instead, null where it cannot be told. */
export function refuseNumberText(
  fault: NumberTextFault,
  subject: NumberSubject,
  input: unknown,
  form: string | null,
): Refusal {
  const found = quoteInput(input)
  const sentences = sentencesOf[fault](subject.zh, subject.en, found, form)
  return { code: `${subject.area}.${fault}`, ...sentences, values: { found, form } }
}

const sentencesOf: Record<NumberTextFault, (zh: string, en: string, found: string, form: string | null) => Sentences> =
  {
    'not-text': (zh, en, found) => ({
      messageZh: `${zh}应以文本给出，收到的是 ${found}。`,
      messageEn: `${en} must come as text; ${found} came.`,
      remedyZh: '请写成带引号的小数文本，例如 "1234.50"，以免丢失数位。',
      remedyEn: 'Write it as quoted decimal text, e.g. "1234.50", so that no digit is lost.',
    }),
    empty: (zh, en) => ({
      messageZh: `${zh}为空。`,
      messageEn: `${en} is empty.`,
      remedyZh: '请填写数字；确为零时写 0。',
      remedyEn: 'Write a number; write 0 where it is zero.',
    }),
    'too-long': (zh, en, found) => ({
      messageZh: `${zh}“${found}”过长。`,
      messageEn: `${en} "${found}" is too long.`,
      remedyZh: '请核对是否粘贴了别的内容。',
      remedyEn: 'Check whether something else was pasted here.',
    }),
    'full-width': (zh, en, found, form) => ({
      messageZh: `${zh}“${found}”含全角字符，只接受半角数字。`,
      messageEn: `${en} "${found}" has full-width characters; only half-width digits are accepted.`,
      remedyZh: form === null ? '请用半角输入。' : `请用半角输入：${form}`,
      remedyEn: form === null ? 'Type it in half-width.' : `Type it in half-width: ${form}`,
    }),
    spaces: (zh, en, found, form) => ({
      messageZh: `${zh}“${found}”含空格。`,
      messageEn: `${en} "${found}" has spaces in it.`,
      remedyZh: form === null ? '请去掉空格。' : `请去掉空格：${form}`,
      remedyEn: form === null ? 'Take the spaces out.' : `Take the spaces out: ${form}`,
    }),
    'thousands-separators': (zh, en, found, form) => ({
      messageZh: `${zh}“${found}”含千位分隔符，只接受不分组的数字。`,
      messageEn: `${en} "${found}" has thousands separators; only digits without grouping are accepted.`,
      remedyZh: form === null ? '请去掉分隔符。' : `请写成：${form}`,
      remedyEn: form === null ? 'Take the separators out.' : `Write it without them: ${form}`,
    }),
    exponent: (zh, en, found) => ({
      messageZh: `${zh}“${found}”是科学计数法，可能已丢失末位数字。`,
      messageEn: `${en} "${found}" is in exponent form and may have lost digits.`,
      remedyZh: '请把单元格设为文本，写出全部数字。',
      remedyEn: 'Set the cell to text and write all digits out.',
    }),
    'unit-written': (zh, en, found, form) => ({
      messageZh: `${zh}“${found}”带有单位，只接受数字。`,
      messageEn: `${en} "${found}" carries a unit; only the number is accepted.`,
      remedyZh: form === null ? '请去掉单位，按栏目的单位填写数字。' : `请去掉单位，写成：${form}`,
      remedyEn:
        form === null ? "Leave the unit out and give the number in the column's unit." : `Leave the unit out: ${form}`,
    }),
    'leading-zeros': (zh, en, found, form) => ({
      messageZh: `${zh}“${found}”前面有多余的零，可能是编号。`,
      messageEn: `${en} "${found}" starts with needless zeros and may be a code.`,
      remedyZh: form === null ? '请核对。' : `若确为数值，请写成：${form}`,
      remedyEn: form === null ? 'Check it.' : `If it is a number, write: ${form}`,
    }),
    'not-a-number': (zh, en, found) => ({
      messageZh: `${zh}“${found}”不是数字。`,
      messageEn: `${en} "${found}" is not a number.`,
      remedyZh: '请只写数字，小数点前后都要有数字，例如 1234.50。',
      remedyEn: 'Write digits only, with digits on both sides of the point, e.g. 1234.50.',
    }),
  }
