import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Session } from '../../../contract/index.ts'
import { type Action, can } from '../../../core/access/index.ts'
import { ProblemAnswer } from '../../app/fetch.ts'
import { SESSION_KEY } from '../ask/answers.ts'
import { ask } from '../ask/ask.ts'

/** What the page knows of who is signed in: not yet, nobody (null), or the session. */
export function useAskedSession(): {
  readonly session: Session | null | undefined
  readonly fault: unknown
  readonly again: () => void
} {
  const { data, error, refetch } = useQuery({
    queryKey: SESSION_KEY,
    queryFn: askSession,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return { session: data, fault: error, again: () => void refetch() }
}

/** Where the frame keeps the session for what stands in it. */
export const SessionContext = createContext<Session | null>(null)

/** The session of a page within the frame; there always is one. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new RangeError('A signed-in page stands outside the frame')
  return session
}

/** Whether whoever is signed in may do something at all. */
export function useMay(): (action: Action) => boolean {
  const { standing } = useSession()
  return (action) => can(standing.roles, action)
}

async function askSession(): Promise<Session | null> {
  try {
    return await ask<Session>('/api/session')
  } catch (fault) {
    if (fault instanceof ProblemAnswer && fault.problem.code === 'session.absent') return null
    throw fault
  }
}
