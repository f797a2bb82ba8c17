import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Invitation, InvitationAcceptance, Session } from '../../../contract/index.ts'
import { takeSession } from '../ask/answers.ts'
import { tell } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { useGo } from '../frame/desk-link.tsx'
import { Waiting } from '../frame/shell.tsx'
import { minute } from '../registry/history.tsx'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'

/** Where an invited person sets a password and an authenticator; the code stands behind `#` and is not kept in the address. */
export function InvitationPage(): ReactNode {
  const { say } = useDesk()
  const [code] = useState(() => location.hash.slice(1))
  const { data, error } = useQuery({
    queryKey: ['invitation', code],
    queryFn: () => tell<Invitation>('POST', addresses.invitationLook, { code }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <div className="wide sign-in">
      <title>{`${say('invitation.title')} · ${say('product.desk')}`}</title>
      <section className="card invitation-card" aria-labelledby="invitation-title">
        <h1 id="invitation-title">{say('invitation.title')}</h1>
        {error ? <ProblemNotice fault={error} /> : data ? <Accepting code={code} invitation={data} /> : <Waiting />}
      </section>
    </div>
  )
}

type Typed = Required<InvitationAcceptance>

function Accepting({ code, invitation }: { readonly code: string; readonly invitation: Invitation }): ReactNode {
  const { say, tell: tellWords } = useDesk()
  const go = useGo()
  const [typed, setTyped] = useState<Typed>({
    code,
    signInName: '',
    personName: '',
    password: '',
    authenticatorCode: '',
  })
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => {
      const { signInName, personName, ...rest } = typed
      return tell<Session>('POST', addresses.invitationAccept, {
        ...rest,
        ...(invitation.signInName === null ? { signInName } : {}),
        ...(invitation.personName === null ? { personName } : {}),
      } satisfies InvitationAcceptance)
    },
    onSuccess: (session) => {
      takeSession(session)
      go({ to: '/', replace: true })
    },
  })
  const field = (
    name: keyof Typed,
    label: string,
    rest: React.InputHTMLAttributes<HTMLInputElement> = {},
  ): ReactNode => (
    <label className="field">
      <span>{label}</span>
      <input
        type="text"
        required
        value={typed[name]}
        onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        {...rest}
      />
    </label>
  )
  return (
    <form
      className="sign-in-form"
      onSubmit={(event) => {
        event.preventDefault()
        mutate()
      }}
    >
      <p className="muted">
        {say('invitation.lead', { region: tellWords(invitation.regionNames), until: minute(invitation.endsAt) })}{' '}
        <strong lang="zh-CN">{invitation.personName ?? ''}</strong>
      </p>
      {invitation.personName === null &&
        field('personName', say('person.name'), { autoComplete: 'name', maxLength: 80 })}
      {invitation.signInName === null ? (
        field('signInName', say('signIn.name'), { autoComplete: 'username' })
      ) : (
        <p>
          {say('signIn.name')} <code>{invitation.signInName}</code>
        </p>
      )}
      {field('password', say('signIn.password'), { type: 'password', autoComplete: 'new-password' })}
      <p className="hint">{tellWords(invitation.passwordWords)}</p>
      <p>{say('invitation.scan')}</p>
      <img
        className="invitation-picture"
        alt={say('invitation.picture')}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(invitation.picture)}`}
      />
      <p className="hint">
        {say('invitation.secret')} <code>{invitation.secret}</code>
      </p>
      {field('authenticatorCode', say('signIn.code'), {
        inputMode: 'numeric',
        autoComplete: 'one-time-code',
        pattern: '[0-9]{6}',
        maxLength: 6,
      })}
      {error && <ProblemNotice fault={error} />}
      <button type="submit" className="button primary" disabled={isPending}>
        {say('invitation.accept')}
      </button>
    </form>
  )
}
