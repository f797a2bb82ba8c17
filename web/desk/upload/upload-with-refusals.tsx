import { type ReactNode, useId, useState } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { useDesk } from '../speech.ts'

/** Sends a file, chosen or dropped, and shows each reason where it is refused; nothing of a refused file is taken. */
export function UploadWithRefusals({
  label,
  accept,
  hint,
  isDisabled = false,
  send,
}: {
  readonly label: string
  /** Endings of files that may be chosen, `.xlsx,.csv`. */
  readonly accept: string
  readonly hint?: string
  readonly isDisabled?: boolean
  readonly send: (file: File) => Promise<void>
}): ReactNode {
  const { say } = useDesk()
  const id = useId()
  const [name, setName] = useState('')
  const [isSending, setSending] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const take = async (file: File | undefined): Promise<void> => {
    if (!file || isDisabled) return
    setName(file.name)
    setFault(null)
    setSending(true)
    try {
      await send(file)
    } catch (problem) {
      setFault(problem)
    } finally {
      setSending(false)
    }
  }
  return (
    <div className="upload">
      <div className="upload-drop">
        <label htmlFor={id}>
          <Icon name="upload" /> {label}
        </label>
        <input
          id={id}
          type="file"
          accept={accept}
          disabled={isDisabled || isSending}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        <p className="hint" id={`${id}-hint`}>
          {hint ?? say('upload.hint')}
        </p>
      </div>
      <output className="muted">{isSending ? say('upload.sending', { name }) : ''}</output>
      {fault !== null && <ProblemNotice fault={fault} />}
    </div>
  )
}
