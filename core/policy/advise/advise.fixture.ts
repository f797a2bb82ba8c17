import { expect } from 'vitest'
import { type Day, parseDay, valueOrThrow } from '../../values/index.ts'
import { readFacts } from '../intake/index.ts'
import type { Advice } from './advice.ts'
import { searchAdvice } from './advise.ts'
import { tinyPack } from './tiny-pack.fixture.ts'
import { judgeAfter } from './verify.fixture.ts'

export const ON = day('2024-06-30')

function day(text: string): Day {
  return valueOrThrow(parseDay(text))
}

/** Searches advice on a rule of the tiny pack, and holds each claim against the facts document changed by hand. */
export function adviceOn(rule: string, document: unknown, on = ON, evaluations?: number) {
  const pack = tinyPack(rule)
  const facts = valueOrThrow(readFacts(pack.vocabulary, document))
  const search = searchAdvice(pack, 'aid', { facts, on }, evaluations === undefined ? {} : { evaluations })
  for (const advice of search.advice) {
    if (advice.verdictAfter === null) continue
    const after = judgeAfter(pack, 'aid', document, on, advice)
    expect([after.verdict, after.amountFen], advice.words.en).toEqual([advice.verdictAfter, advice.amountFenAfter])
  }
  return search
}

/** An advice by what a reader looks at first. */
export function gist({ when, changes, on, verdictAfter }: Advice) {
  return [
    when,
    ...changes.map(({ path, to, unit }) => `${path} → ${unit === 'entry' ? JSON.stringify(JSON.parse(to ?? '')) : to}`),
    ...(on === null ? [] : [`on ${on}`]),
    verdictAfter,
  ]
}

/** A check of one condition. */
export function check(feel: string): string {
  return `answers: check\neligible:\n  - { id: only, clause: T-1, label: { zh: 条件, en: Condition }, feel: '${feel}' }\n`
}

/** A check of several conditions. */
export function checkAll(...feels: string[]): string {
  const rows = feels.map(
    (feel, index) =>
      `  - { id: c${index + 1}, clause: T-${index + 1}, label: { zh: 条件${index + 1}, en: Condition ${index + 1} }, feel: '${feel}' }\n`,
  )
  return `answers: check\neligible:\n${rows.join('')}`
}

export const FIRM = {
  enterprise: { code: 'F1', staff: 50, experts: 2, revenueYuan: '1000000.00', researchYuan: '10000.00' },
}
