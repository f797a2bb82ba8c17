import type { SourceReader } from '../policy/source/index.ts'
import { parseDay } from '../values/index.ts'

/** How finely a date is known. */
export type Precision = 'day' | 'month' | 'year'

const FORMS: Readonly<Record<Precision, { readonly form: RegExp; readonly example: string }>> = {
  day: { form: /^\d{4}-\d{2}-\d{2}$/, example: '2024-02-29' },
  month: { form: /^\d{4}-\d{2}$/, example: '2024-02' },
  year: { form: /^\d{4}$/, example: '2024' },
}

/** The date under `key` in one of the precisions allowed, kept as written; a fault and '' where it is no real date. */
export function readPartialDate(place: SourceReader, key: string, allowed: readonly Precision[]): string {
  const text = place.text(key)
  if (text === '') return ''
  const precision = allowed.find((candidate) => FORMS[candidate].form.test(text))
  const whole = { day: text, month: `${text}-01`, year: `${text}-01-01` }[precision ?? 'day']
  if (precision !== undefined && parseDay(whole).ok) return text
  const examples = allowed.map((candidate) => FORMS[candidate].example)
  place
    .at(key)
    .fault(
      'bad-date',
      `“${text}”不是真实的日期，应如 ${examples.join(' 或 ')}。`,
      `"${text}" is not a real date; write it like ${examples.join(' or ')}.`,
    )
  return ''
}
