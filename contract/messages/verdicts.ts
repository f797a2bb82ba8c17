import type { Words } from '../words.ts'

/** The three answers in words. */
export const VERDICT_WORDS = {
  yes: { zh: '符合', en: 'Meets' },
  no: { zh: '不符合', en: 'Does not meet' },
  needs: { zh: '还缺材料', en: 'More needed' },
} as const satisfies Readonly<Record<'yes' | 'no' | 'needs', Words>>

/** A number that the plan leaves open. */
export const NOT_SET_WORDS: Words = { zh: '实施细则未定', en: 'Not set yet' }

/** What a programme answers: an amount of money, whether something is allowed, or a class. */
export const ANSWER_WORDS: Readonly<Record<string, Words>> = {
  amount: { zh: '计算金额', en: 'Computes an amount' },
  check: { zh: '核对条件', en: 'Checks conditions' },
  class: { zh: '划分类别', en: 'Decides a class' },
}
