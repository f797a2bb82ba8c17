import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import type { Session } from '../../../contract/index.ts'
import { ProblemAnswer } from '../../app/fetch.ts'

/** Key of the answer that says who is signed in. */
export const SESSION_KEY = ['session'] as const

/** How long an answer counts as fresh, in milliseconds. */
const FRESH_MS = 15_000

/** What the server answered, kept while the page is open. Where it says that nobody is signed in, the frame asks to sign in again. */
export const answers: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEnd }),
  mutationCache: new MutationCache({ onError: noticeEnd }),
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      refetchOnWindowFocus: false,
      retry: (times, fault) => !(fault instanceof ProblemAnswer) && times < 2,
    },
  },
})

/** Takes a new session, or null for none, and forgets what was read in the one before. */
export function takeSession(session: Session | null): void {
  answers.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] })
  answers.setQueryData(SESSION_KEY, session)
}

/** Asks anew for whatever is shown, after something was done. */
export function refreshAnswers(): void {
  void answers.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] })
}

function noticeEnd(fault: Error): void {
  if (fault instanceof ProblemAnswer && fault.problem.code === 'session.absent') answers.setQueryData(SESSION_KEY, null)
}
