import { answerByCode, type CompiledPack, readFacts } from '../../../core/policy/index.ts'
import type { Day } from '../../../core/values/index.ts'
import type { StandingRow } from './reevaluation-store.ts'

/** Answers of every programme for one firm after another. */
export type Judge = (enterprise: string, document: Readonly<Record<string, unknown>>) => StandingRow[]

/**
 * Makes the judge of a pack on a day; rules run as generated code. A document that the vocabulary no longer takes is answered with
 * `needs` by every programme, as a firm of which too little is known.
 */
export function makeJudge(pack: CompiledPack, programmes: readonly string[], on: Day): Judge {
  const answering = programmes.map((programme) => ({ programme, answer: answerByCode(pack, programme, on) }))
  return (enterprise, document) => {
    const facts = readFacts(pack.vocabulary, document)
    return answering.map(({ programme, answer }) => {
      if (!facts.ok) return { programme, enterprise, verdict: 'needs', amountFen: null, class: null }
      const { verdict, amountFen, class: given } = answer(facts.value)
      return { programme, enterprise, verdict, amountFen: verdict === 'yes' ? amountFen : null, class: given }
    })
  }
}
