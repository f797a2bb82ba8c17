import { type ReactNode, Suspense, useId, useState } from 'react'
import type { Example } from '../../../contract/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { useExamples } from '../compiled.ts'
import type { Draft } from './draft.ts'

/** The plan's worked examples, to fill the form with fictitious facts. */
export function Samples({
  programmes,
  onLoad,
}: {
  readonly programmes: readonly string[]
  readonly onLoad: (draft: Draft) => void
}): ReactNode {
  const { say } = useSpeech()
  const [isOpen, open] = useState(false)
  const [first] = programmes
  if (first === undefined) return null
  return (
    <details className="samples" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{say('samples.title')}</summary>
      {isOpen && (
        <Suspense fallback={<p className="muted">{say('loading')}</p>}>
          {programmes.map((programme) => (
            <SampleChoice key={programme} programme={programme} onLoad={onLoad} />
          ))}
        </Suspense>
      )}
    </details>
  )
}

/** Examples that switch a reading are left out: the page evaluates by the readings in force. */
function SampleChoice({
  programme,
  onLoad,
}: {
  readonly programme: string
  readonly onLoad: (draft: Draft) => void
}): ReactNode {
  const { say, tell } = useSpeech()
  const id = useId()
  const examples = useExamples(programme).filter(
    ({ readings, determination }) => Object.keys(readings).length === 0 && determination !== null,
  )
  const [chosen, choose] = useState(0)
  const example = examples[chosen]
  if (!example) return <p className="muted">{say('examples.none')}</p>
  return (
    <div className="sample-choice">
      <label htmlFor={id}>{tell(example.determination?.title ?? example.name)}</label>
      <select id={id} value={chosen} onChange={(event) => choose(Number(event.target.value))}>
        {examples.map(({ name }, index) => (
          <option key={name.en} value={index}>
            {tell(name)}
          </option>
        ))}
      </select>
      <button type="button" className="button" onClick={() => onLoad(draftOf(example))}>
        {say('samples.load')}
      </button>
    </div>
  )
}

function draftOf({ on, facts, parameters, name }: Example): Draft {
  return { on, facts: facts as Draft['facts'], assumed: parameters, sample: name }
}
