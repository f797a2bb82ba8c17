import { type ReactNode, useId, useState } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { refreshAnswers } from '../ask/answers.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { useDesk } from '../speech.ts'
import { words } from './evidence-words.ts'
import { type About, sendFile } from './send-file.ts'

/** Where an upload stands: how much has gone, in hundredths, or how it ended. */
type Standing =
  | { readonly is: 'idle' }
  | { readonly is: 'sending'; readonly name: string; readonly percent: number }
  | { readonly is: 'added'; readonly name: string }
  | { readonly is: 'refused'; readonly fault: unknown }

const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.ofd,.txt,.csv'

/** Sends one file after another, shows how far each is, and every reason where one is refused. */
export function EvidenceUpload({ about }: { readonly about: About }): ReactNode {
  const { tell } = useDesk()
  const id = useId()
  const [standing, setStanding] = useState<Standing>({ is: 'idle' })
  const take = async (files: readonly File[]): Promise<void> => {
    try {
      for (const file of files) {
        const { name } = file
        setStanding({ is: 'sending', name, percent: 0 })
        await sendFile(about, file, (percent) => setStanding({ is: 'sending', name, percent }))
        setStanding({ is: 'added', name })
      }
    } catch (fault) {
      setStanding({ is: 'refused', fault })
    }
    refreshAnswers()
  }
  return (
    <div className="upload">
      <div className="upload-drop">
        <label htmlFor={id}>
          <Icon name="upload" /> {tell(words.add)}
        </label>
        <input
          id={id}
          type="file"
          multiple
          accept={ACCEPTED}
          disabled={standing.is === 'sending'}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])]
            event.target.value = ''
            if (files.length > 0) void take(files)
          }}
        />
        <p className="hint" id={`${id}-hint`}>
          {tell(words.hint)}
        </p>
      </div>
      {standing.is === 'sending' && (
        <progress max={100} value={standing.percent} aria-label={`${tell(words.sending)} ${standing.name}`} />
      )}
      <output className="muted">
        <Told standing={standing} />
      </output>
      {standing.is === 'refused' && <ProblemNotice fault={standing.fault} />}
    </div>
  )
}

/** What is read out: that it began, is checked, or was taken; not each hundredth. */
function Told({ standing }: { readonly standing: Standing }): ReactNode {
  const { tell } = useDesk()
  if (standing.is === 'added') return `${tell(words.added)}: ${standing.name}`
  if (standing.is !== 'sending') return ''
  return standing.percent >= 100 ? tell(words.checking) : `${tell(words.sending)} ${standing.name}`
}
