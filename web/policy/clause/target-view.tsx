import type { ReactNode } from 'react'
import type { Target, Words } from '../../../contract/index.ts'
import { OPERATOR_WORDS, TARGET_SCOPE_WORDS } from '../../../contract/messages/index.ts'
import { groupThousands } from '../../../core/values/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { usePlan } from '../plan/plan.ts'

/** A measurable goal: what is counted, how, and what must be reached by when. */
export function TargetView({ target }: { readonly target: Target }): ReactNode {
  const { say, tell, language } = useSpeech()
  const { legend } = usePlan()
  const unit = legend.targetUnits[target.unit] ?? { zh: '', en: target.unit }
  const kind = legend.targetKinds[target.kind] ?? { zh: target.kind, en: target.kind }
  return (
    <div className="target">
      <p className="target-name">
        {tell(target.indicator)}
        <span className="scope">{tell(kind)}</span>
        {target.soft && <span className="scope">{say('target.soft')}</span>}
      </p>
      <ul className="milestones" aria-label={say('target.milestones')}>
        {target.milestones.map((milestone) => (
          <li key={`${milestone.due}${milestone.value}`}>
            <span className="milestone-due">
              {milestone.due === null ? say('target.always') : say('target.due', { due: milestone.due })}
            </span>
            <strong className="number">{milestoneText(milestone, unit, language)}</strong>
          </li>
        ))}
      </ul>
      <p className="muted small">
        {tell(target.counting)} {say('target.per', { scope: tell(TARGET_SCOPE_WORDS[target.per] ?? unit) })}
        {target.from !== null && <> {say('target.from', { from: target.from })}</>}
      </p>
    </div>
  )
}

/** What must be reached: “不小于 50 家企业”, “约 100 家企业（上下浮动 10%）”. */
export function milestoneText(
  { operator, value, stretch, bandPercent }: Target['milestones'][number],
  unit: Words,
  language: 'zh' | 'en',
): string {
  const sign = (OPERATOR_WORDS[operator] ?? { zh: operator, en: operator })[language]
  const upper = stretch === null ? '' : `–${groupThousands(stretch)}`
  const space = unit.zh.startsWith('%') ? '' : ' '
  const band =
    bandPercent === null ? '' : language === 'zh' ? `（上下浮动 ${bandPercent}%）` : ` (within ${bandPercent}%)`
  return `${sign} ${groupThousands(value)}${upper}${space}${unit[language]}${band}`
}
