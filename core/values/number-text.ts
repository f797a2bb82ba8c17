import { hasFullWidth, toHalfWidth } from './full-width.ts'
import { type NumberSubject, refuseNumberText } from './number-text-refusals.ts'
import { accept, type Refusal, type Result, refuse } from './refusal.ts'

/** Longest number text that is read, in characters. */
export const numberTextMax = 64

const plainNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/
const separator = /[,'’_、]/g
const groupedInThrees = /^-?[0-9]{1,3}(?:[,'’_、][0-9]{3})+(?:\.[0-9]+)?$/
const withExponent = /^[-+]?[0-9.]+[eE][-+]?[0-9]+$/
const withUnit = /^[¥￥]?(-?[0-9.]+)(元|万|万元|亿|亿元|%|‰)?$/

/**
 * Checks that an input is a plain decimal number in text: ASCII digits, at most one point, perhaps a minus in front.
 * Refuses, under the subject's area and each with the form to type where it can be told: not-text, empty, too-long,
 * full-width, spaces, thousands-separators, exponent, unit-written, leading-zeros, not-a-number.
 */
export function readNumberText(input: unknown, subject: NumberSubject): Result<string> {
  if (typeof input !== 'string') return refuse(refuseNumberText('not-text', subject, input, null))
  if (input.length <= numberTextMax && plainNumber.test(input)) return accept(input)
  if (input.length > numberTextMax) return refuse(refuseNumberText('too-long', subject, input, null))
  if (input.trim() === '') return refuse(refuseNumberText('empty', subject, input, null))
  const half = toHalfWidth(input)
  const tight = half.replace(/\s/g, '')
  const corrected = tight.replace(separator, '')
  // 1,234 is surely 1234; 12,5 may mean 12.5 or 125, so no form is offered for it.
  const isClear = tight === corrected || groupedInThrees.test(tight)
  const form = isClear && plainNumber.test(corrected) ? corrected : null
  const refusals: Refusal[] = []
  if (hasFullWidth(input)) refusals.push(refuseNumberText('full-width', subject, input, form))
  if (/\s/.test(half)) refusals.push(refuseNumberText('spaces', subject, input, form))
  const isGrouped = /[0-9][,'’_、][0-9]/.test(tight)
  if (isGrouped) refusals.push(refuseNumberText('thousands-separators', subject, input, form))
  if (!plainNumber.test(corrected) || refusals.length === 0) refusals.push(refuseContent(input, corrected, subject))
  return refuse(...refusals)
}

function refuseContent(input: string, corrected: string, subject: NumberSubject): Refusal {
  if (withExponent.test(corrected)) return refuseNumberText('exponent', subject, input, null)
  const stripped = corrected.replace(/^(-?)0+(?=[0-9])/, '$1')
  if (plainNumber.test(stripped) && stripped !== corrected)
    return refuseNumberText('leading-zeros', subject, input, stripped)
  const unit = withUnit.exec(corrected)
  const number = unit?.[1]
  if (number === undefined || !plainNumber.test(number)) return refuseNumberText('not-a-number', subject, input, null)
  // 万 and 亿 change the number and are left to the person who writes; 元 and ¥ only name the unit.
  const inYuan = unit?.[2] === undefined || unit[2] === '元'
  return refuseNumberText('unit-written', subject, input, inYuan ? number : null)
}
