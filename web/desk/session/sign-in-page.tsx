import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { DemonstrationPeople, Session, SignIn } from '../../../contract/index.ts'
import { ProblemAnswer } from '../../app/fetch.ts'
import { takeSession } from '../ask/answers.ts'
import { ask, tell } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { useDesk } from '../speech.ts'
import { DemonstrationDoors } from './demonstration-doors.tsx'

/** Where one signs in; the page that was asked for follows at its own address. */
export function SignInPage(): ReactNode {
  const { say } = useDesk()
  const { data: demonstration } = useQuery({
    queryKey: ['demonstration'],
    queryFn: () => ask<DemonstrationPeople>('/api/demonstration/people').catch(() => null),
  })
  return (
    <div className="wide sign-in">
      <title>{`${say('signIn.title')} · ${say('product.desk')}`}</title>
      <section className="card sign-in-card" aria-labelledby="sign-in-title">
        <h1 id="sign-in-title">{say('signIn.title')}</h1>
        <p className="muted">{say('signIn.lead')}</p>
        <SignInForm />
        <p className="small">
          <a href="/">{say('signIn.public')}</a>
        </p>
      </section>
      {demonstration && demonstration.rows.length > 0 && <DemonstrationDoors people={demonstration.rows} />}
    </div>
  )
}

type Typed = { readonly name: string; readonly password: string; readonly code: string; readonly newPassword: string }

function SignInForm(): ReactNode {
  const { say } = useDesk()
  const [typed, setTyped] = useState<Typed>({ name: '', password: '', code: '', newPassword: '' })
  const { mutate, error, isPending } = useMutation({
    mutationFn: ({ newPassword, ...rest }: Typed) =>
      tell<Session>('POST', '/api/session', {
        ...rest,
        ...(newPassword === '' ? {} : { newPassword }),
      } satisfies SignIn),
    onSuccess: takeSession,
  })
  const isExpired = error instanceof ProblemAnswer && error.problem.code === 'password.expired'
  const field = (name: keyof Typed, rest: React.InputHTMLAttributes<HTMLInputElement>): ReactNode => (
    <label className="field">
      <span>{say(`signIn.${name}`)}</span>
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
        mutate(typed)
      }}
    >
      {field('name', { autoComplete: 'username', autoCapitalize: 'none', spellCheck: false })}
      {field('password', { type: 'password', autoComplete: 'current-password' })}
      {isExpired && field('newPassword', { type: 'password', autoComplete: 'new-password' })}
      {field('code', { inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 6, pattern: '[0-9]{6}' })}
      <p className="hint">{say('signIn.code.hint')}</p>
      {error && <ProblemNotice fault={error} />}
      <button type="submit" className="button primary" disabled={isPending}>
        {isPending ? say('signIn.pending') : say('signIn.do')}
      </button>
    </form>
  )
}
