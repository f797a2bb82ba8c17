import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { Example } from '../../../contract/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { ExactMoney } from '../../ui/money.tsx'
import { VerdictChip } from '../../ui/verdict-chip.tsx'
import { useExamples } from '../compiled.ts'
import type { Programme } from '../engine.ts'

const ExampleBody = lazy(() => import('./example-body.tsx').then((module) => ({ default: module.ExampleBody })))

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
  const [isOpen, open] = useState(false)
  const { determination } = example
  return (
    <li>
      <details onToggle={(event) => open(event.currentTarget.open)}>
        <summary className="example-summary">
          {determination ? (
            <VerdictChip verdict={determination.verdict} waits={determination} />
          ) : (
            <span>{say('examples.refused')}</span>
          )}
          <span className="example-name">{tell(example.name)}</span>
          {determination && determination.amountFen !== null && determination.amountFen > 0 && (
            <ExactMoney fen={determination.amountFen} />
          )}
        </summary>
        {isOpen && (
          <Suspense fallback={<p className="muted">{say('loading')}</p>}>
            <ExampleBody example={example} programme={programme} />
          </Suspense>
        )}
      </details>
    </li>
  )
}
