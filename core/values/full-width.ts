const fullWidthOffset = 0xfee0
const fullWidthSigns = /[\uff01-\uff5e\u3000\u2212]/

/** Whether the text holds full-width forms (１２３，．－ and the wide space) or the mathematical minus sign. */
export function hasFullWidth(text: string): boolean {
  return fullWidthSigns.test(text)
}

/** The same text in half-width forms: `１，２３４．５` becomes `1,234.5`. Other characters stay. */
export function toHalfWidth(text: string): string {
  let half = ''
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    if (code === 0x3000) half += ' '
    else if (code === 0x2212) half += '-'
    else half += code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - fullWidthOffset) : sign
  }
  return half
}
