import { pinyin } from 'pinyin-pro'
import { isHan } from './fold.ts'

/**
 * The first letter of each Chinese character's reading, and every other character as it is: one character for each of the folded
 * text, so that a place in one is a place in the other. 贷款贴息 is `dktx`.
 */
export function initialsOf(folded: string): string {
  if (!Array.from(folded).some(isHan)) return folded
  // Characters outside the basic plane have two halves; they are left as they are.
  return folded
    .split(/(\p{Script=Han}+)/u)
    .map((run, index) => (index % 2 === 1 ? initialsOfHan(run) : run))
    .join('')
}

function initialsOfHan(run: string): string {
  const letters = pinyin(run, { pattern: 'first', toneType: 'none', type: 'array', v: true })
  const signs = Array.from(run)
  return signs.map((sign, place) => letterOf(letters[place] ?? '', sign)).join('')
}

function letterOf(letter: string, sign: string): string {
  return sign.length === 1 && /^[a-z]$/.test(letter) ? letter : sign
}
