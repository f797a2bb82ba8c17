import type { ReactNode } from 'react'
import { takeSession } from '../ask/answers.ts'
import { tell } from '../ask/ask.ts'
import { useDesk } from '../speech.ts'

/** The button that ends the session here and at the server, and forgets what was read. */
export function SignOut(): ReactNode {
  const { say } = useDesk()
  const end = async (): Promise<void> => {
    await tell('DELETE', '/api/session').catch(() => undefined)
    takeSession(null)
  }
  return (
    <button type="button" className="language" onClick={() => void end()}>
      {say('session.end')}
    </button>
  )
}
