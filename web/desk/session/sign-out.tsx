import type { ReactNode } from 'react'
import { answers, SESSION_KEY } from '../ask/answers.ts'
import { tell } from '../ask/ask.ts'
import { useDesk } from '../speech.ts'

/** The button that ends the session here and at the server, and forgets what was read. */
export function SignOut(): ReactNode {
  const { say } = useDesk()
  const end = async (): Promise<void> => {
    await tell('DELETE', '/api/session').catch(() => undefined)
    answers.clear()
    answers.setQueryData(SESSION_KEY, null)
  }
  return (
    <button type="button" className="language" onClick={() => void end()}>
      {say('session.end')}
    </button>
  )
}
