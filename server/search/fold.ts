import { SIMPLIFIED_FORMS } from './traditional.ts'

/** A text as it is searched, and for each of its characters the place of the original that it comes from. */
export type Folded = { readonly text: string; readonly places: readonly number[] }

const HAN = /\p{Script=Han}/u

/** Whatever is no letter and no digit: people write it in several ways or leave it out, so it counts for nothing. */
const SILENT = /[^\p{L}\p{N}]/u

/**
 * A text as it is searched: half-width, simplified, small letters, without spaces and signs, except one space between words of
 * letters or digits. `places` tells where each character stands in the original, so that a hit can be marked there.
 */
export function fold(text: string): Folded {
  let folded = ''
  const places: number[] = []
  let gap = -1
  for (const { part, place } of partsOf(text)) {
    if (SILENT.test(part)) {
      if (gap < 0) gap = place
      continue
    }
    if (gap >= 0 && isSpaced(folded.at(-1) ?? '', part)) {
      folded += ' '
      places.push(gap)
    }
    gap = -1
    folded += SIMPLIFIED_FORMS.get(part) ?? part
    places.push(...Array.from({ length: part.length }, () => place))
  }
  return { text: folded, places }
}

/** Characters in half-width and small letters, each with the place of the one that it comes from; one may come apart into several. */
function partsOf(text: string): { readonly part: string; readonly place: number }[] {
  const parts: { readonly part: string; readonly place: number }[] = []
  let place = 0
  for (const sign of text) {
    for (const part of sign.normalize('NFKC').toLowerCase()) parts.push({ part, place })
    place += sign.length
  }
  return parts
}

/** Whether a character is Chinese. */
export function isHan(sign: string): boolean {
  return HAN.test(sign)
}

function isSpaced(before: string, after: string): boolean {
  return before !== '' && !isHan(before) && !isHan(after)
}

/** What is asked, word by word as it was written with spaces, each folded; nothing where it holds no letter and no digit. */
export function termsOf(query: string): string[] {
  const words = query
    .normalize('NFKC')
    .split(/[\s,，、;；]+/u)
    .map((word) => fold(word).text)
  return [...new Set(words.filter((word) => word !== ''))].slice(0, TERMS_MAX)
}

/** Most words of one question that are looked for. */
const TERMS_MAX = 8
