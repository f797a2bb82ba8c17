import { fetchJson, ProblemAnswer } from '../../app/fetch.ts'

/** What an address asks for: filters by name; what is undefined or empty is left out. */
export type Asked = Readonly<Record<string, string | number | boolean | null | undefined>>

/** The address of the interface with its filters. */
export function addressOf(path: string, asked: Asked = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked))
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

/** Asks the server for something. Throws ProblemAnswer, and TypeError where there is no network. */
export function ask<Message>(path: string, asked?: Asked): Promise<Message> {
  return fetchJson<Message>(addressOf(path, asked))
}

/** Asks whoever is signed in for a fresh code; false where they would rather not. */
export type AskForCode = () => Promise<boolean>

let askForCode: AskForCode = () => Promise.resolve(false)

/** Says who asks for a fresh code where a deed needs one. */
export function askForCodeWith(asking: AskForCode): void {
  askForCode = asking
}

/**
 * Tells the server to do something; the answer is the new state, undefined where it has none. Where the deed needs a fresh code,
 * it is asked for and the deed told again. Throws as `ask` does.
 */
export async function tell<Message>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Message> {
  try {
    return await fetchJson<Message>(path, initOf(method, body))
  } catch (fault) {
    const isAsked = fault instanceof ProblemAnswer && fault.problem.code === 'session.confirm'
    if (!isAsked || !(await askForCode())) throw fault
    return fetchJson<Message>(path, initOf(method, body))
  }
}

function initOf(method: string, body: unknown): RequestInit {
  if (body === undefined) return { method }
  if (body instanceof FormData) return { method, body }
  return { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
}
