import { type ReactNode, Suspense, useState } from 'react'
import type { Example } from '../../../contract/index.ts'
import { NOT_SET_WORDS } from '../../../contract/messages/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { ExactMoney } from '../../ui/money.tsx'
import { VerdictChip } from '../../ui/verdict-chip.tsx'
import { useCompiledPack, useExamples } from '../compiled.ts'
import { DeterminationView } from '../determination/determination-view.tsx'
import { FactsView } from '../determination/facts-view.tsx'
import type { Programme } from '../engine.ts'
import { usePlan } from '../plan/plan.ts'
import { quantityWords } from '../words-of-values.ts'

/** Worked examples of a programme, asked for when opened; with `row`, those of that row only. */
export function ExampleSection({
  programme,
  row = null,
}: {
  readonly programme: Programme
  readonly row?: string | null
}): ReactNode {
  const { say } = useSpeech()
  const [isOpen, open] = useState(false)
  return (
    <details className="examples" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>
        {say('examples.title')} <span className="demo">{say('examples.demo')}</span>
      </summary>
      {isOpen && (
        <Suspense fallback={<p className="muted">{say('loading')}</p>}>
          <ExampleList programme={programme} row={row} />
        </Suspense>
      )}
    </details>
  )
}

function ExampleList({ programme, row }: { readonly programme: Programme; readonly row: string | null }): ReactNode {
  const { say } = useSpeech()
  const examples = useExamples(programme.id).filter(({ clause }) => row === null || clause === row)
  if (examples.length === 0) return <p className="muted">{say('examples.none')}</p>
  return (
    <ul className="example-list">
      {examples.map((example) => (
        <ExampleItem key={example.name.en} example={example} programme={programme} />
      ))}
    </ul>
  )
}

function ExampleItem({ example, programme }: { readonly example: Example; readonly programme: Programme }): ReactNode {
  const { tell, say } = useSpeech()
  const { vocabulary } = useCompiledPack()
  const [isOpen, open] = useState(false)
  const { determination } = example
  return (
    <li>
      <details onToggle={(event) => open(event.currentTarget.open)}>
        <summary className="example-summary">
          {determination ? <VerdictChip verdict={determination.verdict} /> : <span>{say('examples.refused')}</span>}
          <span className="example-name">{tell(example.name)}</span>
          {determination && determination.amountFen !== null && determination.amountFen > 0 && (
            <ExactMoney fen={determination.amountFen} />
          )}
        </summary>
        {isOpen && (
          <div className="example-body">
            <Assumed example={example} programme={programme} />
            <details>
              <summary>{say('examples.facts')}</summary>
              <FactsView vocabulary={vocabulary} facts={example.facts} />
            </details>
            {determination && (
              <DeterminationView determination={determination} programme={programme} facts={example.facts} level={4} />
            )}
          </div>
        )}
      </details>
    </li>
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
