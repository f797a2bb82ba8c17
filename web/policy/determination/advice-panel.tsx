import { type ReactNode, useMemo } from 'react'
import type { Determination } from '../../../contract/index.ts'
import { type AdviceTime, advise } from '../../../core/policy/advise/index.ts'
import { readFacts } from '../../../core/policy/intake/index.ts'
import { parseDay } from '../../../core/values/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { Prose } from '../../ui/prose.tsx'
import type { CompiledPack } from '../engine.ts'

const TIMES: readonly AdviceTime[] = ['now', 'by-date', 'never']

/** What would change the answer, found by search and verified by the engine: now, by a date, or not in one's power. */
export function AdvicePanel({
  pack,
  determination,
  facts,
}: {
  readonly pack: CompiledPack
  readonly determination: Determination
  readonly facts: unknown
}): ReactNode {
  const { say, tell } = useSpeech()
  const { programme, on, verdict } = determination
  const advice = useMemo(() => {
    const read = readFacts(pack.vocabulary, facts)
    const day = parseDay(on)
    return read.ok && day.ok ? advise(pack, programme, read.value, day.value) : []
  }, [pack, programme, facts, on])
  if (advice.length === 0) return null
  return (
    <section className="part-of-determination advice">
      <h4>{say(verdict === 'yes' ? 'advice.raise' : 'advice.flip')}</h4>
      {TIMES.map((time) => {
        const within = advice.filter(({ when }) => when === time)
        if (within.length === 0) return null
        return (
          <div key={time}>
            <h5>{say(`advice.${time}`)}</h5>
            <ul className="advice-list">
              {within.map(({ words }) => (
                <li key={words.en}>
                  <Prose text={tell(words)} />
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}
