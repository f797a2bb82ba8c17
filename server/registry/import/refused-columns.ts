import type { ImportRow } from '../../../contract/index.ts'
import type { RegisterColumn } from '../../../files/index.ts'
import type { RowColumn } from '../list/write-book.ts'

/** Columns of the workbook of refused rows: what was sent, as it was sent, with the row and every reason behind it. */
export function refusedColumns(columns: readonly RegisterColumn[]): RowColumn<ImportRow>[] {
  const sent = columns.map(
    ({ field }): RowColumn<ImportRow> => ({
      heading: field.label,
      width: 24,
      isVaried: true,
      value: ({ cells }) => cells[field.name] ?? null,
    }),
  )
  return [
    ...sent,
    { heading: { zh: '序号', en: 'No.' }, width: 10, value: ({ number }) => String(number) },
    {
      heading: { zh: '未收原因', en: 'Why it is refused' },
      width: 80,
      value: ({ refusals }, language) =>
        refusals
          .map((each) =>
            (language === 'zh' ? [each.messageZh, each.remedyZh] : [each.messageEn, each.remedyEn])
              .filter(Boolean)
              .join(' '),
          )
          .join('\n'),
    },
  ]
}
