import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useId, useState } from 'react'
import { parseDay } from '../../../core/values/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { DayField } from '../../ui/day-field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { today } from '../days.ts'
import { usePlan } from '../plan/plan.ts'
import { FileDrop } from './file-drop.tsx'
import { ProblemView } from './problem-view.tsx'
import { upload } from './upload.ts'

/** Upload of a file of many firms. */
export function BatchPage(): ReactNode {
  const plan = usePlan()
  const { say, tell } = useSpeech()
  return (
    <div className="wide page">
      <title>{`${say('batch.title')} · ${tell(plan.names)} · ${say('product')}`}</title>
      <header className="lead">
        <h1>{say('batch.title')}</h1>
        <p>{say('batch.lead')}</p>
      </header>
      {plan.programmes.length === 0 ? <p className="empty">{say('programmes.none')}</p> : <Steps />}
    </div>
  )
}

function Steps(): ReactNode {
  const { say } = useSpeech()
  const plan = usePlan()
  const [programmes, choose] = useState<readonly string[]>(() => plan.programmes.map(({ id }) => id))
  return (
    <ol className="steps">
      <li>
        <h2>{say('batch.step.programmes')}</h2>
        <ProgrammeBoxes chosen={programmes} onChange={choose} />
      </li>
      <li>
        <h2>{say('batch.step.template')}</h2>
        <TemplateLink programmes={programmes} />
      </li>
      <li>
        <h2>{say('batch.step.upload')}</h2>
        <UploadForm programmes={programmes} />
      </li>
    </ol>
  )
}

function ProgrammeBoxes({
  chosen,
  onChange,
}: {
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}): ReactNode {
  const plan = usePlan()
  const { say, tell } = useSpeech()
  return (
    <fieldset className="group programme-choice">
      <legend className="unseen">{say('calculate.programmes')}</legend>
      {plan.programmes.map(({ id, title }) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />
          {tell(title)}
        </label>
      ))}
    </fieldset>
  )
}

/** A template for the one programme chosen, or for all of the region. */
function TemplateLink({ programmes }: { readonly programmes: readonly string[] }): ReactNode {
  const plan = usePlan()
  const { say, language } = useSpeech()
  const [only] = programmes
  const query = new URLSearchParams({ lang: language, ...(programmes.length === 1 && only ? { programme: only } : {}) })
  return (
    <p>
      <a className="button" href={`/api/packs/${encodeURIComponent(plan.id)}/template.xlsx?${query}`} download>
        <Icon name="download" />
        {say('batch.template')}
      </a>{' '}
      <span className="muted">{say('batch.template.text')}</span>
    </p>
  )
}

function UploadForm({ programmes }: { readonly programmes: readonly string[] }): ReactNode {
  const plan = usePlan()
  const { say } = useSpeech()
  const navigate = useNavigate()
  const id = useId()
  const [on, setOn] = useState(today)
  const [file, setFile] = useState<File | null>(null)
  const [sent, setSent] = useState<number | null>(null)
  const [fault, setFault] = useState<unknown>(null)
  const send = async (): Promise<void> => {
    if (!file) return
    setFault(null)
    setSent(0)
    try {
      const batch = await upload({ pack: plan.id, file, on, programmes, onProgress: setSent })
      await navigate({ to: '/$pack/batch/$batch', params: { pack: plan.id, batch: batch.id } })
    } catch (problem) {
      setFault(problem)
      setSent(null)
    }
  }
  const isReady = file !== null && programmes.length > 0 && parseDay(on).ok && sent === null
  return (
    <form
      className="upload"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <div className="field upload-day">
        <label htmlFor={id}>{say('form.on')}</label>
        <DayField id={id} value={on} onChange={setOn} />
      </div>
      <FileDrop file={file} onChange={setFile} />
      <button type="submit" className="button primary" disabled={!isReady}>
        <Icon name="upload" />
        {say('batch.upload')}
      </button>
      {programmes.length > 0 && <WillCompute programmes={programmes} />}
      {programmes.length === 0 && <p className="wrong">{say('batch.noProgramme')}</p>}
      {sent !== null && (
        <p aria-live="polite">
          <progress value={sent} max={1} aria-label={say('batch.sending')} /> {say('batch.sending')}
        </p>
      )}
      {fault !== null && <ProblemView fault={fault} />}
      <p className="muted small">{say('batch.privacy')}</p>
    </form>
  )
}

/** Says before anything is computed which programmes will be, since the file may have been filled in for one alone. */
function WillCompute({ programmes }: { readonly programmes: readonly string[] }): ReactNode {
  const plan = usePlan()
  const { say, tell } = useSpeech()
  const titles = plan.programmes.filter(({ id }) => programmes.includes(id)).map(({ title }) => tell(title))
  return (
    <p className="muted">
      {say('batch.will', { count: titles.length, titles: titles.join(say('batch.will.between')) })}
      {titles.length > 1 && ` ${say('batch.will.fewer')}`}
    </p>
  )
}
