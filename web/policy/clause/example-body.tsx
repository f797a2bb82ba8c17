import type { ReactNode } from 'react'
import type { Example } from '../../../contract/index.ts'
import { NOT_SET_WORDS } from '../../../contract/messages/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { useCompiledPack } from '../compiled.ts'
import { DeterminationView } from '../determination/determination-view.tsx'
import { FactsView } from '../determination/facts-view.tsx'
import type { Programme } from '../engine.ts'
import { usePlan } from '../plan/plan.ts'
import { quantityWords } from '../words-of-values.ts'

type BodyProps = { readonly example: Example; readonly programme: Programme }

/** An example opened: what it assumes, its facts, and the whole determination. */
export function ExampleBody({ example, programme }: BodyProps): ReactNode {
  const { say } = useSpeech()
  const { vocabulary } = useCompiledPack()
  const { determination, facts } = example
  return (
    <div className="example-body">
      <Assumed example={example} programme={programme} />
      <details>
        <summary>{say('examples.facts')}</summary>
        <FactsView vocabulary={vocabulary} facts={facts} />
      </details>
      {determination && (
        <DeterminationView determination={determination} programme={programme} facts={facts} level={4} />
      )}
    </div>
  )
}

/** Values that the example assumes, so that nobody takes them for the plan's own. */
function Assumed({ example, programme }: { readonly example: Example; readonly programme: Programme }): ReactNode {
  const { say, tell } = useSpeech()
  const plan = usePlan()
  const parameters = Object.entries(example.parameters)
  const readings = Object.entries(example.readings)
  if (parameters.length + readings.length === 0) return null
  return (
    <div className="assumed">
      <p>{say('examples.assumed', { notSet: tell(NOT_SET_WORDS) })}</p>
      <ul>
        {parameters.map(([id, value]) => {
          const parameter = plan.parameters.find((each) => each.id === id)
          const label = parameter?.label ?? programme.parameters[id]?.label ?? { zh: id, en: id }
          const unit = parameter?.unit ?? programme.parameters[id]?.unit ?? ''
          return (
            <li key={id}>
              {tell(label)}: {tell(quantityWords(value, unit))}
            </li>
          )
        })}
        {readings.map(([id, option]) => (
          <li key={id}>
            {tell(programme.readings.find((each) => each.id === id)?.options[option] ?? { zh: option, en: option })}
          </li>
        ))}
      </ul>
    </div>
  )
}
