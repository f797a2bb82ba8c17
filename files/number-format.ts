import type { Cell } from './cell.ts'
import { attributeOf, readXml } from './xml.ts'

/** How numbers of each cell style are shown, read from the workbook's list of styles. */
export function readStyles(xml: Uint8Array | null): Cell['shownAs'][] {
  if (xml === null) return []
  const formats = new Map<number, string>()
  const styles: Cell['shownAs'][] = []
  let inCellStyles = false
  const listener = {
    open: (name: string, attributes: string): void => {
      if (name === 'numFmt') formats.set(numberIn(attributes, 'numFmtId'), attributeOf(attributes, 'formatCode') ?? '')
      else if (name === 'cellXfs') inCellStyles = true
      else if (name === 'xf' && inCellStyles) styles.push(shownAs(numberIn(attributes, 'numFmtId'), formats))
    },
    close: (name: string): void => {
      if (name === 'cellXfs') inCellStyles = false
    },
    text: (): void => undefined,
  }
  for (const _ of readXml(xml, listener));
  return styles
}

function numberIn(attributes: string, name: string): number {
  return Number(attributeOf(attributes, name) ?? 0)
}

function shownAs(id: number, formats: ReadonlyMap<number, string>): Cell['shownAs'] {
  const code = formats.get(id)
  if (code !== undefined) return shownByCode(code)
  if (id === 9 || id === 10) return 'percent'
  // Built-in formats of days and times, with those of Chinese, Japanese and Korean editions. Source: ECMA-376 part 1, 18.8.30.
  const isDay = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
  return isDay ? 'day' : 'number'
}

function shownByCode(code: string): Cell['shownAs'] {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/gi, '')
  if (/[ymdhse]/i.test(bare.replace(/general|e[+-]/gi, ''))) return 'day'
  return bare.includes('%') ? 'percent' : 'number'
}
