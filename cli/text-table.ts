/** Characters that take two columns of a terminal. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g

/** Rows as aligned lines, indented by two: the first column to the left, the others to the right. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows)
    for (const [place, text] of row.entries()) widths[place] = Math.max(widths[place] ?? 0, widthOf(text))
  const lines = rows.map((row) =>
    row.map((text, place) => {
      const gap = ' '.repeat((widths[place] ?? 0) - widthOf(text))
      return place === 0 ? `${text}${gap}` : `${gap}${text}`
    }),
  )
  return lines
    .map((cells) => `  ${cells.join('  ')}`.trimEnd())
    .join('\n')
    .concat('\n')
}

function widthOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0)
}
