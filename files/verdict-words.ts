import { VERDICT_WORDS } from '../contract/messages/index.ts'
import type { Determination, Words } from '../core/policy/index.ts'

const TO_VERIFY: Words = { zh: '须核实', en: 'To be verified' }

/** The answer in words; where everything is given and only waits to be verified, that is said instead of "more needed". */
export function verdictWords({
  verdict,
  needs,
  toVerify,
}: Pick<Determination, 'verdict' | 'needs' | 'toVerify'>): Words {
  const onlyWaits = verdict === 'needs' && needs.length > 0 && needs.every((need) => toVerify.includes(need))
  return onlyWaits ? TO_VERIFY : VERDICT_WORDS[verdict]
}
