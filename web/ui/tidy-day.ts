/** A day typed in another common way, `2023/9/1`, `20230901` or `2023年9月1日`, as `2023-09-01`; anything else stays as it is. */
export function tidyDay(text: string): string {
  const plain = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)
  if (!plain) return text
  const [, year = '', month = '', day = ''] = plain
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
