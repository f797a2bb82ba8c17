import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { OwnSessions } from '../../../contract/index.ts'
import { answers } from '../ask/answers.ts'
import { ask, tell } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { Page, Part } from '../frame/page.tsx'
import { Waiting } from '../frame/shell.tsx'
import { minute } from '../registry/history.tsx'
import { useSession } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'

/** One's own sessions and password. */
export function AccountPage(): ReactNode {
  const { say } = useDesk()
  const { personName, isDemonstration } = useSession()
  return (
    <Page title={say('account.title')} lead={<span lang="zh-CN">{personName}</span>}>
      <Part title={say('account.sessions')}>
        <Sessions />
      </Part>
      {!isDemonstration && (
        <Part title={say('account.password')}>
          <PasswordForm />
        </Part>
      )}
    </Page>
  )
}

function Sessions(): ReactNode {
  const { say } = useDesk()
  const key = [addresses.ownSessions]
  const { data, error } = useQuery({ queryKey: key, queryFn: () => ask<OwnSessions>(addresses.ownSessions) })
  const { mutate, error: fault } = useMutation({
    mutationFn: (path: string) => tell<OwnSessions>('DELETE', path),
    onSuccess: (left) => answers.setQueryData(key, left),
  })
  if (error) return <ProblemNotice fault={error} />
  if (!data) return <Waiting />
  return (
    <>
      {fault && <ProblemNotice fault={fault} />}
      <ul className="held">
        {data.rows.map(({ id, begunAt, agent, isCurrent }) => (
          <li key={id}>
            {minute(begunAt)} <span className="muted">{agent ?? say('unknown')}</span>{' '}
            {isCurrent ? (
              <span className="tag">{say('account.thisSession')}</span>
            ) : (
              <button type="button" className="button small quiet" onClick={() => mutate(addresses.ownSession(id))}>
                {say('account.endSession')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {data.rows.length > 1 && (
        <p>
          <button type="button" className="button small" onClick={() => mutate(addresses.ownSessions)}>
            {say('account.endOthers')}
          </button>
        </p>
      )}
    </>
  )
}

/** Changes the password; nothing of it is kept as a draft. */
function PasswordForm(): ReactNode {
  const { say } = useDesk()
  const [typed, setTyped] = useState({ password: '', newPassword: '' })
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: () => tell('PUT', addresses.ownPassword, typed),
    onSuccess: () => setTyped({ password: '', newPassword: '' }),
  })
  const field = (name: 'password' | 'newPassword', autoComplete: string): ReactNode => (
    <label className="field">
      <span>{say(name === 'password' ? 'signIn.password' : 'signIn.newPassword')}</span>
      <input
        type="password"
        required
        autoComplete={autoComplete}
        value={typed[name]}
        onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      />
    </label>
  )
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault()
        mutate()
      }}
    >
      {field('password', 'current-password')}
      {field('newPassword', 'new-password')}
      {error && <ProblemNotice fault={error} />}
      {isSuccess && <p className="done">{say('saved')}</p>}
      <div className="form-actions">
        <button type="submit" className="button primary" disabled={isPending}>
          {say('account.changePassword')}
        </button>
      </div>
    </form>
  )
}
