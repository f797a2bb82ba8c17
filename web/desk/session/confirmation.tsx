import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Session } from '../../../contract/index.ts'
import { answers, SESSION_KEY } from '../ask/answers.ts'
import { askForCodeWith, tell } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { useDesk } from '../speech.ts'

/** Asks for a fresh code where a grave deed needs one; what was typed on the page stays. */
export function ConfirmationDialog(): ReactNode {
  const { say } = useDesk()
  const dialog = useRef<HTMLDialogElement>(null)
  const settle = useRef<(isConfirmed: boolean) => void>(undefined)
  const [code, setCode] = useState('')
  const [fault, setFault] = useState<unknown>(null)
  useEffect(() => {
    askForCodeWith(() => {
      dialog.current?.showModal()
      return new Promise((resolve) => {
        settle.current = resolve
      })
    })
    return () => askForCodeWith(() => Promise.resolve(false))
  }, [])
  const end = (isConfirmed: boolean): void => {
    setCode('')
    setFault(null)
    settle.current?.(isConfirmed)
    dialog.current?.close()
  }
  const confirm = async (): Promise<void> => {
    try {
      answers.setQueryData(SESSION_KEY, await tell<Session>('POST', '/api/session/confirmation', { code }))
      end(true)
    } catch (problem) {
      setFault(problem)
    }
  }
  return (
    <dialog ref={dialog} className="desk-dialog" aria-labelledby="confirmation-title" onCancel={() => end(false)}>
      <form
        className="desk-form"
        onSubmit={(event) => {
          event.preventDefault()
          void confirm()
        }}
      >
        <h2 id="confirmation-title">{say('confirmation.title')}</h2>
        <p>{say('confirmation.lead')}</p>
        <label className="field">
          <span>{say('signIn.code')}</span>
          <input
            type="text"
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="[0-9]{6}"
            maxLength={6}
            required
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </label>
        {fault !== null && <ProblemNotice fault={fault} />}
        <div className="form-actions">
          <button type="submit" className="button primary">
            {say('confirmation.do')}
          </button>
          <button type="button" className="button" onClick={() => end(false)}>
            {say('cancel')}
          </button>
        </div>
      </form>
    </dialog>
  )
}
