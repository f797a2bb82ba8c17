/**
 * Text as rules compare it: half-width signs, no spaces around it, one space inside and none between Chinese characters.
 * Brackets of a Chinese name stay the full-width ones in which it is printed: `甲银行 (城区)` becomes `甲银行（城区）`.
 */
export function plainText(text: string): string {
  // Codes and days are plain as they stand, and are most of what is read.
  if (/^[!-~]*$/.test(text)) return text
  const spaced = text.normalize('NFKC').trim().replace(/\s+/g, ' ')
  if (!/\p{Script=Han}/u.test(spaced)) return spaced
  const bracketed = spaced.replace(/ ?\( ?/g, '（').replace(/ ?\)/g, '）')
  return bracketed.replace(/(?<=[\p{Script=Han}）]) (?=[\p{Script=Han}（])/gu, '')
}
