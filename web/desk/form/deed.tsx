import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { refreshAnswers } from '../ask/answers.ts'
import { useDesk } from '../speech.ts'

/** A button that opens a form of its own over the page; when the deed is done, the page is asked for anew. */
export function Deed({
  label,
  about,
  title,
  isPrimary = false,
  children,
}: {
  readonly label: string
  /** What the deed is done to, for whoever does not see the page. */
  readonly about?: string
  readonly title?: string
  readonly isPrimary?: boolean
  /** The form; it is given what ends the deed, done or not. */
  readonly children: (end: { readonly done: () => void; readonly cancel: () => void }) => ReactNode
}): ReactNode {
  const { say } = useDesk()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [isDone, setDone] = useState(false)
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    <>
      <button
        type="button"
        className={`button small${isPrimary ? ' primary' : ''}`}
        onClick={() => {
          setDone(false)
          setOpen(true)
        }}
      >
        {label}
        {about && (
          <span className="unseen" {...(/\p{Script=Han}/u.test(about) ? { lang: 'zh-CN' } : {})}>
            {' '}
            {about}
          </span>
        )}
      </button>
      <output className="hint">{isDone ? say('saved') : ''}</output>
      <dialog ref={dialog} className="desk-dialog" aria-labelledby={id} onClose={() => setOpen(false)}>
        <h2 id={id}>{title ?? label}</h2>
        {isOpen &&
          children({
            done: () => {
              setDone(true)
              setOpen(false)
              refreshAnswers()
            },
            cancel: () => setOpen(false),
          })}
      </dialog>
    </>
  )
}
